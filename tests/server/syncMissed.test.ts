import { Document, Hocuspocus } from '@hocuspocus/server'
import { expect, test } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import type { GuestContext } from '../../server/sync/guest.ts'
import { takeInMissed } from '../../server/sync/missed.ts'
import { openHouse } from '../support/syncHouse.ts'

test('a document that was read from storage a moment too early takes in what was added meanwhile', async () => {
  const house = await openHouse()
  const host = new Hocuspocus<GuestContext>({ quiet: true })
  const early = new Document('versions/m1')
  let done: (document: Document) => void = () => undefined
  host.loadingDocuments.set('versions/m1', new Promise((resolve) => (done = resolve)))
  const added = new Document('versions/m1')
  added.getMap('versions').set('v1', 'released')
  await house.storage.append('versions/m1', encodeStateAsUpdate(added))
  const log = { error: (said: unknown) => expect(said).toBeNull() } as Parameters<typeof takeInMissed>[2]
  const taking = takeInMissed(host, house.storage, log, ['versions/m1', 'model/m1'])
  host.loadingDocuments.delete('versions/m1')
  host.documents.set('versions/m1', early)
  done(early)
  await taking
  expect(early.getMap('versions').get('v1')).toBe('released')
  await house.stop()
})
