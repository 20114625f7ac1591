import type { OpenModel } from '../document/openModel.ts'
import { readVersion } from '../formats/json/version.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { withSystemOf } from '../formats/workspace/withIds.ts'
import type { Model, Version, Versions } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { META_ID } from '../model/records/meta.ts'
import { asDecided } from '../model/restore.ts'

/** One side of a comparison: a version by its id, or null for the model as it is now. */
export type Side = string | null

export interface Comparison {
  readonly before: Model
  readonly after: Model
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

/** One side as a model; a version as it is held against the model as it is now. */
export function readSide(open: Pick<OpenModel, 'model' | 'versions'>, side: Side): Reading<Model> {
  const now = open.model.getState().snapshot
  if (side === null) return { ok: true, value: now }
  const version = open.versions.getState().snapshot.versions.get(side)
  return version ? heldAgainst(version, now) : failed({ code: 'version-unknown' })
}

/** A version as the model can be brought back to it, and as its changes since are counted: what was decided stands. */
export function readBack(version: Version, versions: Versions, now: Model): Reading<Model> {
  const reading = heldAgainst(version, now)
  if (!reading.ok) return reading
  const back = isOrigin(versions, version.id) ? titledAs(now, reading.value) : reading.value
  return { ok: true, value: asDecided(back, now, versions) }
}

function heldAgainst(version: Version, now: Model): Reading<Model> {
  const reading = modelOf(version)
  return reading.ok ? { ok: true, value: withSystemOf(reading.value, now) } : reading
}

/** Whether a proposal was branched from this version. Its title is its own, and no proposal to rename what it came from. */
function isOrigin({ origins }: Versions, side: Side): boolean {
  return side !== null && origins.get('origin')?.version === side
}

function titledAs(other: Model, model: Model): Model {
  const meta = model.meta.get(META_ID)
  return meta ? { ...model, meta: new Map([[META_ID, { ...meta, title: about(other).title }]]) } : model
}

/** Both sides as models. */
export function compareSides(
  open: Pick<OpenModel, 'model' | 'versions'>,
  before: Side,
  after: Side,
): Reading<Comparison> {
  const from = readSide(open, before)
  if (!from.ok) return from
  const to = readSide(open, after)
  if (!to.ok) return to
  const versions = open.versions.getState().snapshot
  return {
    ok: true,
    value: {
      before: isOrigin(versions, before) ? titledAs(to.value, from.value) : from.value,
      after: isOrigin(versions, after) ? titledAs(from.value, to.value) : to.value,
    },
  }
}
