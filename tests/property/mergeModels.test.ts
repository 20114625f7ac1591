import * as fc from 'fast-check'
import { produce, setAutoFreeze } from 'immer'
import { expect, test } from 'vitest'
import { applyDiff, diff, type Diff, sameValue } from '../../src/model/diff.ts'
import { type Conflict, type Merge, mergeModels, settle } from '../../src/model/merge.ts'
import type { Model, ModelTables, TableName } from '../../src/model/model.ts'
import { missingEnds, withoutMissingEnds } from '../../src/model/removal.ts'
import { isPosition } from '../../src/model/units.ts'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, type Edit, perform } from '../support/edits.ts'
import { createPeers, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'

setAutoFreeze(false)

interface Three {
  readonly base: Model
  readonly mine: Model
  readonly theirs: Model
}

const edits = fc.array(anyEdit, { minLength: 1, maxLength: 8 })

function edited(base: Model, list: readonly Edit[], prefix: string): Model {
  const [peer] = createPeers(1, stateOf(base))
  if (!peer) throw new Error('Unreachable')
  list.forEach((edit, at) => peer.edit((draft) => perform(draft, edit, `${prefix}${at}`)))
  return withoutMissingEnds(peer.snapshot())
}

/** What two people made of one model with real commands; or three models that have next to nothing to do with each other. */
const anyThree: fc.Arbitrary<Three> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ base: anyModel, mine: edits, theirs: edits }).map(({ base, mine, theirs }) => ({
      base,
      mine: edited(base, mine, 'm'),
      theirs: edited(base, theirs, 't'),
    })),
  },
  { weight: 1, arbitrary: fc.record({ base: anyModel, mine: anyModel, theirs: anyModel }) },
)

const merged = (three: Three) => mergeModels(three.base, three.mine, three.theirs)

function applied(model: Model, changes: Diff): Model {
  return produce(model, (draft) => {
    applyDiff(draft, changes)
  })
}

function chosen(merge: Merge, picks: readonly boolean[]): ReadonlyMap<string, 'mine' | 'theirs'> {
  return new Map(merge.conflicts.map(({ key }, at) => [key, picks[at % picks.length] ? 'mine' : 'theirs']))
}

function recordIn(
  model: Model,
  { table, id }: Pick<Conflict, 'table' | 'id'>,
): Readonly<Record<string, unknown>> | undefined {
  return model[table].get(id)
}

/** Each record without what says only where it stands. */
function withoutPositions(model: Model): unknown {
  return Object.entries(model).map(([table, records]) => [
    table,
    new Map(
      [...(records as ReadonlyMap<string, object>)]
        .map(
          ([id, record]) =>
            [id, Object.fromEntries(Object.entries(record).filter(([name]) => !isPosition(name)))] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ])
}

test('what only the other side changed is taken whole, without a conflict', () => {
  fc.assert(
    fc.property(anyThree, ({ base, theirs }) => {
      const merge = mergeModels(base, base, theirs)
      expect(merge.conflicts).toEqual([])
      expect(applied(base, merge.changes)).toEqual(theirs)
    }),
    seeded(150),
  )
})

test('what only my side changed stays, without a conflict', () => {
  fc.assert(
    fc.property(anyThree, ({ base, mine }) => {
      const merge = mergeModels(base, mine, base)
      expect(merge.conflicts).toEqual([])
      expect(merge.changes).toEqual({})
    }),
    seeded(100),
  )
})

test('a model merged with itself, or with a copy of itself, is itself', () => {
  fc.assert(
    fc.property(anyThree, ({ base, mine }) => {
      const merge = mergeModels(base, mine, structuredClone(mine))
      expect(merge.conflicts).toEqual([])
      expect(merge.changes).toEqual({})
    }),
    seeded(100),
  )
})

test('whatever is chosen, no reference of the merged model hangs', () => {
  fc.assert(
    fc.property(anyThree, fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), (three, picks) => {
      const merge = merged(three)
      expect(missingEnds(applied(three.mine, merge.changes))).toEqual([])
      expect(missingEnds(applied(three.mine, settle(merge, chosen(merge, picks))))).toEqual([])
    }),
    seeded(300),
  )
})

test('choosing mine everywhere is what the merge does by itself, and keeps what I have in every conflict', () => {
  fc.assert(
    fc.property(anyThree, (three) => {
      const merge = merged(three)
      expect(settle(merge, chosen(merge, [true]))).toEqual(merge.changes)
      const model = applied(three.mine, merge.changes)
      for (const conflict of merge.conflicts) {
        const record = recordIn(model, conflict)
        if (conflict.field === null) expect(record === undefined).toBe(conflict.mine === null)
        else if (record) expect(record[conflict.field]).toEqual(conflict.mine)
      }
    }),
    seeded(200),
  )
})

test('choosing theirs everywhere gives what they have in every conflict', () => {
  fc.assert(
    fc.property(anyThree, (three) => {
      const merge = merged(three)
      const model = applied(three.mine, settle(merge, chosen(merge, [false])))
      for (const conflict of merge.conflicts) {
        const record = recordIn(model, conflict)
        if (conflict.field === null && conflict.theirs === null) expect(record).toBeUndefined()
        else if (record && conflict.field !== null && !isReference(conflict)) {
          expect(record[conflict.field]).toEqual(conflict.theirs)
        }
      }
    }),
    seeded(200),
  )
})

/** What a field refers to may have been chosen to be gone; the record then keeps what it referred to. */
function isReference({ fields }: Conflict): boolean {
  return fields.some((field) =>
    ['stage', 'from', 'to', 'subject', 'subjectKind', 'node', 'indicator', 'tag'].includes(field),
  )
}

test('without a conflict the same comes of it whoever merges, but for where things stand', () => {
  fc.assert(
    fc.property(anyThree, (three) => {
      const [there, back] = [merged(three), mergeModels(three.base, three.theirs, three.mine)]
      fc.pre(there.conflicts.length === 0)
      expect(back.conflicts).toEqual([])
      expect(withoutPositions(applied(three.theirs, back.changes))).toEqual(
        withoutPositions(applied(three.mine, there.changes)),
      )
    }),
    seeded(200),
  )
})

test('every field that only one side changed has that side in the merged model, where its record is still there', () => {
  fc.assert(
    fc.property(anyThree, (three) => {
      const merge = merged(three)
      const model = applied(three.mine, merge.changes)
      const asked = new Set(merge.conflicts.map(({ table, id }) => `${table}/${id}`))
      for (const [table, { changed, added }] of Object.entries(diff<ModelTables>(three.base, three.theirs))) {
        for (const [id, fields] of changed) {
          const at = { table: table as TableName, id }
          const [base, mine, now] = [three.base, three.mine, model].map((one) => recordIn(one, at))
          if (!base || !mine || !now || asked.has(`${table}/${id}`)) continue
          for (const [field, [, theirs]] of Object.entries(fields)) {
            // Fields that belong together go together, and a reference may have been given up.
            if (!['label', 'text', 'title', 'definition', 'name', 'rationale', 'status'].includes(field)) continue
            if (table === 'places') continue
            if (sameValue(base[field], mine[field])) expect(now[field], `${table} ${id} ${field}`).toEqual(theirs)
          }
        }
        // A record that refers to nothing comes in, whatever else was removed.
        if (table !== 'tags') continue
        for (const id of added.keys()) expect(model.tags.has(id)).toBe(true)
      }
    }),
    seeded(150),
  )
})
