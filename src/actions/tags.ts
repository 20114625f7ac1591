import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { tagNode } from '../model/commands/joinRecords.ts'
import { say } from '../words/words.ts'
import { addRow } from './inspectFields.ts'
import { announce } from './selection.ts'

/** Adds a tag without a name, to be typed. */
export function addTag(open: OpenModel, id: string): void {
  addRow(open, 'tags', { id, name: '', group: '', edition: '' }, 'name')
}

/** Makes a tag and puts it on nodes, as one undo step. */
export function addTagTo(open: OpenModel, id: string, name: string, nodes: readonly string[]): void {
  open.edit((draft) => {
    addRecord(draft, { table: 'tags', record: { id, name, group: '', edition: '' }, ordered: true })
    for (const node of nodes) tagNode(draft, { node, tag: id })
  })
  announce(open, say('inspect.said.tagged', { tag: name, count: nodes.length }))
}

/** Puts a tag on nodes, or takes it off all of them. */
export function setTag(open: OpenModel, tag: string, nodes: readonly string[], on: boolean): void {
  const changed = open.edit((draft) => {
    for (const node of nodes) {
      if (!on) draft.taggings.delete(`${node}~${tag}`)
      else if (!draft.taggings.has(`${node}~${tag}`)) tagNode(draft, { node, tag })
    }
  })
  const name = open.model.getState().snapshot.tags.get(tag)?.name || say('inspect.tag.untitled')
  const params = { tag: name, count: nodes.length }
  if (changed) announce(open, on ? say('inspect.said.tagged', params) : say('inspect.said.untagged', params))
}
