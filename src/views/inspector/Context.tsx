import { addFactor, addObjective } from '../../actions/inspectContext.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Factor, Objective } from '../../model/model.ts'
import { factorsOf, objectivesInOrder } from '../../model/queries/context.ts'
import { FACTOR_KINDS, type FactorKind } from '../../model/records/context.ts'
import { META_ID } from '../../model/records/meta.ts'
import { say } from '../../words/words.ts'
import { TextOf } from './fields.tsx'
import { Part } from './Part.tsx'
import { AddButton, MoveButtons, RemoveButton } from './RowButtons.tsx'
import { useOrdered } from './useOrdered.ts'
import { type Rows, useRows } from './useRows.ts'

/** The stated objectives of the model. */
export function ObjectivesPart() {
  const open = useOpenModel()
  const rows = useRows()
  const objectives = useModel(objectivesInOrder)
  const add = () => rows.add((id) => addObjective(open, id))
  return (
    <Part
      title={say('inspect.objectives')}
      rows={rows}
      action={<AddButton what={say('inspect.objectives.add')} onPress={add} />}
    >
      {objectives.length === 0 ? <p className="insp-quiet">{say('inspect.objectives.none')}</p> : null}
      <ContextRows table="objectives" list={objectives} label={say('inspect.objective')} rows={rows} />
    </Part>
  )
}

/** The conditions around the model, a folded part for each kind; the parts that hold something are open. */
export function FactorsPart() {
  return FACTOR_KINDS.map((kind) => <FactorsOfKind key={kind} kind={kind} />)
}

function FactorsOfKind({ kind }: { readonly kind: FactorKind }) {
  const open = useOpenModel()
  const rows = useRows()
  const factors = useModel((model) => factorsOf(model, kind))
  const add = () => rows.add((id) => addFactor(open, id, kind))
  return (
    <Part
      title={say(`inspect.factors.${kind}`)}
      rows={rows}
      fold={{ open: factors.length > 0, note: factors.length > 0 ? String(factors.length) : '' }}
      action={
        // The checks ask for an external factor where there is none yet.
        <span data-field={kind === 'external' ? `meta ${META_ID} factors` : undefined}>
          <AddButton what={say(`inspect.factors.${kind}.add`)} whole onPress={add} />
        </span>
      }
    >
      {factors.length === 0 ? <p className="insp-quiet">{say(`inspect.factors.${kind}.about`)}</p> : null}
      <ContextRows table="factors" list={factors} label={say(`factor.kind.${kind}`)} rows={rows} />
    </Part>
  )
}

interface ContextRowsProps {
  readonly table: 'objectives' | 'factors'
  readonly list: readonly (Objective | Factor)[]
  readonly label: string
  readonly rows: Rows
}

function ContextRows({ table, list, label, rows }: ContextRowsProps) {
  const placeOf = useOrdered(table, list, rows)
  return (
    <ol className="insp-list">
      {list.map(({ id }, at) => {
        const what = say('inspect.numbered', { what: label, number: at + 1 })
        const row = placeOf(id, label)
        return (
          <li key={id} data-row={id} className="insp-line">
            <TextOf table={table} ids={[id]} field="text" label={what} hideLabel invite={say('inspect.text.invite')} />
            <MoveButtons what={what} at={at} count={row.count} onMove={row.onMove} />
            <RemoveButton what={what} onPress={row.onRemove} />
          </li>
        )
      })}
    </ol>
  )
}
