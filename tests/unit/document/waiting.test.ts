import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { LOCAL, MENDED, MIGRATION, SEED, TAB } from '../../../src/document/origins.ts'
import { createTogether } from '../../../src/document/together.ts'
import { createWaiting, isOwn } from '../../../src/document/waiting.ts'

function counting(kept: Readonly<Record<string, unknown>> = {}) {
  const docs = { model: new Y.Doc(), talk: new Y.Doc() }
  const disk = new Map<string, unknown>(Object.entries(kept))
  let broken = false
  const whole = async () => {
    if (broken) throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  const notesOf = (kind: string) => ({
    get: () => whole().then(() => disk.get(kind)),
    set: (_key: string, value: unknown) => whole().then(() => void disk.set(kind, value)),
  })
  const breakDisk = (isBroken: boolean) => {
    broken = isBroken
  }
  const together = createTogether('current')
  const waiting = createWaiting(docs, { model: notesOf('model'), talk: notesOf('talk') }, together)
  const edit = (kind: 'model' | 'talk', origin: unknown = LOCAL) =>
    docs[kind].transact(() => docs[kind].getMap('m').set('k', Math.random()), origin)
  return { docs, disk, breakDisk, waiting, edit, number: () => together.getState().waiting }
}

test('own transactions are counted, each document by itself, until it is acknowledged', async () => {
  const { waiting, edit, number } = counting()
  await waiting.begin(0)
  edit('model')
  edit('model')
  edit('talk')
  expect(number()).toBe(3)
  waiting.acknowledged('model')
  expect(number()).toBe(1)
  expect(waiting.of('talk')).toBe(1)
  waiting.acknowledged('talk')
  expect(number()).toBe(0)
})

test('typing in one field is one change, until it is acknowledged', async () => {
  const { waiting, edit, number } = counting()
  await waiting.begin(0)
  const type = (field: string, letters: number) => {
    for (let letter = 0; letter < letters; letter++) {
      waiting.step(field)
      edit('model')
    }
  }
  type('label a', 8)
  expect(number()).toBe(1)
  type('label b', 3)
  expect(number()).toBe(2)
  waiting.step()
  edit('model')
  waiting.step()
  edit('model')
  expect(number()).toBe(4)
  type('label b', 2)
  waiting.acknowledged('model')
  // What is typed on after that is not kept yet.
  type('label b', 2)
  expect(number()).toBe(1)
})

test('what comes from the server or from disk is not counted; what was changed in another tab of this browser is', async () => {
  const { waiting, edit, number } = counting()
  await waiting.begin(0)
  for (const origin of [null, { provider: true }, 'network']) edit('model', origin)
  expect(number()).toBe(0)
  for (const origin of [LOCAL, SEED, MIGRATION, MENDED, TAB]) edit('model', origin)
  expect(number()).toBe(5)
})

test('an undo is an own change', () => {
  const doc = new Y.Doc()
  expect(isOwn(new Y.UndoManager(doc.getMap('m')))).toBe(true)
})

test('nothing is counted before it begins and after it ends', async () => {
  const { waiting, edit, number } = counting()
  edit('model')
  await waiting.begin(0)
  await waiting.end()
  edit('model')
  expect(number()).toBe(0)
})

test('the numbers on disk are gone on with, also with what is changed while they are read', async () => {
  const { waiting, edit, number, disk } = counting({ model: 13, talk: 1 })
  const begun = waiting.begin(1)
  edit('model')
  await begun
  expect(number()).toBe(15)
  await waiting.end()
  expect(Object.fromEntries(disk)).toEqual({ model: 14, talk: 1 })
})

test.each([[-3], [1.5], ['x'], [Number.NaN], [null]])('%j on disk counts as nothing', async (kept) => {
  const { waiting, number } = counting({ model: kept })
  await waiting.begin(0)
  expect(number()).toBe(0)
})

test('a model that was just shared has at least one change to send', async () => {
  const { waiting, number } = counting()
  await waiting.begin(1)
  expect(number()).toBe(1)
})

test('an acknowledgement is on disk too', async () => {
  const { waiting, disk } = counting({ model: 3 })
  await waiting.begin(0)
  waiting.acknowledged('model')
  await waiting.end()
  expect(disk.get('model')).toBe(0)
})

test('on a disk that is full or cannot be read the counting goes on, and what was not written is written later', async () => {
  const { waiting, edit, number, disk, breakDisk } = counting({ model: 3 })
  breakDisk(true)
  await waiting.begin(0)
  edit('model')
  edit('talk')
  expect(number()).toBe(2)
  await waiting.end()
  expect(Object.fromEntries(disk)).toEqual({ model: 3 })
  breakDisk(false)
  await waiting.end()
  expect(Object.fromEntries(disk)).toEqual({ model: 1, talk: 1 })
})
