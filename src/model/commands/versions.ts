import { CommandError, need } from '../error.ts'
import { FORMAT_VERSION } from '../migrations/migrations.ts'
import type { Decision, Origin, Reason, Version, VersionsDraft, VersionStep } from '../model.ts'
import { byMoment } from '../queries/comments.ts'
import { nextNumber } from '../queries/versions.ts'
import { sealOf } from '../seal.ts'

/** Why one thing changed; `field` '' is the whole record. */
export type NewReason = Omit<Reason, 'id' | 'version'>

/** A version to release. Its number, the version before it and the seal of its content follow from what is there. */
export interface NewVersion extends Omit<Version, 'number' | 'base' | 'hash' | 'format'> {
  readonly reasons?: readonly NewReason[]
  /** The format that `content` was written in: the newest, unless the content is that of another version. */
  readonly format?: number
}

/**
 * Releases a version: numbered after the last of its kind, with that one as its base. Versions are never changed: an id
 * that is taken is refused. Reasons without words are left out. No version comes before one that is there, even when a
 * clock was put back.
 */
export function addVersion(draft: VersionsDraft, { reasons = [], format, ...version }: NewVersion): void {
  needFree(draft.versions, version.id)
  needMoment(version.on)
  const before = [...draft.versions.values()]
  const number = nextNumber(draft, version.kind)
  draft.versions.set(version.id, {
    ...version,
    on: notBefore(version.on, before),
    number,
    base: before.find(({ kind, number: at }) => kind === version.kind && at === number - 1)?.id ?? '',
    hash: sealOf(version.content),
    format: format ?? FORMAT_VERSION,
  })
  for (const [at, reason] of reasons.entries()) {
    if (reason.text.trim() === '') continue
    const id = `${version.id}.r${at}`
    needFree(draft.reasons, id)
    draft.reasons.set(id, { ...reason, id, version: version.id })
  }
}

/**
 * Takes a version a step further. Approving one supersedes what was approved of its kind. A step never comes before one
 * that is there, so that a clock that was put back does not leave the status as it was.
 */
export function addStep(draft: VersionsDraft, step: VersionStep): void {
  const version = need(draft.versions, step.version)
  needMoment(step.on)
  putStep(draft, step)
  if (step.status !== 'approved') return
  const others = [...draft.versions.values()].filter(
    ({ id, kind }) => id !== version.id && kind === version.kind && lastStep(draft, id)?.status === 'approved',
  )
  for (const [at, { id }] of others.entries()) {
    putStep(draft, { ...step, id: `${step.id}.s${at}`, version: id, status: 'superseded', note: '' })
  }
}

/** Keeps a decision about a version that is there. It is made once. */
export function addDecision(draft: VersionsDraft, decision: Decision): void {
  needFree(draft.decisions, decision.id)
  need(draft.versions, decision.version)
  needMoment(decision.on)
  draft.decisions.set(decision.id, { ...decision })
}

/** Says of a model without versions that it is a proposal, and keeps the version that it was branched from, whole. */
export function addOrigin(
  draft: VersionsDraft,
  { origin, version }: { readonly origin: Omit<Origin, 'id' | 'version'>; readonly version: Version },
): void {
  needFree(draft.origins, 'origin')
  needFree(draft.versions, version.id)
  if (sealOf(version.content) !== version.hash) throw new CommandError('version-altered', version.id)
  needMoment(origin.on)
  draft.versions.set(version.id, { ...version })
  draft.origins.set('origin', { ...origin, id: 'origin', version: version.id })
}

function putStep(draft: VersionsDraft, step: VersionStep): void {
  needFree(draft.statuses, step.id)
  const last = lastStep(draft, step.version)
  draft.statuses.set(step.id, { ...step, on: notBefore(step.on, last ? [last] : []) })
}

/** Not by the queries: those remember what they found in a table, and a draft's tables change under them. */
function lastStep(draft: VersionsDraft, version: string): VersionStep | undefined {
  return [...draft.statuses.values()]
    .filter((step) => step.version === version)
    .sort(byMoment)
    .at(-1)
}

/** The moment, or one just after the last of these. Moments sort as text, where one in whole seconds is after its thousandths. */
function notBefore(on: string, others: readonly { readonly on: string }[]): string {
  const last =
    others
      .map((other) => other.on)
      .sort()
      .at(-1) ?? ''
  return on > last ? on : new Date(Date.parse(last) + (last.includes('.') ? 1 : 1000)).toISOString()
}

function needFree(records: ReadonlyMap<string, unknown>, id: string): void {
  if (records.has(id)) throw new CommandError('id-taken', id)
}

function needMoment(on: string): void {
  if (on === '') throw new CommandError('moment-missing')
}
