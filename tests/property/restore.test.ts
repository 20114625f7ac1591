import * as fc from 'fast-check'
import { produce, setAutoFreeze } from 'immer'
import { expect, test } from 'vitest'
import { changeKey } from '../../src/model/changeKey.ts'
import { applyDiff, diff, type Diff } from '../../src/model/diff.ts'
import type { Model, ModelTables } from '../../src/model/model.ts'
import { missingEnds, withoutMissingEnds } from '../../src/model/removal.ts'
import { chosenChanges } from '../../src/model/restore.ts'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, perform } from '../support/edits.ts'
import { createPeers, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'

setAutoFreeze(false)

const between = (a: Model, b: Model) => diff<ModelTables>(a, b)
const applied = (model: Model, changes: Diff) =>
  produce(model, (draft) => {
    applyDiff(draft, changes)
  })

/** A model as it is now and as it was; by real commands, or two that have next to nothing to do with each other. */
const anyTwo: fc.Arbitrary<readonly [Model, Model]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(anyModel, fc.array(anyEdit, { minLength: 1, maxLength: 12 })).map(([was, edits]) => {
      const [peer] = createPeers(1, stateOf(was))
      edits.forEach((edit, at) => peer?.edit((draft) => perform(draft, edit, `new${at}`)))
      return [withoutMissingEnds(peer?.snapshot() ?? was), was] as const
    }),
  },
  { weight: 1, arbitrary: fc.tuple(anyModel, anyModel) },
)

function keysOf(changes: Diff): string[] {
  return Object.entries(changes).flatMap(([table, { added, removed, changed }]) => [
    ...[...added.keys(), ...removed.keys()].map((id) => changeKey({ table, id })),
    ...[...changed].flatMap(([id, fields]) => Object.keys(fields).map((field) => changeKey({ table, id, field }))),
  ])
}

const someOf = (keys: readonly string[], picks: readonly boolean[]) =>
  new Set(keys.filter((_, at) => picks[at % picks.length]))
const anyPicks = fc.array(fc.boolean(), { minLength: 1, maxLength: 23 })

test('all changes chosen give the version, and nothing comes along', () => {
  fc.assert(
    fc.property(anyTwo, ([now, was]) => {
      const all = between(now, was)
      const { changes, also } = chosenChanges(all, new Set(keysOf(all)), now, was)
      expect(also).toEqual([])
      expect(applied(now, changes)).toEqual(was)
    }),
    seeded(150),
  )
})

test('nothing chosen changes nothing', () => {
  fc.assert(
    fc.property(anyTwo, ([now, was]) => {
      expect(chosenChanges(between(now, was), new Set(), now, was)).toEqual({ changes: {}, also: [] })
    }),
    seeded(50),
  )
})

test('whatever is chosen, no reference hangs, and what was made is what was chosen and what came along', () => {
  fc.assert(
    fc.property(anyTwo, anyPicks, ([now, was], picks) => {
      const all = between(now, was)
      const chosen = someOf(keysOf(all), picks)
      const { changes, also } = chosenChanges(all, chosen, now, was)
      expect(missingEnds(applied(now, changes))).toEqual([])
      expect(keysOf(changes).sort()).toEqual([...chosen, ...also].sort())
    }),
    seeded(300),
  )
})

test('what was restored in two steps is the version, and each step is undone by its inverse', () => {
  fc.assert(
    fc.property(anyTwo, anyPicks, ([now, was], picks) => {
      const all = between(now, was)
      const half = applied(now, chosenChanges(all, someOf(keysOf(all), picks), now, was).changes)
      expect(applied(half, between(half, now))).toEqual(now)
      const rest = between(half, was)
      expect(applied(half, chosenChanges(rest, new Set(keysOf(rest)), half, was).changes)).toEqual(was)
    }),
    seeded(100),
  )
})

test('words and places come alone: nothing else is needed for them', () => {
  fc.assert(
    fc.property(anyTwo, fc.nat(), ([now, was], at) => {
      const all = between(now, was)
      const keys = keysOf(all)
      fc.pre(keys.length > 0)
      const one = keys[at % keys.length] ?? ''
      const { also } = chosenChanges(all, new Set([one]), now, was)
      const field = one.split('/')[2]
      if (field && ['label', 'definition', 'vision', 'order', 'confidence'].includes(field)) expect(also).toEqual([])
    }),
    seeded(150),
  )
})
