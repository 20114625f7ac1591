import { setImmediate } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { documentsOfModel } from '../../src/model/sharing/documents.ts'
import { entriesOf, mergeParts, updatesOf } from '../support/storages.ts'
import type { Opened } from './opened.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `entry ${index}`)

export function documentContract({ home, pair }: Opened): void {
  test('updates come back whole, in the order in which they were appended', async () => {
    const storage = await home()
    const updates = Array.from({ length: 300 }, (_, index) => new Uint8Array([index % 256, index >> 8, 0, 255]))
    for (const update of updates) expect(await storage.append('model/m', update)).toBe(true)
    expect(await storage.load('model/m')).toEqual({ snapshot: null, updates })
  })

  test('updates appended at the same time are all kept', async () => {
    const [one, other] = await pair()
    const updates = Array.from({ length: 200 }, (_, index) => new Uint8Array([index]))
    const done = await Promise.all(updates.map((update, index) => (index % 2 ? one : other).append('model/m', update)))
    expect(done).toEqual(updates.map(() => true))
    const kept = (await one.load('model/m')).updates.map(([first]) => first)
    expect(kept.toSorted((a = 0, b = 0) => a - b)).toEqual(updates.map(([first]) => first))
  })

  test('a model has its documents and the workspace has one; others there are not', async () => {
    const storage = await home()
    const update = new Uint8Array([1])
    for (const document of [...documentsOfModel('m'), 'workspace/w']) {
      expect(await storage.append(document, update), document).toBe(true)
    }
    for (const document of ['model/other', 'talk/other', 'workspace/m', 'model/w', 'workspace/other', 'model/', '']) {
      expect(await storage.append(document, update), document).toBe(false)
      expect(await storage.load(document), document).toEqual({ snapshot: null, updates: [] })
      expect(await storage.compact(document, mergeParts), document).toBeNull()
      expect(await storage.documentBytes(document), document).toBe(0)
    }
  })

  test('the documents of a model do not mix', async () => {
    const storage = await home()
    for (const [index, document] of documentsOfModel('m').entries()) {
      await storage.append(document, new Uint8Array([index]))
    }
    await storage.compact('talk/m', ([part]) => part ?? new Uint8Array())
    for (const [index, document] of documentsOfModel('m').entries()) {
      const { snapshot, updates } = await storage.load(document)
      expect([snapshot, ...updates].filter((part) => part !== null)).toEqual([new Uint8Array([index])])
    }
  })

  test('a compaction merges the snapshot and the log in their order, and leaves only the new snapshot', async () => {
    const storage = await home()
    const seen: (readonly Uint8Array[])[] = []
    const merge = (parts: readonly Uint8Array[]) => {
      seen.push(parts)
      return new Uint8Array(parts.flatMap((part) => [...part]))
    }
    await storage.append('model/m', new Uint8Array([1]))
    await storage.append('model/m', new Uint8Array([2]))
    expect(await storage.compact('model/m', merge)).toEqual(new Uint8Array([1, 2]))
    await storage.append('model/m', new Uint8Array([3]))
    expect(await storage.load('model/m')).toEqual({ snapshot: new Uint8Array([1, 2]), updates: [new Uint8Array([3])] })
    expect(await storage.documentBytes('model/m')).toBe(3)
    expect(await storage.compact('model/m', merge)).toEqual(new Uint8Array([1, 2, 3]))
    expect(seen).toEqual([
      [new Uint8Array([1]), new Uint8Array([2])],
      [new Uint8Array([1, 2]), new Uint8Array([3])],
    ])
    expect(await storage.load('model/m')).toEqual({ snapshot: new Uint8Array([1, 2, 3]), updates: [] })
  })

  test('a document with nothing new is not merged again', async () => {
    const storage = await home()
    const never = () => {
      throw new Error('merged')
    }
    expect(await storage.compact('model/m', never)).toBeNull()
    await storage.append('model/m', new Uint8Array([5]))
    await storage.compact('model/m', ([part]) => part ?? new Uint8Array())
    expect(await storage.compact('model/m', never)).toEqual(new Uint8Array([5]))
  })

  test('the documents with something in their log are known, until it is compacted', async () => {
    const storage = await home()
    expect(await storage.logged()).toEqual([])
    for (const document of ['model/m', 'data/m', 'model/m', 'workspace/w']) {
      await storage.append(document, new Uint8Array([1]))
    }
    expect((await storage.logged()).toSorted()).toEqual(['data/m', 'model/m', 'workspace/w'])
    await storage.compact('model/m', ([part]) => part ?? new Uint8Array())
    expect((await storage.logged()).toSorted()).toEqual(['data/m', 'workspace/w'])
    await storage.append('model/m', new Uint8Array([2]))
    expect(await storage.logged()).toContain('model/m')
  })

  test('a log of many thousand updates is compacted', async () => {
    const storage = await home()
    const texts = numbers(3500)
    await Promise.all(updatesOf(texts).map((update) => storage.append('model/m', update)))
    await storage.compact('model/m', mergeParts)
    expect((await storage.load('model/m')).updates).toEqual([])
    expect(await entriesOf(storage, 'model/m')).toEqual(texts)
  })

  test('a merge that fails changes nothing', async () => {
    const storage = await home()
    await storage.append('model/m', new Uint8Array([1]))
    const failed = storage.compact('model/m', () => {
      throw new Error('no merge')
    })
    await expect(failed).rejects.toThrow('no merge')
    expect(await storage.load('model/m')).toEqual({ snapshot: null, updates: [new Uint8Array([1])] })
    expect(await storage.append('model/m', new Uint8Array([2]))).toBe(true)
  })

  test('two that compact while two append, and one that reads, lose nothing', async () => {
    const [one, other] = await pair()
    const texts = numbers(600)
    const updates = updatesOf(texts)
    let appended = 0
    const shortest: number[] = []
    const append = async () => {
      while (appended < updates.length) {
        const update = updates[appended]
        appended += 1
        if (update) await (appended % 2 ? one : other).append('model/m', update)
      }
    }
    const meanwhile = async (act: () => Promise<unknown>) => {
      while (appended < updates.length) {
        await act()
        // SQLite answers at once: without a pause nothing else would have its turn.
        await setImmediate()
      }
    }
    await Promise.all([
      append(),
      append(),
      meanwhile(() => one.compact('model/m', mergeParts)),
      meanwhile(() => other.compact('model/m', mergeParts)),
      meanwhile(async () => shortest.push((await entriesOf(other, 'model/m')).length)),
    ])
    expect(shortest.length).toBeGreaterThan(1)
    // What could be read once can be read from then on.
    expect(shortest).toEqual(shortest.toSorted((a, b) => a - b))
    await Promise.all([one.compact('model/m', mergeParts), other.compact('model/m', mergeParts)])
    expect((await one.load('model/m')).updates).toEqual([])
    expect(await entriesOf(one, 'model/m')).toEqual(texts)
  })

  test('what follows from what is kept is added by one at a time, in several processes too', async () => {
    const [one, other] = await pair()
    await one.append('versions/m', new Uint8Array([1]))
    await one.compact('versions/m', ([part]) => part ?? new Uint8Array())
    const addNext = (storage: typeof one) =>
      storage.amend(['versions/m'], (kept) => {
        const there = kept.get('versions/m')
        const next = Math.max(...[there?.snapshot, ...(there?.updates ?? [])].map((part) => part?.[0] ?? 0)) + 1
        return { outcome: next, updates: new Map([['versions/m', new Uint8Array([next])]]) }
      })
    const given = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const storage = index % 2 ? one : other
        if (index % 7 === 0) await storage.compact('versions/m', (parts) => parts.at(-1) ?? new Uint8Array())
        return addNext(storage)
      }),
    )
    expect(given.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 40 }, (_, index) => index + 2))
  })

  test('several documents are added to together or not at all', async () => {
    const storage = await home()
    const both = (seen: string[]) => (kept: ReadonlyMap<string, unknown>) => {
      seen.push(...kept.keys())
      const updates = new Map(['versions/m', 'model/m'].map((name) => [name, new Uint8Array([1])]))
      return { outcome: 'done', updates }
    }
    const seen: string[] = []
    expect(await storage.amend(['versions/m', 'model/m'], both(seen))).toBe('done')
    expect(seen.toSorted()).toEqual(['model/m', 'versions/m'])
    const kept = async () => [(await storage.load('model/m')).updates, (await storage.load('versions/m')).updates]
    expect(await kept()).toEqual([[new Uint8Array([1])], [new Uint8Array([1])]])
    // One that is not there, and a change that fails.
    expect(await storage.amend(['model/m', 'model/other'], both([]))).toBeNull()
    const failing = storage.amend(['model/m'], () => {
      throw new Error('no change')
    })
    await expect(failing).rejects.toThrow('no change')
    const unknown = new Map([
      ['model/m', new Uint8Array([2])],
      ['model/other', new Uint8Array([2])],
    ])
    await expect(storage.amend(['model/m'], () => ({ outcome: 0, updates: unknown }))).rejects.toThrow()
    expect(await kept()).toEqual([[new Uint8Array([1])], [new Uint8Array([1])]])
    expect(await storage.amend(['model/m'], () => ({ outcome: 7, updates: new Map() }))).toBe(7)
  })

  test('documents are added to in both orders while their model is deleted, and nobody waits for ever', async () => {
    const [one, other] = await pair()
    const nothing = { outcome: 'done', updates: new Map([['model/m', new Uint8Array([1])]]) }
    const names = ['model/m', 'talk/m', 'versions/m']
    const done = await Promise.all([
      ...Array.from({ length: 6 }, () => one.amend(names, () => nothing)),
      ...Array.from({ length: 6 }, () => other.amend(names.toReversed(), () => nothing)),
      other.deleteModel('m', '2026-03-02T12:00:00.000Z'),
      ...Array.from({ length: 6 }, () => other.amend(names.toReversed(), () => nothing)),
    ])
    expect(done.filter((outcome) => outcome !== null && outcome !== 'done')).toEqual([true])
    expect(await one.amend(names, () => nothing)).toBeNull()
  })

  test('a large update comes back whole', async () => {
    const storage = await home()
    const large = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 256)
    await storage.append('data/m', large)
    expect((await storage.load('data/m')).updates[0]).toEqual(large)
    expect(await storage.documentBytes('data/m')).toBe(large.length)
  })
}
