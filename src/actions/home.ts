import {
  createModel,
  eraseExpired,
  eraseModel,
  markDeleted,
  readModelHere,
  renameModel,
  titled,
} from '../document/modelsHere.ts'
import { loadShelf, shelf, type ShelfEntry } from '../document/shelf.ts'
import type { Surroundings } from '../document/surroundings.ts'
import type { ModelFile } from '../formats/json/file.ts'
import { writeJson } from '../formats/json/write.ts'
import { failed, type Reading } from '../formats/problem.ts'
import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import { about } from '../model/queries/about.ts'
import { say } from '../words/words.ts'
import { fileName } from './fileActions.ts'
import { type FileLike, openFile } from './homeFiles.ts'
import { freshTitle, titleOf } from './homeList.ts'
import { noteTaken } from './homeShared.ts'

type Around = Pick<Surroundings, 'newId' | 'now'>

/** Reads the list of models, keeps it up to date with other tabs, and erases what was deleted long enough ago. */
export async function readModels(around: Pick<Surroundings, 'now'>): Promise<void> {
  await loadShelf()
  await eraseExpired(entries(), around.now())
}

/** Where a model opens: a narrow screen reads the outline first. */
export function modelPath(id: string, narrow: boolean): string {
  return `/model/${id}/${narrow ? 'outline' : 'map'}`
}

/** A template's model under a title of its own. */
export function newFromTemplate(template: ModelFile, title: string): ModelFile {
  return titled(template, title.trim() || say('model.untitled'))
}

/** Puts a model on this device and returns its id: the wished one, unless a model here has it. */
export async function addModel(file: ModelFile, around: Around, wished?: string): Promise<string> {
  const taken = wished === undefined || entries().some((entry) => entry.id === wished)
  const id = taken ? around.newId() : wished
  await createModel(id, file, around.now())
  return id
}

/** Puts an example on this device, with a number after its title when a model here has that title. */
export async function addExample(file: ModelFile, around: Around, id: string): Promise<string> {
  const title = about(file.model).title
  return addModel(titled(file, freshTitle(title, entries())), around, id)
}

export interface OpenedFile {
  readonly name: string
  readonly reading: Reading<string>
}

/** Reads the files and puts those without problems on this device. The value of a reading is the new model's id. */
export async function addFiles(files: readonly FileLike[], around: Around): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = []
  for (const file of files) {
    const reading = await openFile(file, around.newId)
    const added = reading.ok ? { ok: true as const, value: await addModel(reading.value, around) } : reading
    opened.push({ name: file.name, reading: added })
  }
  return opened
}

/** Gives a model on this device another title. */
export async function rename(entry: ShelfEntry, title: string, around: Around): Promise<Reading<string>> {
  const whole = await readWhole(entry)
  if (!whole.ok) return whole
  const renamed = await renameModel(entry.id, title.trim(), around.now())
  return renamed ? { ok: true, value: entry.id } : failed({ code: 'model-not-yours' })
}

/** Copies a model and its values under "Copy of" its title. The value is the copy. */
export async function duplicate(
  entry: ShelfEntry,
  around: Around,
): Promise<Reading<{ readonly id: string; readonly title: string }>> {
  const whole = await readWhole(entry)
  if (!whole.ok) return whole
  const title = freshTitle(say('home.copyOf', { title: titleOf(entry) }), entries())
  return { ok: true, value: { id: await addModel(titled(whole.value, title), around), title } }
}

/** Saves a model on this device to a file. The value is the file's name. */
export async function exportModel(entry: ShelfEntry, around: Pick<Surroundings, 'download'>): Promise<Reading<string>> {
  const whole = await readWhole(entry)
  if (!whole.ok) return whole
  const name = fileName(titleOf(entry), 'json')
  around.download(name, 'application/json', writeJson(whole.value))
  noteTaken(entry.id, 'json')
  return { ok: true, value: name }
}

/** Takes a model off the list. It can be restored until it is erased. */
export function remove(id: string, around: Around): Promise<void> {
  return markDeleted(id, around.now())
}

/** Puts a deleted model back on the list. */
export function restore(id: string): Promise<void> {
  return markDeleted(id, '')
}

/** Erases a deleted model for good. */
export function erase(id: string): Promise<void> {
  return eraseModel(id)
}

/** The content of a model, unless a newer app wrote it: parts of it are then unknown here, and would be lost. */
async function readWhole(entry: ShelfEntry): Promise<Reading<ModelFile>> {
  // What the server has is read from there first, so that nothing is taken for the whole that is not.
  const file = entry.shared ? await readModelHere(entry.id).catch(() => null) : await readModelHere(entry.id)
  if (!file) return failed({ code: 'model-not-arrived' })
  const version = about(file.model).format
  if (version > FORMAT_VERSION) return failed({ code: 'json-newer', params: { version, known: FORMAT_VERSION } })
  return { ok: true, value: file }
}

function entries(): readonly ShelfEntry[] {
  return shelf.getState().entries ?? []
}
