import { expect, test } from 'vitest'

import type { Storage } from '../../server/storage/storage.ts'
import { addModel, copyRow, linkRow, mergeParts, NOON, sessionRow, updatesOf } from '../support/storages.ts'
import type { Opened } from './opened.ts'

async function fill(storage: Storage, model: string): Promise<void> {
  for (const update of updatesOf(['first'])) await storage.append(`model/${model}`, update)
  await storage.compact(`model/${model}`, mergeParts)
  for (const update of updatesOf(['second'])) await storage.append(`model/${model}`, update)
  await storage.append(`talk/${model}`, new Uint8Array([1]))
  await storage.keepCopy(model, copyRow('{"secret":true}'), NOON)
  await storage.addLink(linkRow(`link ${model}`, { model }))
  await storage.addSession(sessionRow(`session ${model}`))
  await storage.grant(`session ${model}`, `link ${model}`, NOON)
}

export function deletionContract({ home, pair }: Opened): void {
  test('a deleted model is gone from the list, its documents, its copy, its links and grants; others stay', async () => {
    const storage = await home()
    await addModel(storage, 'n')
    await fill(storage, 'm')
    await fill(storage, 'n')
    expect(await storage.wasDeleted('m')).toBe(false)
    expect(await storage.deleteModel('m', NOON)).toBe(true)
    expect(await storage.deleteModel('m', NOON)).toBe(false)
    expect(await storage.deleteModel('other', NOON)).toBe(false)
    expect((await storage.models('w')).map(({ id }) => id)).toEqual(['n'])
    for (const document of ['model/m', 'talk/m']) {
      expect(await storage.load(document)).toEqual({ snapshot: null, updates: [] })
      expect(await storage.append(document, new Uint8Array([1]))).toBe(false)
      expect(await storage.compact(document, mergeParts)).toBeNull()
    }
    expect(await storage.copy('m')).toBeNull()
    expect(await storage.link('link m')).toBeNull()
    expect(await storage.grants('session m', NOON)).toEqual([])
    expect((await storage.load('model/n')).updates).toHaveLength(1)
    expect(await storage.copy('n')).toBe('{"secret":true}')
    expect(await storage.grants('session n', NOON)).toHaveLength(1)
  })

  test('the id of a deleted model is remembered and never taken again', async () => {
    const storage = await home()
    await storage.deleteModel('m', NOON)
    expect(await storage.wasDeleted('m')).toBe(true)
    expect(await storage.wasDeleted('n')).toBe(false)
    expect(await addModel(storage, 'm')).toBe(false)
    await storage.keepCopy('m', copyRow('{}'), NOON)
    expect(await storage.model('m')).toBeNull()
  })

  test('the audit log keeps who did what to a deleted model, without the words that could name it', async () => {
    const storage = await home()
    const entry = { at: NOON, by: 'Ada', workspace: 'w' } as const
    await storage.note({ ...entry, act: 'model.added', model: 'm', detail: 'Knife crime in Anytown' })
    await storage.note({ ...entry, act: 'grant.made', model: 'm', detail: 'editor' })
    await storage.note({ ...entry, act: 'export.made', model: 'm', detail: 'svg' })
    await storage.note({ ...entry, act: 'grant.made', model: null, detail: 'For the board' })
    const before = await storage.audit('w', { most: 10 })
    await storage.deleteModel('m', NOON)
    const after = await storage.audit('w', { most: 10 })
    expect(after.map(({ detail }) => detail)).toEqual(['For the board', 'svg', 'editor', ''])
    expect(after.map((one) => ({ ...one, detail: '' }))).toEqual(before.map((one) => ({ ...one, detail: '' })))
  })

  test('a deletion during appends and compactions ends in nothing, and in no error', async () => {
    const [one, other] = await pair()
    const update = new Uint8Array(100)
    const busy = async (storage: Storage) => {
      const done: boolean[] = []
      for (let count = 0; count < 150; count += 1) {
        done.push(await storage.append('model/m', update))
        if (count % 10 === 0) await storage.compact('model/m', ([part]) => part ?? update)
      }
      return done
    }
    const deleteSoon = async () => {
      await other.append('model/m', update)
      return other.deleteModel('m', NOON)
    }
    const [first, second, deleted] = await Promise.all([busy(one), busy(other), deleteSoon()])
    expect(deleted).toBe(true)
    for (const done of [first, second]) expect(done).toEqual(done.toSorted((a, b) => Number(b) - Number(a)))
    expect(await one.append('model/m', update)).toBe(false)
    expect(await one.load('model/m')).toEqual({ snapshot: null, updates: [] })
  })

  test('a deleted workspace leaves nothing but the ids of its models', async () => {
    const storage = await home()
    await storage.addWorkspace({ id: 'x', title: 'Another', created: NOON })
    await storage.addLink(linkRow('elsewhere', { workspace: 'x' }))
    await fill(storage, 'm')
    await storage.append('workspace/w', new Uint8Array([1]))
    await storage.addSession(sessionRow('both'))
    await storage.grant('both', 'link m', NOON)
    await storage.grant('both', 'elsewhere', NOON)
    await storage.note({ at: NOON, by: 'Ada', workspace: 'w', act: 'workspace.made', model: null, detail: '' })
    expect(await storage.deleteWorkspace('other', NOON)).toBe(false)
    expect(await storage.sessionByHash('hash of session m')).not.toBeNull()
    expect(await storage.deleteWorkspace('w', NOON)).toBe(true)
    expect(await storage.deleteWorkspace('w', NOON)).toBe(false)
    expect((await storage.workspaces()).map(({ id }) => id)).toEqual(['x'])
    expect(await storage.models('w')).toEqual([])
    expect(await storage.wasDeleted('m')).toBe(true)
    for (const document of ['model/m', 'workspace/w']) {
      expect(await storage.load(document)).toEqual({ snapshot: null, updates: [] })
      expect(await storage.append(document, new Uint8Array([1]))).toBe(false)
    }
    expect(await storage.link('link m')).toBeNull()
    expect(await storage.audit('w', { most: 10 })).toEqual([])
    expect(await storage.sessionByHash('hash of session m')).toBeNull()
    expect((await storage.grants('both', NOON)).map(({ link }) => link)).toEqual(['elsewhere'])
  })
}
