import { expect, test } from 'vitest'

import { addModel, copyRow, NOON, SUMMARY } from '../support/storages.ts'
import type { Opened } from './opened.ts'

const LATER = '2026-03-02T12:30:00.000Z'

export function modelContract({ home, open, pair, place }: Opened): void {
  test('a new database is empty', async () => {
    const storage = await open(await place())
    await storage.ping()
    expect(await storage.workspaces()).toEqual([])
    expect(await storage.models('w')).toEqual([])
    expect(await storage.model('m')).toBeNull()
    expect(await storage.copy('m')).toBeNull()
  })

  test('a workspace is renamed', async () => {
    const storage = await home()
    expect(await storage.renameWorkspace('w', 'Violence reduction partnership')).toBe(true)
    expect(await storage.renameWorkspace('other', 'x')).toBe(false)
    expect(await storage.workspaces()).toEqual([{ id: 'w', title: 'Violence reduction partnership', created: NOON }])
  })

  test('models are listed in the order in which they were made, with their figures', async () => {
    const storage = await home()
    const row = { id: 'later', workspace: 'w', title: 'Later', created: LATER }
    const summary = { ...SUMMARY, title: 'Later', kind: 'intervention' } as const
    expect(await storage.addModel(row, summary)).toBe(true)
    expect(await storage.models('w')).toEqual([
      { id: 'm', workspace: 'w', created: NOON, changed: NOON, ...SUMMARY },
      { ...row, changed: LATER, ...summary },
    ])
    expect(await storage.model('later')).toEqual({ ...row, changed: LATER, ...summary })
  })

  test('an id is taken once, also by two at the same time', async () => {
    const [one, other] = await pair()
    expect(await addModel(one, 'm')).toBe(false)
    const both = await Promise.all([addModel(one, 'n'), addModel(other, 'n')])
    expect(both.filter(Boolean)).toHaveLength(1)
  })

  test('a model is not added to a workspace that is not there', async () => {
    const storage = await home()
    expect(await storage.addModel({ id: 'n', workspace: 'other', title: '', created: NOON }, SUMMARY)).toBe(false)
    expect(await storage.model('n')).toBeNull()
  })

  test('the copy is kept with its summary', async () => {
    const storage = await home()
    expect(await storage.copy('m')).toBeNull()
    const summary = { ...SUMMARY, title: 'Tŷ diogel \u{1F3E0}', nodes: 12 }
    await storage.keepCopy('m', copyRow('{"title":"Tŷ diogel"}', summary), LATER)
    expect(await storage.copy('m')).toBe('{"title":"Tŷ diogel"}')
    expect(await storage.model('m')).toEqual({ id: 'm', workspace: 'w', created: NOON, changed: LATER, ...summary })
    await storage.keepCopy('other', copyRow('{}'), LATER)
    expect(await storage.copy('other')).toBeNull()
  })

  test('digests are kept with the copy, and read by what changed later than a moment', async () => {
    const storage = await home()
    await addModel(storage, 'n')
    await addModel(storage, 'none')
    await storage.keepCopy('m', copyRow('{}', SUMMARY, '{"digest":1}'), LATER)
    await storage.keepCopy('n', copyRow('{}'), '2026-03-02T12:10:00.000Z')
    const all = [
      { id: 'm', changed: LATER, digest: '{"digest":1}' },
      { id: 'n', changed: '2026-03-02T12:10:00.000Z', digest: '' },
      { id: 'none', changed: NOON, digest: '' },
    ]
    expect(await storage.digests('w', '')).toEqual(all)
    expect(await storage.digests('w', NOON)).toEqual(all.slice(0, 2))
    // A moment without milliseconds is one too.
    expect(await storage.digests('w', '2026-03-02T12:10:00Z')).toEqual(all.slice(0, 1))
    expect(await storage.digests('other', '')).toEqual([])
  })

  test('a digest that was made of an older copy does not take the place of a newer one', async () => {
    const storage = await home()
    await storage.keepCopy('m', copyRow('{}'), NOON)
    await storage.keepDigest('m', 'of noon', NOON)
    expect((await storage.digests('w', ''))[0]).toMatchObject({ changed: NOON, digest: 'of noon' })
    await storage.keepCopy('m', copyRow('{}', SUMMARY, 'of later'), LATER)
    await storage.keepDigest('m', 'of noon', NOON)
    expect((await storage.digests('w', ''))[0]).toMatchObject({ changed: LATER, digest: 'of later' })
  })

  test('text that an engine cannot keep is kept without that character', async () => {
    const storage = await home()
    await storage.keepCopy('m', copyRow('{}', { ...SUMMARY, title: 'a\0b' }), LATER)
    await storage.renameWorkspace('w', '\0')
    expect((await storage.model('m'))?.title).toBe('ab')
    expect((await storage.workspaces())[0]?.title).toBe('')
  })

  test('the audit log is read newest first, page by page, for a workspace or one model', async () => {
    const storage = await home()
    const entry = { at: NOON, act: 'grant.used', by: 'Ada', workspace: 'w', detail: 'editor' } as const
    for (let number = 0; number < 7; number += 1) {
      await storage.note({ ...entry, detail: `${number}`, model: number % 2 ? 'm' : null })
    }
    const first = await storage.audit('w', { most: 3 })
    expect(first.map(({ detail }) => detail)).toEqual(['6', '5', '4'])
    expect(first[0]).toEqual({ id: first[0]?.id, at: NOON, act: 'grant.used', by: 'Ada', model: null, detail: '6' })
    const next = await storage.audit('w', { most: 3, ...(first[2] && { before: first[2].id }) })
    expect(next.map(({ detail }) => detail)).toEqual(['3', '2', '1'])
    const ofModel = await storage.audit('w', { model: 'm', most: 100 })
    expect(ofModel.map(({ detail }) => detail)).toEqual(['5', '3', '1'])
    expect(await storage.audit('other', { most: 100 })).toEqual([])
  })
}
