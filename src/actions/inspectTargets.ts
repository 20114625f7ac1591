import type { OpenModel } from '../document/openModel.ts'
import { setTarget } from '../model/commands/setTarget.ts'
import type { Target } from '../model/model.ts'
import { formatPeriod } from '../monitoring/periods.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { person } from './person.ts'
import { announce } from './selection.ts'

/** Sets the target of a period, or withdraws it with a null value. What stood before stays as its history. */
export function setTargetOf(
  { open, newId, now }: Pick<ActionContext, 'open' | 'newId' | 'now'>,
  target: Pick<Target, 'indicator' | 'start' | 'end' | 'value' | 'setBy' | 'reason'>,
): void {
  person.setState({ name: target.setBy })
  open.edit((draft) => setTarget(draft, { ...target, id: newId(), setOn: now() }))
  sayTarget(open, target)
}

function sayTarget(open: OpenModel, target: Pick<Target, 'start' | 'end' | 'value'>): void {
  const period = formatPeriod(target)
  announce(
    open,
    target.value === null ? say('inspect.said.targetWithdrawn', { period }) : say('inspect.said.targetSet', { period }),
  )
}
