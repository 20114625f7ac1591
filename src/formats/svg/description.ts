import { cardName } from '../../model/names.ts'
import type { Meta } from '../../model/model.ts'
import { ASSUMPTION_STATUSES } from '../../model/records/assumption.ts'
import { say } from '../../words/words.ts'
import { lineKind } from './link.ts'
import type { Numbered } from './numbering.ts'
import { stageTitle } from '../../model/names.ts'
import type { Shown } from './scope.ts'

/** The figure in plain words, for people who cannot see it: how much there is, and the cards of each stage. */
export function describeFigure(meta: Meta, shown: Shown, numbered: readonly Numbered[]): string {
  const { stages, cards, links } = shown
  const kinds = links.map(lineKind)
  const thin = kinds.filter((kind) => kind === 'thin').length
  const feedback = kinds.filter((kind) => kind === 'feedback').length
  const vision = meta.vision.trim()
  const states = ASSUMPTION_STATUSES.flatMap((status) => {
    const count = numbered.filter(({ assumption }) => assumption.status === status).length
    return count === 0 ? [] : [`${count} ${say(`assumption.status.${status}`).toLocaleLowerCase('en')}`]
  })
  const sentences = [
    say('figure.describe', {
      kind: say(`kind.${meta.kind}`),
      count: stages.length,
      cards: say('count.cards', { count: shown.arrangement.boxes.size }),
      links: say('count.links', { count: links.length }),
      assumptions: say('figure.count.assumptions', { count: numbered.length }),
    }),
    thin > 0 ? say('figure.describe.thin', { count: thin }) : '',
    feedback > 0 ? say('figure.describe.feedback', { count: feedback }) : '',
    states.length > 0 ? say('figure.describe.statuses', { statuses: states.join(', ') }) : '',
    vision === '' ? '' : ended(say('figure.describe.vision', { vision })),
    ...stages.map((stage) => {
      const own = cards.get(stage.id) ?? []
      if (own.length === 0) return say('figure.describe.stage.empty', { stage: stageTitle(stage) })
      const count = say('count.cards', { count: own.length })
      return say('figure.describe.stage', {
        stage: stageTitle(stage),
        cards: count,
        labels: own.map((node) => cardName(node).replace(/\.$/, '')).join('; '),
      })
    }),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}
