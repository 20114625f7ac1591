import * as z from 'zod/mini'
import { id, order, text } from './fields.ts'
import { table } from './table.ts'

/** A strategic priority, theme or tier. `edition` is the year or strategy it comes from: priorities change. */
export const tags = table(z.strictObject({ id: id(), name: text(), group: text(), edition: text(), order: order() }))

/** One tag on one node. Its id is made from both, so that two people who add the same one make one record. */
export const taggings = table(z.strictObject({ id: id(), node: id(), tag: id() }), {
  references: [
    { field: 'node', table: 'nodes' },
    { field: 'tag', table: 'tags' },
  ],
})
