import { createModels } from '../document/createModels.ts'
import { createModel, shareModel, titled } from '../document/modelsHere.ts'
import { sendWaiting } from '../document/openHere.ts'
import type { OpenWorkspace } from '../document/openWorkspace.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { putInWorkspace } from '../document/workspacesHere.ts'
import type { ModelFile } from '../formats/json/file.ts'
import type { BidAnswer, BidQuestion, Meta, Workspace } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import { about } from '../model/queries/about.ts'
import { META_ID } from '../model/records/meta.ts'
import type { Status } from '../model/records/profile.ts'
import { say } from '../words/words.ts'
import { setSettings, settingsOf } from './workspaceSettings.ts'

type Around = Pick<Surroundings, 'newId' | 'now'>

/** What is said of a new intervention beside what its template or file says; what is left out stays as it is there. */
export interface Particulars {
  readonly title?: string
  readonly provider?: string
  readonly status?: Status
}

/**
 * A model file as an intervention with these particulars. A bid gets the questions of the form under the same ids, so that
 * who has this model alone sees them; answers that are there already stay.
 */
export function asIntervention(
  file: ModelFile,
  { title, provider, status }: Particulars,
  questions: Workspace['bidQuestions'],
): ModelFile {
  const meta = file.model.meta.get(META_ID)
  if (!meta) return file
  const next = {
    ...meta,
    provider: provider?.trim() ?? meta.provider,
    status: status ?? meta.status,
  }
  const { bidAnswers } = file.model
  const model = {
    ...file.model,
    meta: new Map([[META_ID, next]]),
    bidAnswers: next.status === 'proposed' ? answersFor(questions, bidAnswers) : bidAnswers,
  }
  return titled({ ...file, model }, title?.trim() || meta.title)
}

/** An empty answer to every question, beside the answers that there are. */
export function answersFor(
  questions: Workspace['bidQuestions'],
  given: ReadonlyMap<string, BidAnswer>,
): ReadonlyMap<string, BidAnswer> {
  const asked = [...questions.values()].toSorted(byOrder).map(emptyAnswer)
  return new Map([...asked.map((answer) => [answer.id, answer] as const), ...given])
}

function emptyAnswer({ id, title, order }: BidQuestion): BidAnswer {
  return { id, question: title, text: '', order }
}

/** What became of a new intervention: its id, and whether it still has to be put on the server of its workspace. */
export interface Added {
  readonly id: string
  readonly waits: boolean
}

/** Puts a model on this device and in the workspace; in a shared one also on its server, if that can be reached. */
export async function addIntervention(
  open: OpenWorkspace,
  file: ModelFile,
  around: Around,
  wished = around.newId(),
): Promise<Added> {
  await createModel(wished, file, around.now(), open.id)
  return bring(open, wished, about(file.model).kind)
}

/** Begins the model of the whole system from a template, under the title of the workspace. */
export async function startSystem(open: OpenWorkspace, template: ModelFile, around: Around): Promise<Added> {
  const meta = template.model.meta.get(META_ID)
  const model = { ...template.model, ...(meta && { meta: new Map([[META_ID, { ...meta, kind: 'system' as const }]]) }) }
  const { title } = settingsOf(open.workspace.getState().snapshot)
  return addIntervention(open, titled({ ...template, model }, title || say('model.untitled')), around)
}

/** Puts a model that is on this device already in the workspace. */
export async function bringIntervention(open: OpenWorkspace, id: string, kind: Meta['kind']): Promise<Added> {
  await putInWorkspace(id, open.id)
  return bring(open, id, kind)
}

async function bring(open: OpenWorkspace, id: string, kind: Meta['kind']): Promise<Added> {
  const alone = open.together.getState().link === 'alone'
  const shared = alone ? null : await shareModel(id)
  const added = shared?.ok ? shared.value.id : id
  // Nobody else sees it before its content is there, and it may not be opened here soon.
  if (shared?.ok) await sendWaiting(added)
  // The first model of a whole system is the one that the interventions are held against.
  const isFirst = kind === 'system' && settingsOf(open.workspace.getState().snapshot).systemModel === ''
  if (isFirst && open.mayWrite()) setSettings(open, { systemModel: added })
  return { id: added, waits: shared !== null && !shared.ok }
}

/** How far a long addition is. */
export interface Progress {
  readonly done: number
  readonly count: number
}

/**
 * Adds some at a time, and tells how far it is. `stopped` is asked before each. Returns how many were added. Rejects
 * when the disk refuses one: those before it are there.
 */
export async function addMany(
  open: OpenWorkspace,
  files: readonly { readonly id: string; readonly file: ModelFile }[],
  around: Around,
  { onProgress, stopped }: { readonly onProgress: (progress: Progress) => void; readonly stopped: () => boolean },
): Promise<number> {
  const count = files.length
  if (open.together.getState().link === 'alone') {
    const options = { workspace: open.id, stopped, onProgress: (done: number) => onProgress({ done, count }) }
    const { there, failure } = await createModels(files, around.now(), options)
    for (const { id, file } of files.slice(0, there.length)) await bring(open, id, about(file.model).kind)
    if (failure) throw failure.cause
    return there.length
  }
  let done = 0
  onProgress({ done, count })
  const rest = files.values()
  const add = async (): Promise<void> => {
    for (const { id, file } of rest) {
      if (stopped()) break
      await addIntervention(open, file, around, id)
      done += 1
      onProgress({ done, count })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, add))
  return done
}

/** How many are put on a server at once: each waits for its answers most of the time. */
const AT_ONCE = 4
