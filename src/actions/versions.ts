import type { Asked, AskedCode } from '../document/api.ts'
import type { OpenModel } from '../document/openModel.ts'
import { branchVersion } from '../document/proposals.ts'
import {
  decide as decideHere,
  type ReleaseAround,
  type Releasing,
  releaseVersion,
  type Step,
  stepVersion,
  type Verdict,
} from '../document/versionsHere.ts'
import type { Reading } from '../formats/problem.ts'
import type { Version } from '../model/model.ts'
import { statusOf, versionOf } from '../model/queries/versions.ts'
import type { VersionStatus } from '../model/records/version.ts'
import type { Released } from '../model/sharing/api.ts'
import { mayAct } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { type Refused, sayRefused } from './askedWords.ts'
import { author } from './person.ts'
import { announce } from './selection.ts'

function around({ open, newId, now }: ActionContext): ReleaseAround {
  return { newId, now, who: author(open) }
}

/** What a version is called: Version 3, Bid 1. */
export function versionName({ kind, number }: Pick<Version, 'kind' | 'number'>): string {
  return say(`versions.called.${kind}`, { number })
}

/** Whether this person may release versions of the open model, and say that they are in review. */
export function mayRelease({ open }: Pick<ActionContext, 'open'>): boolean {
  return may(open, 'release')
}

/** Whether this person may approve versions of the open model. */
export function mayApprove({ open }: Pick<ActionContext, 'open'>): boolean {
  return may(open, 'approve')
}

function may(open: OpenModel, act: 'release' | 'approve'): boolean {
  const { link, role } = open.together.getState()
  return link === 'alone' ? open.mayWrite('versions') : link !== 'refused' && mayAct(role, act)
}

/** Releases the open model as it is now; see `releaseVersion` for what is refused. */
export async function release(context: ActionContext, releasing: Releasing): Promise<Asked<Released>> {
  const asked = await releaseVersion(context.open, releasing, around(context))
  if (asked.ok) {
    const name = versionName({ kind: releasing.kind, number: asked.value.number })
    announce(context.open, say('versions.said.released', { name }))
  }
  return asked
}

/** The steps that a person can ask for; superseded is what approving another does. */
export type AskedStep = Exclude<VersionStatus, 'superseded'>

/** What a step from `status` is called: back to draft of what is approved takes the approval back. */
export function stepWords<S extends VersionStatus>(status: VersionStatus, step: S): S | 'withdrawn' {
  return status === 'approved' && step === 'draft' ? 'withdrawn' : step
}

/** Takes a version a step further. */
export async function takeStep(context: ActionContext, step: Step): Promise<Asked<null>> {
  const { open } = context
  const before = open.versions.getState().snapshot
  const words = stepWords(statusOf(before, step.version), step.status)
  const asked = await stepVersion(open, step, around(context))
  const version = versionOf(before, step.version)
  if (asked.ok && version) announce(open, say(`versions.said.${words}`, { name: versionName(version) }))
  return asked
}

/** Keeps a decision about the open bid. */
export function decide(context: ActionContext, verdict: Verdict): Promise<Asked<null>> {
  return decideHere(context.open, verdict, around(context))
}

/** Branches a proposal from a version under a title of its own. The reading is the id of the new model. */
export function branch(context: ActionContext, version: string, title: string): Promise<Reading<string>> {
  return branchVersion(context.open, version, title.trim() || say('model.untitled'), around(context))
}

/** What was refused of a release, a step or a proposal, in words. Too large is the history here, which nobody can make smaller. */
export function sayVersionRefused(code: AskedCode): Refused {
  if (code !== 'too-large') return sayRefused(code)
  return { message: say('versions.full'), advice: say('versions.full.advice') }
}
