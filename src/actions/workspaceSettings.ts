import type { OpenWorkspace } from '../document/openWorkspace.ts'
import { editSettings } from '../model/commands/workspace.ts'
import { need } from '../model/error.ts'
import type { BidQuestion, Priority, Workspace, WorkspaceDraft } from '../model/model.ts'
import { byOrder, keyAfter, keysAt } from '../model/order.ts'
import { type BidPart, SETTINGS_ID } from '../model/records/workspace.ts'

/** What holds for the whole partnership, as it is before anybody set anything. */
export interface Settings {
  readonly id: typeof SETTINGS_ID
  readonly title: string
  readonly systemModel: string
  readonly reviewMonths: number | null
  readonly crowded: number | null
}

const UNSET: Settings = { id: SETTINGS_ID, title: '', systemModel: '', reviewMonths: null, crowded: null }

/** The settings of a workspace. The same object for the same settings. */
export function settingsOf({ settings }: Pick<Workspace, 'settings'>): Settings {
  return settings.get(SETTINGS_ID) ?? UNSET
}

/** Sets fields of the settings. The typing of one text is one step. */
export function setSettings(open: OpenWorkspace, fields: Partial<Omit<Settings, 'id'>>, typing = false): boolean {
  const merge = typing ? { merge: `settings/${Object.keys(fields).join('/')}` } : {}
  return open.edit((draft) => editSettings(draft, fields), merge)
}

/** The questions of the bid form in their order. */
export function questionsInOrder(questions: Workspace['bidQuestions']): readonly BidQuestion[] {
  return [...questions.values()].toSorted(byOrder)
}

/** Adds an empty question at the end of the bid form. */
export function addQuestion(open: OpenWorkspace, id: string): boolean {
  return open.edit(({ bidQuestions }) => {
    const order = keyAfter(bidQuestions.values())
    bidQuestions.set(id, { id, title: '', help: '', part: '', required: true, order })
  })
}

/** Sets fields of one question of the bid form. */
export function setQuestion(
  open: OpenWorkspace,
  id: string,
  fields: Partial<{ title: string; help: string; part: BidPart; required: boolean }>,
): boolean {
  const merge = 'title' in fields || 'help' in fields ? { merge: `${id}/${Object.keys(fields).join('/')}` } : {}
  return open.edit(({ bidQuestions }) => void Object.assign(need(bidQuestions, id), fields), merge)
}

/** The priorities, by edition (the newest first) and in their order. */
export function prioritiesInOrder(priorities: Workspace['priorities']): readonly Priority[] {
  return [...priorities.values()].toSorted(byOrder)
}

/** Adds a priority, in the edition of the last one: a strategy is typed in as a whole. */
export function addPriority(open: OpenWorkspace, id: string): boolean {
  return open.edit(({ priorities }) => {
    const last = [...priorities.values()].toSorted(byOrder).at(-1)
    priorities.set(id, { id, name: '', edition: last?.edition ?? '', order: keyAfter(priorities.values()) })
  })
}

/** Sets fields of one priority. */
export function setPriority(
  open: OpenWorkspace,
  id: string,
  fields: Partial<Pick<Priority, 'name' | 'edition'>>,
): boolean {
  return open.edit(({ priorities }) => void Object.assign(need(priorities, id), fields), {
    merge: `${id}/${Object.keys(fields).join('/')}`,
  })
}

type OrderedTable = 'bidQuestions' | 'priorities'

/** Moves a question or a priority by so many places. False when it stands at that end. */
export function shift(open: OpenWorkspace, table: OrderedTable, id: string, by: -1 | 1): boolean {
  return open.edit((draft) => {
    const records: Map<string, { id: string; order: string }> = draft[table]
    const sorted = [...records.values()].toSorted(byOrder)
    const rest = sorted.filter((one) => one.id !== id)
    const place = sorted.findIndex((one) => one.id === id) + by
    if (place < 0 || place > rest.length) return
    need(records, id).order = keysAt(rest, place, 1)[0] ?? ''
  })
}

/** Removes a question, a priority or a code list. */
export function removeSetting(open: OpenWorkspace, table: OrderedTable | 'codeLists', id: string): boolean {
  return open.edit((draft: WorkspaceDraft) => void draft[table].delete(id))
}
