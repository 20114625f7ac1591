import { changesOf } from '../formats/changes/changes.ts'
import { titleOf } from '../formats/changes/names.ts'
import type { ModelFile } from '../formats/json/file.ts'
import { diff, type Diff } from '../model/diff.ts'
import type { DataTables, ModelTables } from '../model/model.ts'
import { say } from '../words/words.ts'
import type { Answer } from './answer.ts'
import type { Request } from './commandLine.ts'
import { EXIT } from './exits.ts'
import { failure, type Failure } from './failure.ts'
import { openModelFile } from './open.ts'

/** Says what changed from one file to another. */
export async function diffFiles({ files, from }: Request): Promise<Answer | Failure> {
  const [a = '', b = ''] = files
  if (a === '-' && b === '-') return failure(EXIT.usage, '', { code: 'cli-stdin-twice' })
  const [first = null, second = first] = from
  const [before, after] = [await openModelFile(a, first), await openModelFile(b, second)]
  if (!before.ok) return before
  if (!after.ok) return after
  const [old, now] = [before.value.file, after.value.file]
  const groups = changesOf(old, now)
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0)
  const lines = groups.flatMap(({ heading, changes }) => [
    heading,
    ...changes.map(({ sentence }) => `  ${sentence}`),
    '',
  ])
  return {
    exit: count === 0 ? EXIT.fine : EXIT.found,
    warnings: [
      { file: a, problems: before.value.warnings },
      { file: b, problems: after.value.warnings },
    ],
    text: [...lines, count === 0 ? say('cli.diff.none') : say('cli.diff.count', { count })],
    json: {
      before: { file: a, title: titleOf(old) },
      after: { file: b, title: titleOf(now) },
      count,
      groups,
      differences: plain(old, now),
    },
  }
}

/** The differences as they are, by table: whole records added and removed, and fields as [before, after]. */
function plain(before: ModelFile, after: ModelFile): object {
  const tables: Diff = {
    ...diff<ModelTables>(before.model, after.model),
    ...diff<DataTables>(before.data, after.data),
  }
  return Object.fromEntries(
    Object.entries(tables).map(([table, { added, removed, changed }]) => [
      table,
      { added: [...added.values()], removed: [...removed.values()], changed: Object.fromEntries(changed) },
    ]),
  )
}
