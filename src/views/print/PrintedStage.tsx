import { stageTitle, stageTone } from '../../model/names.ts'
import { oneLine } from '../../formats/narrative/ownWords.ts'
import { aboutStage } from '../../formats/plain/write.ts'
import type { CardGroup } from '../../formats/plain/writing.ts'
import { indicatorsInOrder } from '../../model/queries/indicators.ts'
import { say } from '../../words/words.ts'
import { PrintedCard } from './PrintedCard.tsx'
import { PrintedIndicators } from './PrintedIndicators.tsx'
import type { Paper } from './writing.ts'

interface PrintedStageProps {
  readonly paper: Paper
  readonly group: CardGroup
  readonly place: number
}

/** A stage with its cards and, in a table, the indicators that are told here. */
export function PrintedStage({ paper, group: { stage, nodes }, place }: PrintedStageProps) {
  const { model, told } = paper
  const here = new Set(nodes.map(({ id }) => id))
  const indicators = indicatorsInOrder(model).filter(({ id }) => here.has(told.get(id) ?? ''))
  const name = stage ? oneLine(stageTitle(stage)) : say('plain.noStage')
  return (
    <section className="print-stage" data-tone={stage ? stageTone(stage) : undefined}>
      <h2>
        <span className="print-number">{place}</span> {name}
      </h2>
      {stage ? <p className="print-about">{aboutStage(stage, nodes.length)}</p> : null}
      {nodes.map((node) => (
        <PrintedCard key={node.id} paper={paper} node={node} />
      ))}
      {indicators.length > 0 ? (
        <>
          <h3>{say('document.indicators')}</h3>
          <PrintedIndicators
            paper={paper}
            indicators={indicators}
            name={say('document.indicators.of', { stage: name })}
          />
        </>
      ) : null}
    </section>
  )
}
