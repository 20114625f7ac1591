import { CommandError, need } from '../error.ts'
import { MODEL_TABLES, type Link, type Model, type ModelDraft, type TableName } from '../model.ts'
import type { Table } from '../records/table.ts'
import { assignIndicator, tagNode } from './joinRecords.ts'

const NAMES = Object.keys(MODEL_TABLES) as TableName[]
const CHOICES = ['level', 'intended', 'starts', 'ends'] as const
const LINK_CHOICES = ['kind', 'strength', 'confidence'] as const
const TEXTS = ['description', 'who', 'place', 'source', 'code'] as const

type DraftLink = Parameters<ModelDraft['links']['set']>[1]

interface Pair {
  readonly keep: string
  readonly gone: string
}

/**
 * Whether two cards can become one without a loss: they are on one stage, no link joins them, and where both (or both
 * of two links that would become one) state a choice or a date, it is the same.
 */
export function canMerge(model: Model | ModelDraft, { keep, gone }: Pair): boolean {
  const [kept, other] = [model.nodes.get(keep), model.nodes.get(gone)]
  if (!kept || !other || keep === gone || kept.stage !== other.stage) return false
  if (!agree(kept, other, CHOICES)) return false
  const ends = new Map([...model.links.values()].map((link) => [endsOf(link), link]))
  for (const link of model.links.values()) {
    if (link.from !== gone && link.to !== gone) continue
    const next = moved(link, { keep, gone })
    if (next.from === next.to) return false
    const twin = ends.get(endsOf(next))
    if (twin && !agree(twin, link, LINK_CHOICES)) return false
  }
  return true
}

/**
 * Makes one card of two: everything on `gone` and its links move to `keep`. Texts that differ stand one after the
 * other; of two links between the same cards one stays, with the assumptions and evidence of both. Refused where
 * something would be lost (see canMerge).
 */
export function mergeNodes(draft: ModelDraft, pair: Pair): void {
  const [kept, other] = [need(draft.nodes, pair.keep), need(draft.nodes, pair.gone)]
  if (!canMerge(draft, pair)) throw new CommandError('cards-cannot-merge', pair.gone)
  for (const field of CHOICES) if (isBlank(kept[field])) Object.assign(kept, { [field]: other[field] })
  if (lettersOf(other.label) !== lettersOf(kept.label)) kept.description = joined(kept.description, other.label, '\n\n')
  for (const field of TEXTS) kept[field] = joined(kept[field], other[field], field === 'description' ? '\n\n' : '; ')
  for (const link of draft.links.values()) {
    if (link.from === pair.gone || link.to === pair.gone) mergeLink(draft, link, pair)
  }
  for (const { id, node, indicator } of draft.assignments.values()) {
    if (node !== pair.gone) continue
    draft.assignments.delete(id)
    assignIndicator(draft, { indicator, node: pair.keep })
  }
  for (const { id, node, tag } of draft.taggings.values()) {
    if (node !== pair.gone) continue
    draft.taggings.delete(id)
    tagNode(draft, { node: pair.keep, tag })
  }
  repoint(draft, 'nodes', pair.gone, pair.keep)
  draft.nodes.delete(pair.gone)
}

function mergeLink(draft: ModelDraft, link: DraftLink, pair: Pair): void {
  const next = moved(link, pair)
  const twin = [...draft.links.values()].find((one) => one.id !== link.id && endsOf(one) === endsOf(next))
  if (!twin) {
    Object.assign(link, next)
    return
  }
  for (const field of LINK_CHOICES) if (isBlank(twin[field])) Object.assign(twin, { [field]: link[field] })
  twin.rationale = joined(twin.rationale, link.rationale, '\n\n')
  twin.source = joined(twin.source, link.source, '; ')
  repoint(draft, 'links', link.id, twin.id)
  draft.links.delete(link.id)
}

/** Lets every record that refers to one refer to another. */
function repoint(draft: ModelDraft, table: TableName, from: string, to: string): void {
  for (const name of NAMES) {
    for (const { field, table: target, when } of (MODEL_TABLES[name] as Table).references) {
      if (target !== table) continue
      for (const record of draft[name].values() as Iterable<Record<string, unknown>>) {
        if (record[field] === from && (!when || record[when.field] === when.is)) record[field] = to
      }
    }
  }
}

const isBlank = (value: unknown) => value === ''

function agree<R>(a: R, b: R, fields: readonly (keyof R)[]): boolean {
  return fields.every((field) => a[field] === b[field] || isBlank(a[field]) || isBlank(b[field]))
}

function endsOf({ from, to }: Pick<Link, 'from' | 'to'>): string {
  return `${from} ${to}`
}

function moved({ from, to }: Link, { keep, gone }: Pair): Pick<Link, 'from' | 'to'> {
  return { from: from === gone ? keep : from, to: to === gone ? keep : to }
}

function joined(one: string, other: string, by: string): string {
  const [a, b] = [one.trim(), other.trim()]
  if (b === '' || a === b) return one
  return a === '' ? other : `${one}${by}${other}`
}

function lettersOf(label: string): string {
  return (label.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')
}
