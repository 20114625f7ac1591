import type { OpenModel } from '../document/openModel.ts'
import type { Surroundings } from '../document/surroundings.ts'
import type { WordKey } from '../words/words.ts'

/** The open model with what the app gives. */
export interface ActionContext extends Surroundings {
  readonly open: OpenModel
}

export const ACTION_GROUPS = ['edit', 'card', 'link', 'stage', 'find', 'look', 'file'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/**
 * One thing a person can do. The toolbar, the menus, the palette (Ctrl+K), the keys and the list of keys (?) all read
 * this. `keys` work everywhere but in a text field; with `on: 'map'` only while the map has the focus.
 */
export interface Action {
  readonly id: string
  readonly label: WordKey
  readonly group: ActionGroup
  readonly icon?: string
  readonly keys?: readonly string[]
  readonly on?: 'map'
  readonly enabled: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void
}

/** Whether the open model can be changed by this person now. */
export function writable({ open }: ActionContext): boolean {
  return open.mayWrite('model')
}

/** Whether the values of the open model can be changed by this person now. */
export function dataWritable({ open }: ActionContext): boolean {
  return open.mayWrite('data')
}

/** Whether this person may comment on the open model now. */
export function talkWritable({ open }: ActionContext): boolean {
  return open.mayWrite('talk')
}
