import type { OpenWorkspace } from '../document/openWorkspace.ts'
import { type CodeReading, readCodeList } from '../formats/codes/read.ts'
import { FILE_LIMIT } from '../formats/json/file.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { decodeText } from '../formats/text/decode.ts'
import type { CodeList, Workspace } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { type PlacesIndex, placesIndex } from '../portfolio/places.ts'
import { say } from '../words/words.ts'
import type { FileLike } from './homeFiles.ts'

/** The places of the code lists, found once for the same lists: a list can have thousands. */
export const placesOf = memoQuery((lists: Workspace['codeLists']): PlacesIndex => placesIndex(lists.values()))

/** The code lists, by name. */
export function codeListsByName(lists: Workspace['codeLists']): readonly CodeList[] {
  return [...lists.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** How many places of each kind a list has, most first, and how many of its places are in another. */
export function countPlaces(rows: CodeList['rows']): {
  readonly places: number
  readonly within: number
  readonly kinds: readonly { readonly type: string; readonly count: number }[]
} {
  const types = new Map<string, string>()
  const within = new Set<string>()
  for (const [code, , type, parent] of rows) {
    if (!types.get(code)) types.set(code, type)
    if (parent) within.add(code)
  }
  const kinds = [...Map.groupBy(types.values(), (type) => type)].map(([type, all]) => ({ type, count: all.length }))
  return { places: types.size, within: within.size, kinds: kinds.toSorted((a, b) => b.count - a.count) }
}

/** The counts in words: "71 places: 66 WD, 5 LAD". */
export function sayPlaces(rows: CodeList['rows']): string {
  const { places, kinds } = countPlaces(rows)
  const known = kinds.filter(({ type }) => type !== '').map(({ type, count }) => `${count} ${type}`)
  const all = say('workspace.settings.places.count', { count: places })
  return known.length === 0 ? all : say('workspace.settings.places.kinds', { all, kinds: known.join(', ') })
}

/** Reads a code list from a file that a person chose. Excel in Britain saves CSV in the letters of Windows. */
export async function readCodeFile(file: FileLike): Promise<Reading<CodeReading>> {
  const most = Math.round(FILE_LIMIT / (1024 * 1024))
  if (file.size > FILE_LIMIT) {
    return failed({ code: 'file-too-large', params: { size: Math.ceil(file.size / (1024 * 1024)), most } })
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = decodeText(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
    return text.trim() === '' ? failed({ code: 'file-empty' }) : readCodeList(text, nameOf(file.name))
  } catch {
    return failed({ code: 'file-unreadable' })
  }
}

/** Keeps a code list, in the place of the one with that id. */
export function keepCodeList(
  open: OpenWorkspace,
  list: Pick<CodeList, 'id' | 'name' | 'source' | 'loadedOn' | 'rows'>,
): boolean {
  return open.edit(({ codeLists }) => void codeLists.set(list.id, { ...list, rows: [...list.rows] }))
}

function nameOf(file: string): string {
  return file.replace(/\.\w{1,5}$/, '').replaceAll(/[_\s]+/g, ' ')
}
