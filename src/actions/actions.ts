import type { Action, ActionContext } from './action.ts'
import { COMMENT_ACTIONS } from './commentSubjects.ts'
import { EDIT_ACTIONS } from './editActions.ts'
import { FILE_ACTIONS } from './fileActions.ts'
import { type KeyPress, matches } from './keys.ts'
import { LOOK_ACTIONS } from './lookActions.ts'
import { PEOPLE_ACTIONS } from './peopleActions.ts'

/** Everything a person can do with an open model. */
export const ACTIONS: readonly Action[] = [
  ...EDIT_ACTIONS,
  ...PEOPLE_ACTIONS,
  ...LOOK_ACTIONS,
  ...COMMENT_ACTIONS,
  ...FILE_ACTIONS,
]

const BY_ID = new Map(ACTIONS.map((action) => [action.id, action]))

/** The action of that id. */
export function actionOf(id: string): Action {
  const action = BY_ID.get(id)
  if (!action) throw new Error(`No action ${id}`)
  return action
}

/** Runs an action if it can be run now. */
export function runAction(id: string, context: ActionContext): boolean {
  const action = actionOf(id)
  if (!action.enabled(context)) return false
  action.run(context)
  return true
}

/** The action that a key press means; `on` says where the focus is. */
export function actionForKey(press: KeyPress, context: ActionContext, on: 'map' | 'elsewhere'): Action | undefined {
  return ACTIONS.find(
    (action) =>
      (action.on === undefined || action.on === on) &&
      action.keys?.some((name) => matches(press, name)) &&
      action.enabled(context),
  )
}
