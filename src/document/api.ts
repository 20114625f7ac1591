import type * as z from 'zod/mini'
import {
  type AuditEntry,
  auditEntries,
  type Deciding,
  type ExportForm,
  joined,
  type Joined,
  type Joining,
  type Key,
  type KeptVersions,
  links,
  type Link,
  linkLook,
  type LinkLook,
  madeLink,
  type MadeLink,
  type NewLink,
  type NewModel,
  placeAnswer,
  type PlaceAnswer,
  portfolioAnswer,
  type PortfolioAnswer,
  problem,
  type Problem,
  type Release,
  released,
  type Released,
  sessionAnswer,
  type SessionAnswer,
  sharedModel,
  type SharedModel,
  sharedModels as models,
  type StatusStep,
} from '../model/sharing/api.ts'

/**
 * What the server answered. `offline`: it could not be reached, or not in time. `no-server`: the app was opened from a
 * place that only hands out files, or has no such server at all.
 */
export type AskedCode = Problem['code'] | 'offline' | 'no-server'
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: AskedCode }

/** Whether the server may have done all the same what it was asked: its answer is no answer, or not about what it did. */
export function isUnknown(code: AskedCode): boolean {
  return code === 'offline' || code === 'failed' || code === 'no-server'
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 15_000
/**
 * What is sent may take longer on a slow line: so many characters a millisecond are 256 kbit/s. The server ends what has not
 * arrived after five minutes, 9 MB of it (see server/server.ts).
 */
const SLOW = 32
/** What a proxy says when the server behind it does not answer. */
const AWAY = [502, 503, 504]

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who this browser is for the server. */
export function askSession(): Promise<Asked<SessionAnswer>> {
  return ask('GET', 'session', sessionAnswer)
}

/** Gives this browser's person another name. */
export function renameMe(name: string): Promise<Asked<SessionAnswer>> {
  return ask('PATCH', 'session', sessionAnswer, { name })
}

/** Makes the server forget this browser. */
export function leave(): Promise<Asked<null>> {
  return tell('DELETE', 'session')
}

/** What a link or a room's code opens, before it is used. */
export function lookAt(key: Key): Promise<Asked<LinkLook>> {
  return ask('POST', 'links/look', linkLook, key)
}

/** Joins by a link or a room's code. */
export function join(joining: Joining): Promise<Asked<Joined>> {
  return ask('POST', 'join', joined, joining)
}

/** The models on the server that this browser may open. */
export function sharedModels(): Promise<Asked<readonly SharedModel[]>> {
  return ask('GET', 'models', models)
}

/** Makes room for a model on the server; its content comes through the shared documents. */
export function addModel(model: NewModel): Promise<Asked<SharedModel>> {
  return ask('POST', 'models', sharedModel, model)
}

/** Deletes a model from the server for good. */
export function deleteModel(id: string): Promise<Asked<null>> {
  return tell('DELETE', `models/${encodeURIComponent(id)}`)
}

/** Asks for the model as it is on the server to be released. */
export function askRelease(id: string, release: Release): Promise<Asked<Released>> {
  return ask('POST', `models/${encodeURIComponent(id)}/versions`, released, release)
}

/** Gives the server the versions that a model has had before it was shared. */
export function keepVersions(id: string, versions: KeptVersions): Promise<Asked<null>> {
  return tell('PUT', `models/${encodeURIComponent(id)}/versions`, versions)
}

/** Asks for a version to be taken a step further. */
export function askStep(id: string, step: StatusStep): Promise<Asked<null>> {
  return tell('POST', `models/${encodeURIComponent(id)}/statuses`, step)
}

/** Asks for a decision about a bid to be kept. */
export function askDecision(id: string, deciding: Deciding): Promise<Asked<null>> {
  return tell('POST', `models/${encodeURIComponent(id)}/decisions`, deciding)
}

/** What the portfolio needs of each model that this browser may read; only what changed after a moment, if one is given. */
export function askPortfolio(after: string | null): Promise<Asked<PortfolioAnswer>> {
  return ask('GET', `portfolio${query({ after })}`, portfolioAnswer)
}

/** The place of a model in the system, as far as this browser may see it. */
export function askPlace(id: string): Promise<Asked<PlaceAnswer>> {
  return ask('GET', `models/${encodeURIComponent(id)}/place`, placeAnswer)
}

/** Tells the server that somebody took a copy of a model out. */
export function noteExport(id: string, form: ExportForm): Promise<Asked<null>> {
  return tell('POST', `models/${encodeURIComponent(id)}/exports`, { form })
}

/** The links into a model; null: into the whole workspace. */
export function linksOf(model: string | null): Promise<Asked<readonly Link[]>> {
  return ask('GET', `links${query({ model })}`, links)
}

/** Makes a link. The answer is the only place where its token and code are told. */
export function makeLink(link: NewLink): Promise<Asked<MadeLink>> {
  return ask('POST', 'links', madeLink, link)
}

/** Switches a link off: who came by it has no access from then on. */
export function revokeLink(id: string): Promise<Asked<null>> {
  return tell('DELETE', `links/${encodeURIComponent(id)}`)
}

/** What was granted, revoked, released and taken out, newest first; `before` is the id of the last entry of a page. */
export function auditOf(model: string | null, before: number | null = null): Promise<Asked<readonly AuditEntry[]>> {
  return ask('GET', `audit${query({ model, before: before === null ? null : String(before) })}`, auditEntries)
}

/** Gives the workspace another title. */
export function nameWorkspace(title: string): Promise<Asked<SessionAnswer>> {
  return ask('PATCH', 'workspace', sessionAnswer, { title })
}

/** Deletes the workspace with everything in it for good. Its title has to be given again. */
export function endWorkspace(title: string): Promise<Asked<null>> {
  return tell('DELETE', 'workspace', { title })
}

function query(fields: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}

async function ask<T>(method: Method, path: string, schema: z.ZodMiniType<T>, body?: object): Promise<Asked<T>> {
  const answer = await send(method, path, body)
  if (!answer.ok) return answer
  const parsed = schema.safeParse(answer.value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, code: 'failed' }
}

/** Asks for something to be done that is answered with nothing. */
async function tell(method: Method, path: string, body?: object): Promise<Asked<null>> {
  const answer = await send(method, path, body)
  return answer.ok ? { ok: true, value: null } : answer
}

async function send(method: Method, path: string, body?: object): Promise<Asked<unknown>> {
  try {
    const text = body && JSON.stringify(body)
    const response = await fetch(`api/${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE + Math.ceil((text?.length ?? 0) / SLOW)),
      headers: { accept: 'application/json', ...(text && { 'content-type': 'application/json' }) },
      ...(text && { body: text }),
    })
    if (response.status === 204) return { ok: true, value: null }
    if (AWAY.includes(response.status)) return { ok: false, code: 'offline' }
    const said = isJson(response) ? await json(response) : undefined
    // A host that only hands out files answers with a page, whatever it was asked.
    if (said === undefined) return { ok: false, code: response.ok || response.status < 500 ? 'no-server' : 'failed' }
    if (response.ok) return { ok: true, value: said }
    const refused = problem.safeParse(said)
    return { ok: false, code: refused.success ? refused.data.code : 'failed' }
  } catch {
    return { ok: false, code: 'offline' }
  }
}

function isJson(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json')
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
