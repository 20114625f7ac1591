import { indicatorLines, type IndicatorRow } from '../../actions/indicatorRows.ts'
import { holds, select } from '../../actions/selection.ts'
import { useOpenModel, useSession } from '../../document/hooks.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { useIndicatorTables } from './useIndicatorRows.ts'

/** The indicators on a phone: each opens beside or over the list, to read and edit. */
export function IndicatorLines({ rows }: { readonly rows: readonly IndicatorRow[] }) {
  const open = useOpenModel()
  const { model, data } = useIndicatorTables()
  const selection = useSession((session) => session.selection)
  function show(id: string) {
    select(open, 'indicators', [id])
    open.session.setState({ inspectorOpen: true })
  }
  return (
    <ul className="indicators-lines" aria-label={say('indicators.title')}>
      {indicatorLines(rows, model, data).map((line) => (
        <li key={line.id}>
          <button
            type="button"
            className="indicators-line"
            aria-pressed={holds(selection, 'indicators', line.id)}
            onClick={() => show(line.id)}
          >
            <span className="indicators-line-title">{line.title}</span>
            <StatusWords tone={line.tone}>{line.standing}</StatusWords>
            <span>{line.latest}</span>
            <span>{line.target}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
