import { cardName } from '../../model/names.ts'
import { useState } from 'react'
import { assignTo, unassign } from '../../actions/inspectIndicators.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import { nodesMeasured } from '../../model/queries/indicators.ts'
import { say } from '../../words/words.ts'
import { CardPicker } from './NodeLinks.tsx'
import { Part } from './Part.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'

/** The cards that an indicator measures. */
export function IndicatorNodesPart({ id }: { readonly id: string }) {
  const { open } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const nodes = useModelShallow((model) => nodesMeasured(model, id))
  return (
    <Part
      title={say('inspect.measures')}
      rows={rows}
      action={<AddButton what={say('inspect.measures.add')} onPress={() => setAdding(true)} />}
    >
      {adding ? (
        <CardPicker
          label={say('inspect.measures.add')}
          without={nodes}
          onPick={(node) => {
            assignTo(open, id, [node])
            setAdding(false)
            rows.goTo(node)
          }}
          onClose={() => {
            setAdding(false)
            rows.goToAdd()
          }}
        />
      ) : null}
      {nodes.length === 0 && !adding ? <p className="insp-quiet">{say('inspect.measures.none')}</p> : null}
      <ul className="insp-list">
        {nodes.map((node, at) => (
          <NodeRow
            key={node}
            id={node}
            onRemove={() => {
              unassign(open, id, node)
              rows.removed(at)
            }}
          />
        ))}
      </ul>
    </Part>
  )
}

function NodeRow({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { open } = useActionContext()
  const name = useModel((model) => cardName(model.nodes.get(id) ?? { label: '' }))
  const stage = useModel((model) => model.stages.get(model.nodes.get(id)?.stage ?? '')?.name ?? '')
  return (
    <li data-row={id} className="insp-line">
      <div>
        <button type="button" className="insp-go" onClick={() => select(open, 'nodes', [id])}>
          {name}
        </button>
        <span className="insp-quiet">{stage}</span>
      </div>
      <RemoveButton what={name} onPress={onRemove} />
    </li>
  )
}
