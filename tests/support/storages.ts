import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as Y from 'yjs'

import type { DatabasePlace } from '../../server/storage/engine.ts'
import type { LinkRow, ModelCopy, ModelSummary, SessionRow, Storage } from '../../server/storage/storage.ts'
import { startPostgres } from './postgres.ts'

/** New, empty databases of one engine. */
export interface Databases {
  readonly fresh: () => Promise<DatabasePlace>
  readonly end: () => Promise<void>
}

export function sqliteDatabases(): Databases {
  const folder = mkdtempSync(join(tmpdir(), 'databases-'))
  let made = 0
  return {
    fresh: () => Promise.resolve({ kind: 'sqlite', file: join(folder, `${(made += 1)}`, 'throughline.db') }),
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

export async function postgresDatabases(): Promise<Databases> {
  const server = await startPostgres()
  return { fresh: async () => ({ kind: 'postgres', url: await server.url() }), end: server.stop }
}

/** How long a database server may take to start and stop, and where it is missing to be installed, in milliseconds. */
export const STARTING = 300_000

export const NOON = '2026-03-02T12:00:00.000Z'
export const SUMMARY: ModelSummary = {
  title: 'Safer streets',
  kind: 'system',
  nodes: 3,
  links: 2,
  indicators: 1,
  values: 4,
}

/** A copy as it is kept beside a model's documents. */
export function copyRow(text: string, summary: ModelSummary = SUMMARY, digest = ''): ModelCopy {
  return { text, summary, digest }
}

/** A workspace `w` with a model `m`. */
export async function addHome(storage: Storage): Promise<void> {
  await storage.addWorkspace({ id: 'w', title: 'Partnership', created: NOON })
  await addModel(storage, 'm')
}

export function addModel(storage: Storage, id: string): Promise<boolean> {
  return storage.addModel({ id, workspace: 'w', title: SUMMARY.title, created: NOON }, SUMMARY)
}

export function linkRow(id: string, more: Partial<LinkRow> = {}): LinkRow {
  return {
    id,
    workspace: 'w',
    model: null,
    role: 'editor',
    label: `Link ${id}`,
    hash: `hash of ${id}`,
    codeHash: null,
    codeExpires: null,
    made: NOON,
    madeBy: 'Ada',
    expires: null,
    revoked: null,
    lastUsed: null,
    uses: 0,
    once: false,
    ...more,
  }
}

export function sessionRow(id: string): SessionRow {
  return { id, hash: `hash of ${id}`, person: `person of ${id}`, name: `Name of ${id}`, created: NOON, seen: NOON }
}

/** Updates that each add one entry to a list, as one author would send them. */
export function updatesOf(texts: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of texts) doc.getArray<string>('entries').push([text])
  doc.destroy()
  return updates
}

/** The entries of a stored document, as one who opens it reads them. */
export async function entriesOf(storage: Storage, document: string): Promise<readonly string[]> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await storage.load(document)
  for (const update of snapshot === null ? updates : [snapshot, ...updates]) Y.applyUpdate(doc, update)
  const entries = doc.getArray<string>('entries').toArray()
  doc.destroy()
  return entries
}

/** How the server merges. */
export const mergeParts = (parts: readonly Uint8Array[]) => Y.mergeUpdates([...parts])
