import './indicators.css'
import { useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { targetColumn } from '../../actions/indicatorCells.ts'
import { addIndicator } from '../../actions/indicators.ts'
import { indicatorColumns, matchingRows, targetPeriods } from '../../actions/indicatorRows.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { say } from '../../words/words.ts'
import { EmptyIndicators } from './EmptyIndicators.tsx'
import { IndicatorGrid } from './IndicatorGrid.tsx'
import { IndicatorLines } from './IndicatorLines.tsx'
import { IndicatorTools } from './IndicatorTools.tsx'
import { useIndicatorRows } from './useIndicatorRows.ts'

interface Period {
  readonly start: string
  readonly end: string
}

/** All indicators of the model, to edit like a spreadsheet; on a phone, a list that opens each one. */
export function IndicatorsView() {
  const context = useActionContext()
  const narrow = useNarrow()
  const rows = useIndicatorRows()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<readonly Period[]>([])
  const place = useRef<HTMLDivElement>(null)
  const shown = matchingRows(rows, typed)

  /** After an act that makes or takes away rows or buttons, the focus goes to a cell, or where the grid now stands. */
  function focusGrid(row?: number, column = 0) {
    requestAnimationFrame(() => {
      const wanted = row === undefined ? '[role="grid"] [tabindex="0"]' : `[data-row="${row}"][data-column="${column}"]`
      const cell = place.current?.querySelector<HTMLElement>(wanted)
      const next = cell ?? place.current?.querySelector<HTMLElement>('button')
      next?.scrollIntoView({ block: 'nearest' })
      next?.focus()
    })
  }
  function add() {
    setTyped('')
    const id = context.newId()
    addIndicator(context.open, id)
    // A phone has no grid to type in: the indicator is opened instead.
    if (narrow) context.open.session.setState({ inspectorOpen: true })
    else focusGrid(rows.length)
  }

  function addPeriod(period: Period) {
    const periods = [...asked, period]
    setAsked(periods)
    const { targets } = context.open.model.getState().snapshot
    const columns = indicatorColumns(targetPeriods(targets, periods))
    const column = columns.findIndex(({ id }) => id === targetColumn(period))
    // The dialog gives the focus back in the next frame; the new column takes it after that.
    requestAnimationFrame(() => focusGrid(0, column))
  }

  if (rows.length === 0) {
    return (
      <div className="indicators" ref={place}>
        <EmptyIndicators canAdd={writable(context)} onAdd={add} />
      </div>
    )
  }
  return (
    <div className="indicators" ref={place}>
      <IndicatorTools
        typed={typed}
        onType={setTyped}
        shown={shown.length}
        count={rows.length}
        narrow={narrow}
        onAdd={add}
        onRemoved={() => focusGrid()}
        onDuplicated={() => {
          setTyped('')
          focusGrid(rows.length)
        }}
        onPeriod={addPeriod}
      />
      {shown.length === 0 && <p className="indicators-none">{say('indicators.none')}</p>}
      {shown.length > 0 &&
        (narrow ? (
          <IndicatorLines rows={shown} />
        ) : (
          <IndicatorGrid rows={shown} asked={asked} onRemoved={() => focusGrid()} />
        ))}
    </div>
  )
}
