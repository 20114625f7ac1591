import { indicatorLines, type IndicatorRow } from '../../actions/indicatorRows.ts'
import { holds, select } from '../../actions/selection.ts'
import { othersAt } from '../../actions/others.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { useOpenModel, useRoom, useSession } from '../../document/hooks.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { say } from '../../words/words.ts'
import { LineComments } from './LineComments.tsx'
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
            <OthersAt id={line.id} />
            <LineComments id={line.id} />
            <StatusWords tone={line.tone}>{line.standing}</StatusWords>
            <span>{line.latest}</span>
            <span>{line.target}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function OthersAt({ id }: { readonly id: string }) {
  const others = useRoom(({ people }) => othersAt(people, 'indicators', id))
  if (others.length === 0) return null
  return (
    <span>
      <PersonTags people={others} />
      <span className="ui-visually-hidden">{sayOthers(others)}</span>
    </span>
  )
}
