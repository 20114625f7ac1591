import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Difference } from '../../src/formats/changes/change.ts'
import { changesOf } from '../../src/formats/changes/changes.ts'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { diff, type Diff } from '../../src/model/diff.ts'
import type { DataTables, ModelTables } from '../../src/model/model.ts'
import { anyFile, anyModel } from '../support/arbitraries.ts'
import { anyEdit, perform } from '../support/edits.ts'
import { createPeers, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'

function differences(a: ModelFile, b: ModelFile): string[] {
  const both: Diff = { ...diff<ModelTables>(a.model, b.model), ...diff<DataTables>(a.data, b.data) }
  return Object.entries(both)
    .flatMap(([table, { added, removed, changed }]) => [
      ...[...added.keys(), ...removed.keys()].map((id) => keyOf({ table, id })),
      ...[...changed].flatMap(([id, fields]) => Object.keys(fields).map((field) => keyOf({ table, id, field }))),
    ])
    .sort()
}

const keyOf = ({ table, id, field = '' }: Omit<Difference, 'table'> & { readonly table: string }) =>
  `${table} ${id} ${field}`

const changesIn = (a: ModelFile, b: ModelFile): Change[] => changesOf(a, b).flatMap(({ changes }) => changes)

function expectWhole(a: ModelFile, b: ModelFile): void {
  const changes = changesIn(a, b)
  expect(changes.flatMap(({ of }) => of.map(keyOf)).sort()).toEqual(differences(a, b))
  for (const { sentence, kind, table, id, of } of changes) {
    expect(sentence).toMatch(/\S.*(\.|[.?!…]”)$/su)
    // Line breaks would break a list; the app escapes the rest, and the command line what a terminal would act on.
    expect(sentence).not.toMatch(/[\r\n]/)
    expect(sentence.length, sentence).toBeLessThan(700)
    expect(sentence.isWellFormed(), sentence).toBe(true)
    expect(['added', 'removed', 'changed', 'moved']).toContain(kind)
    expect(of[0]).toMatchObject({ table, id })
  }
}

test('every difference of two files is told by exactly one sentence, or counted in one', () => {
  fc.assert(fc.property(anyFile, anyFile, expectWhole), seeded(150))
})

test('every difference after a few edits is told by exactly one sentence, or counted in one', () => {
  fc.assert(
    fc.property(anyModel, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (model, edits) => {
      const [peer] = createPeers(1, stateOf(model))
      if (!peer) return
      const data = { returns: new Map(), observations: new Map() }
      const before = { model: peer.snapshot(), data }
      edits.forEach((edit, at) => peer.edit((draft) => perform(draft, edit, `new${at}`)))
      expectWhole(before, { model: peer.snapshot(), data })
    }),
    seeded(150),
  )
})

test('a file has no changes to itself, nor to a copy of itself', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(changesOf(file, structuredClone(file))).toEqual([])
    }),
    seeded(50),
  )
})

test('the groups have changes, and stand in their order', () => {
  const parts = ['stage', 'model', 'indicators', 'values']
  fc.assert(
    fc.property(anyFile, anyFile, (a, b) => {
      const groups = changesOf(a, b)
      expect(groups.filter(({ changes }) => changes.length === 0)).toEqual([])
      const ranks = groups.map(({ part }) => parts.indexOf(part))
      expect(ranks).toEqual(ranks.toSorted((x, y) => x - y))
      expect(new Set(groups.map(({ part, id }) => `${part} ${id}`)).size).toBe(groups.length)
    }),
    seeded(50),
  )
})
