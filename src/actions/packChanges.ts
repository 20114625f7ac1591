import type { ChangeGroup } from '../formats/changes/change.ts'
import { FILE_LIMIT, type ModelFile } from '../formats/json/file.ts'
import type { PackTexts } from '../formats/pack/texts.ts'
import { readJson } from '../formats/json/read.ts'
import { writeJson } from '../formats/json/write.ts'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import { applyDiff, diff } from '../model/diff.ts'
import type { DataTables, ModelTables } from '../model/model.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import type { FileLike } from './homeFiles.ts'
import { announce } from './selection.ts'

type PackFiles = ReadonlyMap<string, string>

const MOST = { megabytes: FILE_LIMIT / (1024 * 1024) }

/** What an edited pack would do to the open model, before it does. */
export interface PackChanges {
  readonly files: PackFiles
  readonly groups: readonly ChangeGroup[]
  readonly count: number
  /** Changes about what is no longer in the model. */
  readonly lost: number
  /** What could be read and is worth knowing. */
  readonly warnings: readonly Problem[]
}

/** The open model as a pack, with itself inside. */
export async function packOf(context: Pick<ActionContext, 'open'>): Promise<Uint8Array> {
  const [{ writePack }, { zipPack }, { ORIGINAL_FILE }] = await Promise.all([
    import('../formats/pack/write.ts'),
    import('../formats/pack/zip.ts'),
    import('../formats/pack/texts.ts'),
  ])
  const file = fileOf(context)
  return zipPack(new Map([...writePack(file), [ORIGINAL_FILE, writeJson(file)]]))
}

/** The files of a pack: one ZIP, or some of its CSV files by themselves. */
export async function packFilesOf(files: readonly FileLike[]): Promise<PackTexts> {
  const [{ unzipPack }, { readTexts }] = await Promise.all([
    import('../formats/pack/zip.ts'),
    import('../formats/pack/texts.ts'),
  ])
  const bytes = new Map<string, Uint8Array>()
  for (const file of files) {
    if (file.size > FILE_LIMIT) return failed({ code: 'pack-csv-too-large', where: file.name, params: MOST })
    try {
      bytes.set(file.name, new Uint8Array(await file.arrayBuffer()))
    } catch {
      return failed({ code: 'file-unreadable', where: file.name })
    }
  }
  const [only] = bytes.values()
  const zip = bytes.size === 1 && only?.[0] === 0x50 && only[1] === 0x4b
  return zip ? unzipPack(only) : readTexts(bytes)
}

/** Reads an edited pack against the open model. Nothing is changed. `known` are warnings about its files. */
export async function readChanges(
  context: Pick<ActionContext, 'open' | 'newId'>,
  files: PackFiles,
  known: readonly Problem[] = [],
): Promise<Reading<PackChanges>> {
  const [reading, { changesOf }] = await Promise.all([merged(context, files), import('../formats/changes/changes.ts')])
  if (!reading.ok) return reading
  const { now, file, lost, warnings } = reading.value
  const groups = changesOf(now, file)
  return { ok: true, value: { files, groups, count: countOf(groups), lost, warnings: [...known, ...warnings] } }
}

/** Makes the changes of an edited pack in the open model as it is now, as one undoable step. */
export async function applyChanges(
  context: ActionContext,
  { files }: Pick<PackChanges, 'files'>,
): Promise<Reading<number>> {
  const [reading, { changesOf }] = await Promise.all([merged(context, files), import('../formats/changes/changes.ts')])
  if (!reading.ok) return reading
  const { now, file } = reading.value
  const { open, newId } = context
  const model = diff<ModelTables>(now.model, file.model)
  const data = diff<DataTables>(now.data, file.data)
  // The same key for both documents makes them one step of undo.
  const merge = `pack ${newId()}`
  if (Object.keys(model).length > 0) open.edit((draft) => applyDiff(draft, model), { merge })
  if (Object.keys(data).length > 0) open.editData((draft) => applyDiff(draft, data), { merge })
  const count = countOf(changesOf(now, file))
  announce(open, say('transfer.changes.done', { count }))
  return { ok: true, value: count }
}

interface Merge {
  readonly now: ModelFile
  readonly file: ModelFile
  readonly lost: number
  readonly warnings: readonly Problem[]
}

/** A pack that has the model it was saved from is held against that one; one without it, against the open model. */
async function merged(context: Pick<ActionContext, 'open' | 'newId'>, files: PackFiles): Promise<Reading<Merge>> {
  const [{ readPack }, { mergePack }, { ORIGINAL_FILE }] = await Promise.all([
    import('../formats/pack/read.ts'),
    import('../formats/pack/merge.ts'),
    import('../formats/pack/texts.ts'),
  ])
  const original = files.get(ORIGINAL_FILE)
  const saved = original === undefined ? null : readJson(original)
  const now = fileOf(context)
  const base = saved?.ok ? saved.value : now
  const tables = new Map([...files].filter(([name]) => name !== ORIGINAL_FILE))
  const reading = readPack(tables, base, context.newId)
  if (!reading.ok) return reading
  const { file, lost } = mergePack(now, base, reading.value.file)
  const { problems } = reading.value
  if (context.open.mayWrite('data')) return { ok: true, value: { now, file, lost, warnings: problems } }
  // Values have stewards of their own: the rest of the pack still comes in, and it is said that these do not.
  const values = Object.keys(diff<DataTables>(now.data, file.data)).length > 0
  const warnings = values ? [...problems, { code: 'pack-values-not-yours' }] : problems
  return { ok: true, value: { now, file: { ...file, data: now.data }, lost, warnings } }
}

function countOf(groups: readonly ChangeGroup[]): number {
  return groups.reduce((sum, group) => sum + group.changes.length, 0)
}

function fileOf({ open }: Pick<ActionContext, 'open'>): ModelFile {
  return { model: open.model.getState().snapshot, data: open.data.getState().snapshot }
}
