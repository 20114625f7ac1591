import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

import * as Y from 'yjs'

import { rowsOf, toText } from '../../server/backup/rows.ts'
import { BACKED_UP } from '../../server/backup/tables.ts'
import type { DatabasePlace } from '../../server/storage/engine.ts'
import { openEngine, openStorage } from '../../server/storage/openStorage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { documentsOfModel } from '../../src/model/sharing/documents.ts'
import { addModel, copyRow, linkRow, mergeParts, NOON, sessionRow, SUMMARY, updatesOf } from './storages.ts'

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** A hash of every table, rows and all. */
export async function tableHashes(place: DatabasePlace): Promise<Readonly<Record<string, string>>> {
  const { db, close } = await openEngine(place)
  const hashes: Record<string, string> = {}
  for (const table of BACKED_UP) {
    const rows: unknown[] = []
    for await (const row of rowsOf(db, table)) rows.push(toText(row, table))
    hashes[table.table] = `${rows.length} ${hashOf(JSON.stringify(rows))}`
  }
  await close()
  return hashes
}

/** A hash of what each document says, as one who opens it has it. */
export async function documentHashes(place: DatabasePlace): Promise<Readonly<Record<string, string>>> {
  const storage = await openStorage(place)
  const hashes: Record<string, string> = {}
  for (const workspace of await storage.workspaces()) {
    const models = await storage.models(workspace.id)
    for (const name of [`workspace/${workspace.id}`, ...models.flatMap(({ id }) => documentsOfModel(id))]) {
      const { snapshot, updates } = await storage.load(name)
      const doc = new Y.Doc()
      for (const update of snapshot === null ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
      hashes[name] = hashOf(Y.encodeStateAsUpdate(doc))
      doc.destroy()
    }
  }
  await storage.close()
  return hashes
}

/** A workspace `w` with something in every table: five models, one of them deleted. */
export async function addWorkspaceInUse(storage: Storage): Promise<void> {
  await storage.addWorkspace({ id: 'w', title: 'Partnership "Ty\u0302" \u{1F3E0}', created: NOON })
  for (const id of ['a', 'b', 'c', 'd', 'gone']) {
    await addModel(storage, id)
    for (const document of documentsOfModel(id)) {
      for (const update of updatesOf(['one', 'two', 'three'])) await storage.append(document, update)
      if (id !== 'b') await storage.compact(document, mergeParts)
      for (const update of updatesOf(['four \u2028 five'])) await storage.append(document, update)
    }
    await storage.keepCopy(
      id,
      copyRow(`{"title":"Copy of ${id}"}`, { ...SUMMARY, title: `Model ${id}` }, `Digest of ${id}`),
      NOON,
    )
    await storage.addLink(linkRow(`link ${id}`, { model: id, expires: NOON, codeHash: 'code', codeExpires: NOON }))
    await storage.addSession(sessionRow(`session ${id}`))
    await storage.note({ at: NOON, act: 'grant.used', by: 'Ada', workspace: 'w', model: id, detail: 'editor' })
  }
  for (const update of updatesOf(['priority'])) await storage.append('workspace/w', update)
  await storage.addLink(linkRow('whole', { once: true, role: 'owner' }))
  await storage.addSession(sessionRow('owner'))
  await storage.grant('owner', 'whole', NOON)
  await storage.deleteModel('gone', NOON)
  for (let number = 0; number < 450; number += 1) {
    await storage.note({
      at: NOON,
      act: 'export.made',
      by: `Person ${number}`,
      workspace: 'w',
      model: null,
      detail: 'svg',
    })
  }
}

export const linesIn = (file: string) => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')

/** A backup of those lines; with `signed`, one whose manifest is right for them. */
export function writeBackup(file: string, lines: readonly string[], { signed }: { readonly signed: boolean }): void {
  const kept = signed ? lines.slice(0, -1) : lines
  const text = kept.map((line) => `${line}\n`).join('')
  const rows: Record<string, number> = {}
  for (const line of kept.slice(1)) {
    const table = String((JSON.parse(line) as readonly unknown[])[0])
    rows[table] = (rows[table] ?? 0) + 1
  }
  const manifest = `${JSON.stringify({ manifest: { rows, sha256: hashOf(text) } })}\n`
  writeFileSync(file, gzipSync(signed ? text + manifest : text))
}
