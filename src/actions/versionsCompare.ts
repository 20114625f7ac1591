import type { OpenModel } from '../document/openModel.ts'
import { readVersion } from '../formats/json/version.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { type Diff, diff } from '../model/diff.ts'
import type { Model, Version } from '../model/model.ts'

/** One side of a comparison: a version by its id, or null for the model as it is now. */
export type Side = string | null

export interface Comparison {
  readonly before: Model
  readonly after: Model
  readonly changes: Diff
}

/** How many versions are kept as models: a large one takes a moment to be read, and is looked at again and again. */
const KEPT = 8
const read = new Map<string, { readonly content: string; readonly model: Model }>()

/** The model of a version, read once. */
export function modelOf(version: Pick<Version, 'content' | 'hash'>): Reading<Model> {
  const { hash, content } = version
  const known = read.get(hash)
  // Content that does not have this hash must not pass for the one that has.
  const reading = known?.content === content ? { ok: true as const, value: known.model } : readVersion(version)
  if (!reading.ok) return reading
  read.delete(hash)
  read.set(hash, { content, model: reading.value })
  const [oldest] = read.keys()
  if (read.size > KEPT && oldest !== undefined) read.delete(oldest)
  return reading
}

/** One side as a model. */
export function readSide(open: Pick<OpenModel, 'model' | 'versions'>, side: Side): Reading<Model> {
  if (side === null) return { ok: true, value: open.model.getState().snapshot }
  const version = open.versions.getState().snapshot.versions.get(side)
  return version ? modelOf(version) : failed({ code: 'version-unknown' })
}

/** What leads from one side to the other. */
export function compareSides(
  open: Pick<OpenModel, 'model' | 'versions'>,
  before: Side,
  after: Side,
): Reading<Comparison> {
  const from = readSide(open, before)
  if (!from.ok) return from
  const to = readSide(open, after)
  if (!to.ok) return to
  return { ok: true, value: { before: from.value, after: to.value, changes: diff(from.value, to.value) } }
}
