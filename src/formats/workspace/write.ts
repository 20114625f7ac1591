import { canonicalJson } from '../../model/canonical.ts'
import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { VERSION_TABLES, type Versions } from '../../model/model.ts'
import type { Table } from '../../model/records/table.ts'
import { contentOfFile, filledTables } from '../json/write.ts'
import { WORKSPACE_FORMAT, type WorkspaceFile } from './file.ts'
import { numberedApart } from './numberedApart.ts'

/**
 * A workspace file as canonical JSON: the same content gives the same bytes. Models stand in it as in their own files, by
 * id. So that the file always opens again, a status or reason of a version that is not there is left out, and of two
 * versions with one number one has another.
 */
export function writeWorkspace({ workspace, models }: WorkspaceFile): string {
  return canonicalJson({
    format: WORKSPACE_FORMAT,
    version: FORMAT_VERSION,
    workspace: filledTables(workspace),
    models: models
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, file, versions }) => ({
        id,
        file: contentOfFile(file),
        versions: filledTables(wholeVersions({ ...versions, versions: numberedApart(versions.versions) })),
      })),
  })
}

function wholeVersions(all: Versions): Record<string, ReadonlyMap<string, unknown>> {
  const names = Object.keys(VERSION_TABLES) as (keyof typeof VERSION_TABLES)[]
  return Object.fromEntries(
    names.map((name) => {
      const { references }: Table = VERSION_TABLES[name]
      const stands = (record: Readonly<Record<string, unknown>>) =>
        references.every(({ field }) => all.versions.has(String(record[field])))
      const records: ReadonlyMap<string, Readonly<Record<string, unknown>>> = all[name]
      return [name, new Map([...records].filter(([, record]) => stands(record)))]
    }),
  )
}
