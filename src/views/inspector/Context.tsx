import { addFactor, addObjective } from '../../actions/inspectContext.ts'
import { moveRow, removeRow } from '../../actions/inspectFields.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { factorsOf, objectivesInOrder } from '../../model/queries/context.ts'
import { FACTOR_KINDS, type FactorKind } from '../../model/records/context.ts'
import { say } from '../../words/words.ts'
import { TextOf } from './fields.tsx'
import { AddButton, MoveButtons, Part, RemoveButton, useRows } from './Part.tsx'

/** The stated objectives of the model. */
export function ObjectivesPart() {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const objectives = useModel(objectivesInOrder)
  const add = () => {
    const id = newId()
    addObjective(open, id)
    rows.added(id)
  }
  return (
    <Part
      title={say('inspect.objectives')}
      rows={rows}
      action={<AddButton what={say('inspect.objectives.add')} onPress={add} />}
    >
      {objectives.length === 0 ? <p className="insp-quiet">{say('inspect.objectives.none')}</p> : null}
      <ContextRows
        table="objectives"
        list={objectives}
        label={say('inspect.objective')}
        onMove={(id, by) => moveRow(open, 'objectives', objectives, id, by)}
        onRemove={(id, at) => {
          removeRow(open, 'objectives', id, say('inspect.objective'))
          rows.removed(at)
        }}
      />
    </Part>
  )
}

/** The conditions around the model, a folded part for each kind; the parts that hold something are open. */
export function FactorsPart() {
  return FACTOR_KINDS.map((kind) => <FactorsOfKind key={kind} kind={kind} />)
}

function FactorsOfKind({ kind }: { readonly kind: FactorKind }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const factors = useModel((model) => factorsOf(model, kind))
  const add = () => {
    const id = newId()
    addFactor(open, id, kind)
    rows.added(id)
  }
  return (
    <Part
      title={say(`inspect.factors.${kind}`)}
      rows={rows}
      fold={{ open: factors.length > 0, note: factors.length > 0 ? String(factors.length) : '' }}
      action={<AddButton what={say(`inspect.factors.${kind}.add`)} whole onPress={add} />}
    >
      {factors.length === 0 ? <p className="insp-quiet">{say(`inspect.factors.${kind}.about`)}</p> : null}
      <ContextRows
        table="factors"
        list={factors}
        label={say(`factor.kind.${kind}`)}
        onMove={(id, by) => moveRow(open, 'factors', factors, id, by)}
        onRemove={(id, at) => {
          removeRow(open, 'factors', id, say(`factor.kind.${kind}`))
          rows.removed(at)
        }}
      />
    </Part>
  )
}

interface ContextRowsProps {
  readonly table: 'objectives' | 'factors'
  readonly list: readonly { readonly id: string }[]
  readonly label: string
  readonly onMove: (id: string, by: -1 | 1) => void
  readonly onRemove: (id: string, at: number) => void
}

function ContextRows({ table, list, label, onMove, onRemove }: ContextRowsProps) {
  return (
    <ol className="insp-list">
      {list.map(({ id }, at) => (
        <li key={id} data-row={id} className="insp-line">
          <TextOf
            table={table}
            ids={[id]}
            field="text"
            label={say('inspect.numbered', { what: label, number: at + 1 })}
            hideLabel
            invite={say('inspect.text.invite')}
          />
          <MoveButtons
            what={say('inspect.numbered', { what: label, number: at + 1 })}
            at={at}
            count={list.length}
            onMove={(by) => onMove(id, by)}
          />
          <RemoveButton
            what={say('inspect.numbered', { what: label, number: at + 1 })}
            onPress={() => onRemove(id, at)}
          />
        </li>
      ))}
    </ol>
  )
}
