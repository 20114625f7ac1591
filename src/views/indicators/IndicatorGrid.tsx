import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { writable } from '../../actions/action.ts'
import { actionForKey } from '../../actions/actions.ts'
import { editIndicatorCell, pasteIndicators, type RefusedCell } from '../../actions/indicatorPaste.ts'
import { indicatorColumns, type IndicatorRow, targetPeriods } from '../../actions/indicatorRows.ts'
import { type Other, othersIn } from '../../actions/others.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { removeIndicators } from '../../actions/indicators.ts'
import { select, selectedIds } from '../../actions/selection.ts'
import { useActionContext, useModel, useRoom } from '../../document/hooks.ts'
import { Grid } from '../../ui/Grid.tsx'
import type { GridRow } from '../../ui/gridTypes.ts'
import { say } from '../../words/words.ts'

interface IndicatorGridProps {
  readonly rows: readonly IndicatorRow[]
  /** Target periods that a person asked for and that may have no target yet. */
  readonly asked: readonly { readonly start: string; readonly end: string }[]
  readonly onRemoved: () => void
}

/** The indicators in a grid. What cannot be read stays as an error at its cell, and the old value stands. */
export function IndicatorGrid({ rows, asked, onRemoved }: IndicatorGridProps) {
  const context = useActionContext()
  const { open } = context
  const targets = useModel((model) => model.targets)
  const columns = useMemo(() => indicatorColumns(targetPeriods(targets, asked)), [targets, asked])
  const [refused, setRefused] = useState<readonly RefusedCell[]>([])
  const others = useRoom(({ people }) => othersIn(people, 'indicators'))
  const shown = useMemo(
    () => rows.map((row) => withOthers(withErrors(row, refused), others.get(row.id))),
    [rows, refused, others],
  )

  function onEdit(row: string, column: string, text: string): string | null {
    setRefused((now) => now.filter((cell) => cell.row !== row || cell.column !== column))
    return editIndicatorCell(open, { row, column, text }, context)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return
    const ids = selectedIds(open, 'indicators')
    if ((event.key === 'Delete' || event.key === 'Backspace') && ids.length > 0 && writable(context)) {
      event.preventDefault()
      removeIndicators(open, ids)
      onRemoved()
      return
    }
    // The grid has the keys of its own; those it leaves mean what they mean everywhere, undo among them.
    const action = actionForKey(event, context, 'elsewhere')
    if (!action) return
    event.preventDefault()
    action.run(context)
  }
  return (
    // The grid inside has the role and the focus; this only hears the keys it leaves.
    <div className="indicators-grid" data-table="indicators" onKeyDown={onKeyDown}>
      <Grid
        label={say('indicators.grid')}
        columns={columns}
        rows={shown}
        readOnly={!writable(context)}
        onEdit={onEdit}
        onPaste={(edits, beyond, from) => setRefused(pasteIndicators(open, { edits, beyond, columns, from }, context))}
        onFocusCell={(_row, _column, chosen) => select(open, 'indicators', chosen)}
      />
    </div>
  )
}

function withOthers(row: GridRow, others: readonly Other[] | undefined): GridRow {
  return others ? { ...row, others: { people: others, words: sayOthers(others) } } : row
}

function withErrors(row: IndicatorRow, refused: readonly RefusedCell[]): GridRow {
  const own = refused.filter((cell) => cell.row === row.id)
  return own.length === 0 ? row : { ...row, errors: Object.fromEntries(own.map(({ column, why }) => [column, why])) }
}
