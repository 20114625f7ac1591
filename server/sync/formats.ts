import type { Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import { documentName, type DocumentName } from '../../src/model/sharing/documents.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { Storage } from '../storage/storage.ts'
import { assemble, partsOf } from './assemble.ts'
import type { GuestConnection, GuestContext } from './guest.ts'
import { tellRefused } from './greeting.ts'

/** The version of the shape that a model's document says it is of; 0 when it says none. */
function formatOf(doc: Y.Doc): number {
  const meta = doc.getMap('meta').get(META_ID)
  const format: unknown = meta instanceof Y.Map ? meta.get('format') : 0
  return typeof format === 'number' && Number.isInteger(format) ? format : 0
}

export interface Formats {
  /**
   * Whether the browser's app is older than the model; if so the connection is made read-only and the browser is told.
   * The model's version stands for its other documents too.
   */
  readonly isBehind: (connection: GuestConnection) => Promise<boolean>
}

export function makeFormats(storage: Storage, host: () => Hocuspocus<GuestContext>): Formats {
  const known = new Map<string, number>()

  const formatFor = async ({ kind, id }: DocumentName): Promise<number> => {
    if (kind === 'workspace') return 0
    const name = documentName('model', id)
    const loaded = host().documents.get(name)
    const format = loaded ? formatOf(loaded) : (known.get(name) ?? (await storedFormat(storage, name)))
    known.set(name, format)
    return format
  }

  return {
    async isBehind(connection) {
      const { line, guest } = connection.context
      if (guest.behind) return true
      if ((await formatFor(guest.document)) <= (line.format ?? 0)) return false
      guest.behind = true
      connection.readOnly = true
      tellRefused(connection, 'too-old')
      return true
    },
  }
}

async function storedFormat(storage: Storage, name: string): Promise<number> {
  const doc = new Y.Doc()
  assemble(doc, partsOf(await storage.load(name)))
  return formatOf(doc)
}
