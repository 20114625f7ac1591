import * as Y from 'yjs'
import type { Role } from '../../src/model/sharing/roles.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { type Browser, letIn, newBrowser } from './client.ts'
import { startServer, type StartOptions, type TestServer } from './server.ts'

/** A server with its owner and the model `m1`. */
export interface House extends TestServer {
  readonly owner: Browser
  readonly letIn: (role: Role, options?: { readonly model?: string | null; readonly name?: string }) => Promise<Browser>
  /** What is kept of a document, put together. */
  readonly stored: (name: string) => Promise<Y.Doc>
}

export async function openHouse(options: StartOptions = {}): Promise<House> {
  const server = await startServer(options)
  const owner = newBrowser(server.url)
  await owner.join(server.ownerToken(), 'Olu')
  await owner.ask('POST', '/api/models', { id: 'm1', title: 'Street violence' })
  return {
    ...server,
    owner,
    letIn: (role, more) => letIn(server.url, owner, role, more),
    async stored(name) {
      const { snapshot, updates } = await server.storage.load(name)
      const doc = new Y.Doc()
      for (const part of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, part)
      return doc
    },
  }
}

/** The model's documents, by kind. */
export const M1 = {
  model: documentName('model', 'm1'),
  talk: documentName('talk', 'm1'),
  data: documentName('data', 'm1'),
  versions: documentName('versions', 'm1'),
} as const

/** An update that sets one entry of the map `notes`, by a client of its own. */
export function noteUpdate(key: string, value: unknown = 'x'): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('notes').set(key, value)
  return Y.encodeStateAsUpdate(doc)
}
