import { about } from '../../model/queries/about.ts'
import { objectivesInOrder } from '../../model/queries/context.ts'
import { say } from '../../words/words.ts'
import { list, paragraph } from './blocks.ts'
import type { Telling } from './linkSentences.ts'
import type { Block } from './narrative.ts'
import { asSentence, hasWords, quoted, runIn, withoutEnd } from './ownWords.ts'
import { many, own, phrase, type Piece, type Sentence, sentence } from './pieces.ts'

/** What the model is, whose, where and for whom; the vision; the situation; what it says about itself; its objectives. */
export function opening({ model, common }: Telling): readonly Block[] {
  const { kind, title, provider, place, targetGroup, vision, situation, description } = about(model)
  const name = hasWords(title) ? title : say('model.untitled')
  const inside = (text: string): Piece[] => own(runIn(text, common))
  const objectives = objectivesInOrder(model).filter(({ text }) => hasWords(text))
  const count = objectives.length
  return [
    ...paragraph([
      sentence(phrase(`narrative.intro.${kind}`, { title: own(quoted(name)) })),
      ...when(provider, (text) => phrase(`narrative.provider.${kind}`, { provider: own(withoutEnd(text)) })),
      ...when(place, (text) => phrase(`narrative.place.${kind}`, { place: inside(text) })),
      ...when(targetGroup, (text) => phrase('narrative.targetGroup', { targetGroup: inside(text) })),
      ...when(vision, (text) => phrase('narrative.vision', { vision: own(quoted(text)) })),
    ]),
    ...paragraph(when(situation, (text) => phrase('narrative.situation', { situation: inside(text) }))),
    ...description.split(/\r?\n\s*\n/).flatMap((part) => paragraph(when(part, (text) => own(asSentence(text))))),
    ...paragraph(count > 0 ? [sentence([say('narrative.objectives', { count, many: many(count) })])] : []),
    ...list(objectives.map(({ text }) => [sentence(own(asSentence(text)))])),
    ...paragraph(model.nodes.size === 0 ? [sentence([say('narrative.empty')])] : []),
  ]
}

/** A sentence about a text; nothing where the text says nothing. */
function when(text: string, words: (text: string) => readonly Piece[]): readonly Sentence[] {
  return hasWords(text) ? [sentence(words(text))] : []
}
