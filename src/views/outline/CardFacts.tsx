import { useContext } from 'react'
import { useData, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { marks } from '../../model/checks/findings.ts'
import { assumptionMark, assumptionsOf } from '../../model/queries/assumptions.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { cardStatuses, standings } from '../../monitoring/cardStatus.ts'
import { sayStanding, toneOfStanding } from '../../monitoring/standingWords.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { ServedContext } from './served.ts'

/** What else a card says, in words: who it is about, how it is measured and how that stands, what has to be true. */
export function CardFacts({ node }: { readonly node: Node }) {
  const data = useData((snapshot) => snapshot)
  const indicators = useModelShallow((model) => indicatorsOn(model, node.id))
  const served = useContext(ServedContext)
  const status = useModel((model) => cardStatuses(model, data, served).get(node.id))
  const assumptions = useModel((model) => assumptionsOf(model, node.id).length)
  const found = useModel((model) => marks(model).get(node.id))
  const mark = useModel((model) => assumptionMark(model, node.id))
  const about = [
    node.who && say('outline.card.who', { who: node.who }),
    node.level && say(`level.${node.level}`),
    mark &&
      say('outline.card.assumptions', {
        count: assumptions,
        status: say(`assumption.status.${mark}`).toLowerCase(),
      }),
    status?.kind === 'serves' && say('outline.card.serves', { count: status.labels.length }),
    status?.kind === 'served' && say('map.card.served', { count: status.count }),
    status?.kind === 'no-indicator' && say('outline.card.noIndicator'),
  ].filter((words) => typeof words === 'string' && words !== '')
  if (about.length === 0 && indicators.length === 0 && node.intended && !found) return null
  return (
    <div className="outline-facts">
      {found ? (
        <StatusWords tone={found.severity === 'error' ? 'bad' : 'warn'}>
          {say('outline.card.findings', { count: found.count })}
        </StatusWords>
      ) : null}
      {node.intended ? null : <span className="outline-unintended">{say('outline.card.unintended')}</span>}
      {about.map((words) => (
        <span key={String(words)}>{words}</span>
      ))}
      {indicators.map((id) => (
        <IndicatorWords key={id} id={id} />
      ))}
    </div>
  )
}

function IndicatorWords({ id }: { readonly id: string }) {
  const data = useData((snapshot) => snapshot)
  const indicator = useModel((model) => model.indicators.get(id))
  const standing = useModel((model) => standings(model.indicators, model.targets, data.observations).get(id))
  if (!indicator) return null
  const { words, value } = standing ? sayStanding(standing, indicator.unit) : { words: '', value: '' }
  return (
    <span className="outline-indicator">
      {say('outline.card.measuredBy', { title: indicator.title || say('indicator.untitled') })}
      {standing ? (
        <StatusWords tone={toneOfStanding(standing)}>
          {value ? say('outline.card.standing', { words, value }) : words}
        </StatusWords>
      ) : null}
    </span>
  )
}
