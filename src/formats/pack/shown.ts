import { isDate } from '../../monitoring/dates.ts'
import { formatPeriod } from '../../monitoring/periods.ts'
import { listCell } from './list.ts'
import type { Fields, View } from './view.ts'

/** What a column for people's eyes shows of a record. */
export type ShownValue = (record: Fields, view: View) => string

/** The columns for people's eyes that are not the name of what an id refers to. */
export const SHOWN: Readonly<Record<string, ShownValue>> = {
  tags: ({ id }, view) => listCell(view.joined('taggings', 'node', 'tag', 'tags', id)),
  indicators: ({ id }, view) => listCell(view.joined('assignments', 'node', 'indicator', 'indicators', id)),
  nodes: ({ id }, view) => listCell(view.joined('assignments', 'indicator', 'node', 'nodes', id)),
  period: ({ start, end }) => periodCell(String(start), String(end)),
}

function periodCell(start: string, end: string): string {
  return isDate(start) && isDate(end) && start <= end ? formatPeriod({ start, end }) : ''
}
