import { hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import { brokenDownLines, definitionLines, valueWords } from '../../formats/plain/indicators.ts'
import { field, orElse } from '../../formats/plain/lines.ts'
import type { Indicator } from '../../model/model.ts'
import { nodesMeasured } from '../../model/queries/indicators.ts'
import { standings } from '../../monitoring/cardStatus.ts'
import { currentTargets } from '../../monitoring/series.ts'
import { sayStanding } from '../../monitoring/standingWords.ts'
import { say } from '../../words/words.ts'
import { Facts, Paragraphs } from './Words.tsx'
import type { Paper } from './writing.ts'

interface PrintedIndicatorsProps {
  readonly paper: Paper
  readonly indicators: readonly Indicator[]
  /** What the table is called to those who do not see what stands around it. */
  readonly name: string
}

/** Indicators with what they count, their baseline, the targets that stand, and the latest value with how it stands. */
export function PrintedIndicators({ paper, indicators, name }: PrintedIndicatorsProps) {
  return (
    <table className="print-table print-indicators" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{say('document.indicator')}</th>
          <th scope="col">{say('document.cards')}</th>
          <th scope="col">{say('plain.baseline')}</th>
          <th scope="col">{say('document.targets')}</th>
          <th scope="col">{say('plain.latest')}</th>
        </tr>
      </thead>
      {indicators.map((indicator) => (
        <PrintedIndicator key={indicator.id} paper={paper} indicator={indicator} />
      ))}
    </table>
  )
}

function PrintedIndicator({ paper, indicator }: { readonly paper: Paper; readonly indicator: Indicator }) {
  const { model, data, numbers } = paper
  const { id, title, unit, baseline, baselineStart: start, baselineEnd: end } = indicator
  const standing = standings(model.indicators, model.targets, data.observations).get(id)
  const latest = standing?.latest
  const value = latest ? valueWords('plain.valueIn', latest.value, unit, latest) : ''
  const targets = currentTargets(model, id).flatMap((target) =>
    target.value === null ? [] : valueWords('plain.valueFor', target.value, unit, target),
  )
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">{oneLine(orElse(title, 'indicator.untitled'))}</th>
        <td>
          {nodesMeasured(model, id)
            .map((node) => numbers.get(node))
            .join(', ') || say('document.none')}
        </td>
        <td>
          <Cell lines={baseline === null ? [] : [valueWords('plain.valueIn', baseline, unit, { start, end })]} />
        </td>
        <td>
          <Cell lines={targets} />
        </td>
        <td>
          <Cell
            lines={[latest?.status === 'provisional' ? say('plain.provisional', { value }) : value].filter(hasWords)}
          />
          {latest && standing ? <p className="print-standing">{sayStanding(standing).words}</p> : null}
        </td>
      </tr>
      <tr>
        <td colSpan={5}>
          <Paragraphs text={indicator.definition} />
          <Facts facts={[...definitionLines({ ...indicator, definition: '' }), ...brokenDownLines(model, indicator)]} />
          <Facts
            facts={[
              ...field(say('plain.baseline.source'), indicator.baselineSource),
              ...field(say('plain.baseline.note'), indicator.baselineNote),
            ]}
          />
        </td>
      </tr>
    </tbody>
  )
}

function Cell({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <p className="print-none">{say('document.none')}</p>
  return lines.map((line, at) => <p key={at}>{line}</p>)
}
