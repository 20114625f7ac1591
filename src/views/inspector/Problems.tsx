import { cardName } from '../../model/names.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { removeRow } from '../../actions/inspectFields.ts'
import { select } from '../../actions/selection.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { Model, Reference } from '../../model/model.ts'
import { missingEnds } from '../../model/removal.ts'
import { Button } from '../../ui/Button.tsx'
import { hasWords, say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'

/** Records that could not be read, and records that name something that is gone. Nothing is shown while there are none. */
export function ProblemsPart() {
  const open = useOpenModel()
  const rows = useRows()
  const model = useStore(open.model, (state) => state.snapshot)
  const hidden = useStore(open.model, (state) => state.unreadable)
  const hiddenData = useStore(open.data, (state) => state.unreadable)
  const missing = useMemo(() => missingEnds(model), [model])
  const unreadable = [...hidden.values(), ...hiddenData.values()]
  if (unreadable.length + missing.length === 0) return null
  return (
    <Part title={say('inspect.problems')} rows={rows}>
      <ul className="insp-list">
        {missing.map(({ at, field }, index) => {
          const what = nameOf(model, at)
          return (
            <li key={`${at.table} ${at.id} ${field}`} data-row={at.id} className="insp-line">
              <p>{sayMissing(model, at, what)}</p>
              {at.table === 'nodes' ? (
                <Button size="small" variant="quiet" onPress={() => select(open, 'nodes', [at.id])}>
                  {say('inspect.problems.show')}
                </Button>
              ) : null}
              <RemoveButton
                what={what}
                onPress={() => {
                  removeRow(open, at.table, at.id, what)
                  rows.removed(index)
                }}
              />
            </li>
          )
        })}
        {unreadable.map(({ table, id, fields }) => (
          <li key={`${table} ${id}`} className="insp-line">
            <p>
              {fields.length > 0
                ? say('inspect.problems.fields', { what: tableWords(table), id, fields: fields.join(', ') })
                : say('inspect.problems.unreadable', { what: tableWords(table), id })}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function tableWords(table: string): string {
  const key = `inspect.table.${table}`
  return hasWords(key) ? say(key) : table
}

function nameOf(model: Model, { table, id }: Reference): string {
  const link = table === 'links' ? model.links.get(id) : undefined
  if (!link) return tableWords(table)
  const end = (node: string) => {
    const found = model.nodes.get(node)
    return found ? cardName(found) : say('inspect.link.missingEnd')
  }
  return say('inspect.problems.link', { from: end(link.from), to: end(link.to) })
}

function sayMissing(model: Model, at: Reference, what: string): string {
  if (at.table === 'links') return say('inspect.problems.missingEnd', { what })
  if (at.table !== 'nodes') return say('inspect.problems.missing', { what, id: at.id })
  return say('inspect.problems.missingStage', { label: cardName(model.nodes.get(at.id) ?? { label: '' }) })
}
