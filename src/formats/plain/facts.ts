import type { Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { factorsOf, objectivesInOrder } from '../../model/queries/context.ts'
import { FACTOR_KINDS } from '../../model/records/context.ts'
import { say, sayDate } from '../../words/words.ts'
import { oneLine } from '../narrative/ownWords.ts'
import { grounds } from './grounds.ts'
import { field, type Lines, numbered, orElse, under } from './lines.ts'
import { bidLines, profileLines } from './profile.ts'

/** What the model is, what it wants, and what is around it, in parts. */
export function factLines(model: Model): readonly Lines[] {
  const { title, kind, provider, place, targetGroup, vision, situation, description, source, reviewed } = about(model)
  const whole = grounds(model, 'model', '')
  const texts = (records: readonly { readonly text: string }[]) => records.map(({ text }) => text)
  return [
    [oneLine(orElse(title, 'model.untitled')), say(`kind.${kind}`)],
    [
      ...field(say('plain.provider'), provider),
      ...field(say('plain.place'), place),
      ...field(say('plain.targetGroup'), targetGroup),
      ...field(say('plain.vision'), vision),
    ],
    profileLines(model),
    numbered(say('plain.objectives'), texts(objectivesInOrder(model))),
    field(say('plain.situation'), situation),
    field(say('plain.description'), description),
    ...FACTOR_KINDS.map((factor) => numbered(say(`plain.factors.${factor}`), texts(factorsOf(model, factor)))),
    whole.length > 0 ? [`${say('plain.assumptions')}:`, ...under(whole)] : [],
    bidLines(model),
    [...field(say('plain.source'), source), ...field(say('plain.reviewed'), sayDate(reviewed))],
  ]
}
