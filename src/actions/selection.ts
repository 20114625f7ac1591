import type { OpenModel } from '../document/openModel.ts'
import type { Selection } from '../document/session.ts'
import type { Link, Node, TableName } from '../model/model.ts'

/** Selects records of one table, or nothing. One selection is shared by every view of the model. */
export function select(open: OpenModel, table: TableName, ids: readonly string[]): void {
  open.session.setState({ selection: ids.length > 0 ? { table, ids } : null, renaming: null, begun: null })
}

/** Adds a record to the selection, or takes it out. */
export function toggleSelected(open: OpenModel, table: TableName, id: string): void {
  const ids = selectedIds(open, table)
  select(open, table, ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
}

/** The ids selected of one table; none while something else is selected. */
export function selectedIds(open: OpenModel, table: TableName): readonly string[] {
  const { selection } = open.session.getState()
  return selection?.table === table ? selection.ids : []
}

/** The selected nodes that are still there. */
export function selectedNodes(open: OpenModel): Node[] {
  const { nodes } = open.model.getState().snapshot
  return selectedIds(open, 'nodes').flatMap((id) => nodes.get(id) ?? [])
}

/** The one selected node; null when none or several are. */
export function soleNode(open: OpenModel): Node | null {
  const nodes = selectedNodes(open)
  return nodes.length === 1 ? (nodes[0] ?? null) : null
}

/** The selected links that are still there. */
export function selectedLinks(open: OpenModel): Link[] {
  const { links } = open.model.getState().snapshot
  return selectedIds(open, 'links').flatMap((id) => links.get(id) ?? [])
}

/** Says what changed, for a screen reader. The same words twice are said twice. */
export function announce(open: OpenModel, words: string): void {
  const { said } = open.session.getState()
  open.session.setState({ said: said === words ? `${words}\u00A0` : words })
}

/** Whether a selection holds this record. */
export function holds(selection: Selection | null, table: TableName, id: string): boolean {
  return selection?.table === table && selection.ids.includes(id)
}
