import { type AskedCode, isUnknown } from '../document/api.ts'
import type { OpenModel } from '../document/openModel.ts'
import type { OpenWorkspace } from '../document/openWorkspace.ts'
import { soon } from '../document/soon.ts'
import { contentOf } from '../formats/json/version.ts'
import type { Decision, Version, Versions, Workspace } from '../model/model.ts'
import { newest, versionsInOrder } from '../model/queries/versions.ts'
import type { DecisionOutcome } from '../model/records/version.ts'
import { sealOf } from '../model/seal.ts'
import { mayAct } from '../model/sharing/roles.ts'
import type { Digest } from '../portfolio/digest.ts'
import { type DecisionRecord, decisionRecord, readRecord, recordText } from '../portfolio/record.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { align, contentOfVersion, formOf, type Pinned } from './bidAlignment.ts'
import { answersGiven } from './bidReview.ts'
import { author, person } from './person.ts'
import { announce } from './selection.ts'
import { decide, release, versionName } from './versions.ts'

/** What is to be decided, as it is written down. */
export interface DraftDecision {
  readonly outcome: DecisionOutcome | ''
  readonly reasons: string
  readonly conditions: string
  readonly by: string
}

export const NOTHING_DRAFTED: DraftDecision = { outcome: '', reasons: '', conditions: '', by: '' }

/** What a decision still lacks. */
export function lacking(open: OpenModel, draft: DraftDecision): readonly ('reasons' | 'conditions' | 'by')[] {
  return [
    ...(draft.reasons.trim() ? [] : (['reasons'] as const)),
    ...(draft.outcome === 'fund-with-conditions' && !draft.conditions.trim() ? (['conditions'] as const) : []),
    ...(isNamed(open) || draft.by.trim() ? [] : (['by'] as const)),
  ]
}

/** Whether the server knows who this person is: else they give a name. */
export function isNamed({ room }: OpenModel): boolean {
  return room.getState().me !== null
}

/** Whether this person may decide about bids of this workspace. It is asked of their role in the whole workspace. */
export function mayDecide(workspace: OpenWorkspace): boolean {
  const { link, role } = workspace.together.getState()
  return workspace.mayWrite() && (link === 'alone' || mayAct(role, 'decide'))
}

/** The decisions about the model, the last first. */
export function decisionsOf({ decisions }: Pick<Versions, 'decisions'>): readonly Decision[] {
  return [...decisions.values()].sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

/** What the workspace keeps of the working behind a decision, and whether it is what was sealed. */
type Sealed =
  | { readonly state: 'kept'; readonly record: DecisionRecord }
  | { readonly state: 'altered' | 'missing'; readonly record: null }

/** Finds the record of a decision by its seal. `altered`: records of this bid are there, and none matches. */
export function sealed({ record }: Decision, bid: string, records: Workspace['records']): Sealed {
  const ofBid = [...records.values()].filter((one) => one.bid === bid)
  const match = ofBid.find(({ content }) => sealOf(content) === record)
  const read = match && readRecord(match.content)
  if (read) return { state: 'kept', record: read }
  return { state: ofBid.length > 0 ? 'altered' : 'missing', record: null }
}

/** What a decision is made on. */
interface Ground {
  readonly workspace: OpenWorkspace
  readonly system: Pinned
  readonly digests: ReadonlyMap<string, Digest>
}

/** How recording ended; where it failed, what stands already, as the name of the version that was released for it. */
export type Recorded =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: AskedCode | 'version-altered'; readonly released: string }

/**
 * Records a decision: releases the bid as it is, unless that version is there and was not decided yet, keeps the working
 * in the workspace, and asks for the decision with its seal. Tried again, it goes on from where it failed.
 */
export async function recordDecision(
  context: ActionContext,
  { workspace, system, digests }: Ground,
  draft: DraftDecision,
): Promise<Recorded> {
  const { open } = context
  const { outcome } = draft
  if (outcome === '' || !system.version) return { ok: false, code: 'bad-request', released: '' }
  if (draft.by.trim()) person.setState({ name: draft.by.trim() })
  const handed = await handIn(context)
  if (!handed.ok) return { ok: false, code: handed.code, released: '' }
  const { version } = handed
  const released = versionName(version)
  const model = contentOfVersion(version)
  if (!model) return { ok: false, code: 'version-altered', released }

  const on = new Date(context.now()).toISOString()
  const reasons = draft.reasons.trim()
  const conditions = outcome === 'fund-with-conditions' ? draft.conditions.trim() : ''
  const said = workspace.workspace.getState().snapshot
  const content = recordText(
    decisionRecord({
      bid: { id: open.id, model, version },
      system: { id: system.id, model: system.model, version: system.version },
      alignment: align({ id: open.id, model }, system, digests, said),
      questions: formOf(said),
      reviews: answersGiven(said),
      responses: said.responses.values(),
      decision: { outcome, reasons, conditions, by: author(open).name, on },
    }),
  )
  // The bid had to be released first, and what this person may do can have changed meanwhile.
  if (!workspace.mayWrite()) return { ok: false, code: 'not-allowed', released }
  const id = context.newId()
  workspace.edit(({ records }) => void records.set(id, { id, bid: open.id, content }))
  const takeBack = () => {
    if (workspace.mayWrite()) workspace.edit(({ records }) => void records.delete(id))
  }
  // A seal without its record would prove nothing to the others.
  if (!(await hasArrived(workspace))) {
    takeBack()
    return { ok: false, code: 'offline', released }
  }
  const asked = await decide(context, {
    outcome,
    reasons,
    conditions,
    version: version.id,
    systemModel: system.id,
    systemTitle: system.title,
    systemVersion: system.version.id,
    systemHash: system.version.hash,
    record: sealOf(content),
  })
  if (asked.ok) {
    announce(open, say('bid.decided', { outcome: say(`bid.outcome.${outcome}`) }))
    return { ok: true }
  }
  // A decision whose answer was lost may be kept all the same: then its record has to be there.
  if (!isUnknown(asked.code)) takeBack()
  return { ok: false, code: asked.code, released }
}

/** Whether the server keeps what was written into the workspace; alone there is nobody to wait for. */
async function hasArrived({ together }: OpenWorkspace): Promise<boolean> {
  if (together.getState().link === 'alone') return true
  return soon(together, ({ link, waiting }) => link === 'live' && waiting === 0)
}

type HandedIn = { readonly ok: true; readonly version: Version } | { readonly ok: false; readonly code: AskedCode }

/** The bid as it is now as a version that was not decided yet. */
async function handIn(context: ActionContext): Promise<HandedIn> {
  const { open } = context
  const last = undecided(open)
  if (last) return { ok: true, version: last }
  const asked = await release(context, { kind: 'bid', name: '', reason: say('bid.release.reason'), reasons: [] })
  if (!asked.ok) return { ok: false, code: asked.code }
  const released = ({ kind, number }: Version) => kind === 'bid' && number === asked.value.number
  const inHand = () => versionsInOrder(open.versions.getState().snapshot).find(released)
  await soon(open.versions, () => inHand() !== undefined)
  const version = inHand()
  return version ? { ok: true, version } : { ok: false, code: 'failed' }
}

/** The last version of the bid, if the bid is still as it was then and nothing was decided about that version. */
function undecided(open: OpenModel): Version | undefined {
  const versions = open.versions.getState().snapshot
  const last = newest(versions, 'bid')
  if (!last || [...versions.decisions.values()].some(({ version }) => version === last.id)) return undefined
  return sealOf(contentOf(open.model.getState().snapshot)) === last.hash ? last : undefined
}
