import { addAssumption } from '../../actions/assumptions.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { say } from '../../words/words.ts'
import { AssumptionRows } from './Assumptions.tsx'
import { AddButton, Part, useRows } from './Part.tsx'

/** What has to be true for the model as a whole, where it belongs to no single link. */
export function ModelAssumptionsPart() {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const none = useModel((model) => assumptionsOf(model, '').length === 0)
  const add = () => {
    const id = newId()
    addAssumption(open, id, { subjectKind: 'model', subject: '' })
    rows.added(id)
  }
  return (
    <Part
      title={say('inspect.assumptions.model')}
      rows={rows}
      action={<AddButton what={say('inspect.assumptions.add')} onPress={add} />}
    >
      {none ? <p className="insp-quiet">{say('inspect.assumptions.model.none')}</p> : null}
      <AssumptionRows subject="" rows={rows} />
    </Part>
  )
}
