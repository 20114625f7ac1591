import { useData } from '../../document/hooks.ts'
import type { Observation } from '../../model/model.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { TextTable } from '../../ui/TextTable.tsx'
import { say, sayDate } from '../../words/words.ts'
import { More } from './Part.tsx'
import { periodText } from './periodText.ts'
import type { IndicatorFacts } from './useIndicator.ts'

/** The values behind a chart, with where each came from, to the row and column of its file. */
export function SeriesTable({ facts }: { readonly facts: IndicatorFacts }) {
  return (
    <More summary={say('inspect.values.show', { count: facts.points.length })}>
      <Values facts={facts} />
    </More>
  )
}

function Values({ facts: { indicator, points } }: { readonly facts: IndicatorFacts }) {
  const returns = useData((data) => data.returns)
  const origin = ({ return: from, row, column }: Observation): string => {
    const file = returns.get(from)
    if (!file) return say('inspect.values.typed')
    const place = { file: file.file, row, column, date: sayDate(file.receivedOn) }
    if (row === 0) return say('inspect.values.fromFile', place)
    return column ? say('inspect.values.fromCell', place) : say('inspect.values.fromRow', place)
  }
  return (
    <TextTable
      caption={say('inspect.values.caption')}
      hideCaption
      columns={[
        { id: 'period', title: say('inspect.period') },
        { id: 'value', title: say('inspect.value'), align: 'end' },
        { id: 'status', title: say('inspect.values.status') },
        { id: 'origin', title: say('inspect.values.origin') },
      ]}
      rows={points.toReversed().map(({ start, end, value, status, observation }) => ({
        id: observation.id,
        cells: {
          period: periodText(start, end),
          value: value === null ? say('inspect.values.noValue') : sayAmount(value, indicator.unit),
          status: [say(`inspect.observation.${status}`), observation.place, observation.note]
            .filter(Boolean)
            .join('. '),
          origin: origin(observation),
        },
      }))}
    />
  )
}
