import { createStore } from 'zustand/vanilla'
import { type Asked, askPortfolio, join, lookAt } from '../document/api.ts'
import { putSharedHere } from '../document/modelsHere.ts'
import { loadServerAnew, server } from '../document/server.ts'
import type { Joined, Key, LinkLook, SharedModel } from '../model/sharing/api.ts'
import { cleanCode } from '../model/sharing/limits.ts'
import { mayWrite } from '../model/sharing/roles.ts'
import { modelPath } from './home.ts'

/**
 * The way in that this tab was given and has not used yet. It is kept nowhere else: not in the address, the history, a
 * storage or a log. Null while there is none.
 */
export const invitation = createStore<{ readonly key: Key | null }>(() => ({ key: null }))

/** Takes the way in from an address: a link's token, or a room's code, as the picture of a room has it. */
export function takeInvitation(given: string): void {
  const code = cleanCode(given)
  invitation.setState({ key: code === '' ? { token: given } : { code } })
}

/** Takes a code that was typed. False when it cannot be one. */
export function takeCode(typed: string): boolean {
  const code = cleanCode(typed)
  if (code !== '') invitation.setState({ key: { code } })
  return code !== ''
}

/** Forgets the way in, so that another can be given. */
export function dropInvitation(): void {
  invitation.setState({ key: null })
}

/** Asks again about the same way in, as after the network was away. */
export function lookAgain(): void {
  invitation.setState(({ key }) => ({ key: key && { ...key } }))
}

const looks = new WeakMap<Key, Promise<Asked<LinkLook>>>()

/** What the way in opens. One question for one invitation, however often the page asks: the server counts tries. */
export function lookUp(key: Key): Promise<Asked<LinkLook>> {
  const look = looks.get(key) ?? lookAt(key)
  looks.set(key, look)
  return look
}

/** Where somebody who has joined begins: at the model, or at the list of models. */
export interface Entered {
  readonly joined: Joined
  readonly path: string
}

/** Joins under a name, and puts the model that was joined on this device's list. */
export async function enter(
  key: Key,
  name: string,
  around: { readonly narrow: boolean; readonly now: string },
): Promise<Asked<Entered>> {
  const answer = await join({ key, name: name.trim() })
  if (!answer.ok) return answer
  const joined = answer.value
  await loadServerAnew()
  dropInvitation()
  if (joined.model === null) return { ok: true, value: { joined, path: '/' } }
  const { id } = joined.model
  const model = server.getState().models.find((one) => one.id === id)
  // In a browser that keeps nothing the list of models says what is wrong.
  const kept = model !== undefined && (await isDone(putSharedHere(model, around.now)))
  return { ok: true, value: { joined, path: kept ? await firstPath(model, around.narrow) : '/' } }
}

/**
 * Who comes for one intervention begins where their work is: who may only read it at its place in the system, where it has
 * one, and who may write a bid at its form.
 */
async function firstPath({ id, kind, role }: SharedModel, narrow: boolean): Promise<string> {
  if (kind !== 'intervention' || server.getState().workspace?.role) return modelPath(id, narrow)
  if (mayWrite(role, 'model')) return (await isBid(id)) ? `/model/${id}/bid` : modelPath(id, narrow)
  if (role !== 'viewer') return modelPath(id, narrow)
  // Fetched only for them: the list of models is shown without it.
  const placed = await import('../document/placeHere.ts').then(({ placeOf }) => placeOf(id)).catch(() => null)
  return placed?.place ? `/model/${id}/place` : modelPath(id, narrow)
}

/** Whether the server says of a model that it is a bid, which nobody has decided about. */
async function isBid(id: string): Promise<boolean> {
  const answer = await askPortfolio(null)
  const found = answer.ok ? answer.value.find((one) => one.id === id)?.digest : null
  return typeof found === 'object' && found !== null && 'status' in found && found.status === 'proposed'
}

function isDone(act: Promise<void>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  )
}
