import * as fc from 'fast-check'
import { produce, setAutoFreeze } from 'immer'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { bindTables } from '../../src/document/tables.ts'
import { applyDiff, diff } from '../../src/model/diff.ts'
import { emptySnapshot, MODEL_TABLES } from '../../src/model/model.ts'
import type { Model, ModelTables } from '../../src/model/model.ts'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, perform } from '../support/edits.ts'
import { createPeers, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'

setAutoFreeze(false)

const between = (a: Model, b: Model) => diff<ModelTables>(a, b)
const applied = (a: Model, b: Model) =>
  produce(a, (draft) => {
    applyDiff(draft, between(a, b))
  })

test('the difference of two models, applied to the first, gives the second', () => {
  fc.assert(
    fc.property(anyModel, anyModel, (a, b) => {
      expect(applied(a, b)).toEqual(b)
    }),
    seeded(100),
  )
})

test('the difference after a few edits, applied through a shared document, gives the edited model', () => {
  fc.assert(
    fc.property(anyModel, fc.array(anyEdit, { maxLength: 6 }), (model, edits) => {
      const state = stateOf(model)
      const [peer] = createPeers(1, state)
      if (!peer) return
      edits.forEach((edit, at) => peer.edit((draft) => perform(draft, edit, `new${at}`)))
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      const bound = bindTables(doc, MODEL_TABLES)
      const changes = between(bound.store.getState().snapshot, peer.snapshot())
      bound.edit((draft) => applyDiff(draft, changes))
      expect(bound.store.getState().snapshot).toEqual(peer.snapshot())
    }),
    seeded(80),
  )
})

test('a model does not differ from itself, nor from a copy of itself', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      expect(between(model, model)).toEqual({})
      expect(between(model, structuredClone(model))).toEqual({})
    }),
    seeded(100),
  )
})

test('the difference the other way undoes the difference', () => {
  fc.assert(
    fc.property(anyModel, anyModel, (a, b) => {
      expect(applied(applied(a, b), a)).toEqual(a)
    }),
    seeded(50),
  )
})

test('everything is added to an empty model, and everything removed on the way back', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const empty: Model = emptySnapshot(MODEL_TABLES)
      for (const { removed, changed } of Object.values(between(empty, model))) {
        expect(removed.size + changed.size).toBe(0)
      }
      for (const { added, changed } of Object.values(between(model, empty))) expect(added.size + changed.size).toBe(0)
    }),
    seeded(50),
  )
})
