import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { assignIndicator } from '../model/commands/joinRecords.ts'
import { indicatorDefaults } from '../model/records/indicator.ts'
import { say } from '../words/words.ts'
import { addRow } from './inspectFields.ts'
import { announce } from './selection.ts'

/** The title of an indicator in a sentence. */
export function indicatorName(indicator: { readonly title: string } | undefined): string {
  return indicator?.title.trim() || say('indicator.untitled')
}

/** Puts an indicator on nodes. Those that have it keep it. */
export function assignTo(open: OpenModel, indicator: string, nodes: readonly string[]): void {
  open.edit((draft) => {
    for (const node of nodes) {
      if (!draft.assignments.has(`${indicator}~${node}`)) assignIndicator(draft, { indicator, node })
    }
  })
  announce(open, say('inspect.said.assigned', { title: nameOf(open, indicator), count: nodes.length }))
}

/** Makes an indicator with this title and puts it on nodes, as one undo step. */
export function createOn(open: OpenModel, id: string, title: string, nodes: readonly string[]): void {
  open.edit((draft) => {
    addRecord(draft, { table: 'indicators', record: { ...indicatorDefaults, id, title }, ordered: true })
    for (const node of nodes) assignIndicator(draft, { indicator: id, node })
  })
  announce(open, say('inspect.said.assigned', { title: nameOf(open, id), count: nodes.length }))
}

/** Takes an indicator off a node. The indicator itself stays. */
export function unassign(open: OpenModel, indicator: string, node: string): void {
  open.edit((draft) => {
    draft.assignments.delete(`${indicator}~${node}`)
  })
  announce(open, say('inspect.said.unassigned', { title: nameOf(open, indicator) }))
}

/** Sets the period of an indicator's baseline; '' twice for none. */
export function setBaselinePeriod(open: OpenModel, id: string, start: string, end: string): void {
  const fields = { baselineStart: start, baselineEnd: end }
  open.edit((draft) => editRecords(draft, { table: 'indicators', ids: [id], fields }))
}

/** Adds an empty way of breaking an indicator down. */
export function addDisaggregation(open: OpenModel, id: string, indicator: string): void {
  addRow(open, 'disaggregations', { id, indicator, dimension: '', categories: [], exclusive: true }, 'dimension')
}

function nameOf(open: OpenModel, id: string): string {
  return indicatorName(open.model.getState().snapshot.indicators.get(id))
}
