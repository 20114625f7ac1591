import { contentOf } from '../formats/json/version.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { addPromise } from '../model/commands/promise.ts'
import { addDecision, addStep, addVersion, type NewReason } from '../model/commands/versions.ts'
import type { Decision, Version, Versions, VersionsDraft } from '../model/model.ts'
import { META_ID } from '../model/records/meta.ts'
import type { VersionKind, VersionStatus } from '../model/records/version.ts'
import { sealOf } from '../model/seal.ts'
import type { Released } from '../model/sharing/api.ts'
import { type Act, mayAct } from '../model/sharing/roles.ts'
import { type Asked, askDecision, askRelease, askStep, isUnknown } from './api.ts'
import { bringWaiting } from './bringVersions.ts'
import type { OpenModel } from './openModel.ts'
import { soon } from './soon.ts'
import type { Surroundings } from './surroundings.ts'

/** Ids, the time, and who does it: alone somebody without an id, by the name given in this tab. */
export interface ReleaseAround extends Pick<Surroundings, 'newId' | 'now'> {
  readonly who: { readonly by: string; readonly name: string }
}

export interface Releasing {
  readonly kind: VersionKind
  readonly name: string
  readonly reason: string
  /** Why one thing changed since the version before. */
  readonly reasons: readonly NewReason[]
}

/**
 * Releases the model as it is now. Alone it is written here. A shared one waits until the server keeps what was changed
 * and asks it: `offline` when it cannot be reached, as a release is the server's to number; `model-differs` when somebody
 * changed the model at this moment. Resolves when the version has arrived here.
 */
export async function releaseVersion(
  open: OpenModel,
  { kind, name, reason, reasons }: Releasing,
  around: ReleaseAround,
): Promise<Asked<Released>> {
  const content = contentOf(open.model.getState().snapshot)
  const id = around.newId()
  const numbered = (): Asked<Released> => {
    const version = versionsOf(open).versions.get(id)
    return version ? { ok: true, value: { number: version.number } } : { ok: false, code: 'failed' }
  }
  if (isAlone(open)) {
    if (!open.mayWrite('versions')) return { ok: false, code: 'not-allowed' }
    const person = personOf(around)
    open.addToVersions((draft) => {
      addVersion(draft, { id, kind, name, reason, reasons, content, ...person })
      addStep(draft, { id: `${id}.draft`, version: id, status: 'draft', note: '', ...person })
    })
    return numbered()
  }
  const ready = await reach(open, 'release')
  if (!ready.ok) return ready
  const asked = await askRelease(open.id, { id, kind, name, reason, reasons: [...reasons], hash: sealOf(content) })
  return arrives(open, asked, numbered, ({ versions }) => versions.has(id))
}

export interface Step {
  readonly version: string
  readonly status: VersionStatus
  readonly note: string
}

/** Takes a version a step further: into review, approved, superseded. Who approved may take it back, and nobody else. */
export async function stepVersion(open: OpenModel, step: Step, around: ReleaseAround): Promise<Asked<null>> {
  const id = around.newId()
  if (isAlone(open)) {
    if (!versionsOf(open).versions.has(step.version)) return { ok: false, code: 'not-found' }
    return add(open, (draft) => addStep(draft, { ...step, id, ...personOf(around) }))
  }
  const ready = await reach(open, step.status === 'approved' || step.status === 'superseded' ? 'approve' : 'release')
  if (!ready.ok) return ready
  return arrives(open, await askStep(open.id, { ...step, id }), done, ({ statuses }) => statuses.has(id))
}

/** What was decided about a bid; see `Decision`. Where it is shared, the server says by whom, when, and what was pinned. */
export type Verdict = Omit<Decision, 'id' | 'by' | 'byName' | 'on'>

/**
 * Keeps a decision about a bid, for a funded one the version that it promised, and where the model stands. A version of a
 * bid is decided once (`already-there`). Who may decide is asked of the workspace, by the server.
 */
export async function decide(open: OpenModel, verdict: Verdict, around: ReleaseAround): Promise<Asked<null>> {
  const id = around.newId()
  if (isAlone(open)) return decideAlone(open, verdict, id, around)
  const ready = await reach(open, null)
  if (!ready.ok) return ready
  const { systemTitle: _title, systemHash: _hash, ...deciding } = verdict
  return arrives(open, await askDecision(open.id, { ...deciding, id }), done, ({ decisions }) => decisions.has(id))
}

function decideAlone(open: OpenModel, verdict: Verdict, id: string, around: ReleaseAround): Asked<null> {
  const { versions, decisions } = versionsOf(open)
  const bid: Version | undefined = versions.get(verdict.version)
  if (bid?.kind !== 'bid') return { ok: false, code: 'not-found' }
  if ([...decisions.values()].some(({ version }) => version === bid.id)) return { ok: false, code: 'already-there' }
  const person = personOf(around)
  const added = add(open, (draft) => {
    addDecision(draft, { ...verdict, id, ...person })
    if (verdict.outcome !== 'not-now') addPromise(draft, bid, { id: `${id}.version`, ...person })
  })
  const status = verdict.outcome === 'not-now' ? 'declined' : 'funded'
  if (added.ok) open.editAsDecided((draft) => editRecords(draft, { table: 'meta', ids: [META_ID], fields: { status } }))
  return added
}

function isAlone({ together }: OpenModel): boolean {
  return together.getState().link === 'alone'
}

function versionsOf({ versions }: OpenModel): Versions {
  return versions.getState().snapshot
}

function personOf({ now, who }: ReleaseAround): Pick<Version, 'by' | 'byName' | 'on'> {
  // Moments are compared as text: all have their milliseconds.
  return { by: who.by, byName: who.name, on: new Date(now()).toISOString() }
}

function add(open: OpenModel, recipe: (draft: VersionsDraft) => void): Asked<null> {
  if (!open.mayWrite('versions')) return { ok: false, code: 'not-allowed' }
  open.addToVersions(recipe)
  return done()
}

function done(): Asked<null> {
  return { ok: true, value: null }
}

/** Resolves when the server can be asked about the model as it is here. */
async function reach(open: OpenModel, act: Act | null): Promise<Asked<null>> {
  const { role, link } = open.together.getState()
  if (link === 'refused' || (act !== null && !mayAct(role, act))) return { ok: false, code: 'not-allowed' }
  const isLive = () => open.together.getState().link === 'live'
  const kept = isLive() && (await soon(open.together, () => !isLive() || open.waiting.of('model') === 0))
  if (!kept || !isLive()) return { ok: false, code: 'offline' }
  return bringWaiting(open.id, versionsOf(open))
}

/**
 * The server's answer, once what it added is here. One that leaves open whether it did so counts too when that arrives: it
 * would be asked for again, and be there twice.
 */
async function arrives<T>(
  open: OpenModel,
  asked: Asked<T>,
  answer: () => Asked<T>,
  isHere: (versions: Versions) => boolean,
): Promise<Asked<T>> {
  if (!asked.ok && !isUnknown(asked.code)) return asked
  const here = await soon(open.versions, ({ snapshot }) => isHere(snapshot))
  return asked.ok || !here ? asked : answer()
}
