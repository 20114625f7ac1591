import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { migrateShared } from '../../src/document/migrateShared.ts'
import { bindTables } from '../../src/document/tables.ts'
import { createHistory } from '../../src/document/history.ts'
import { readJson } from '../../src/formats/json/read.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { FORMAT_VERSION, migrate, type Migration, type RawTables } from '../../src/model/migrations/migrations.ts'
import { emptySnapshot, DATA_TABLES, MODEL_TABLES } from '../../src/model/model.ts'
import type { Model } from '../../src/model/model.ts'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, perform } from '../support/edits.ts'
import { createPeers, deliverAll, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'
import { theory } from '../support/theory.ts'

const next = FORMAT_VERSION + 1

/** Made-up steps that do what real ones may: change a text, drop a field, add one, split a record, move, remove. */
const STEPS: readonly Migration[] = [
  ...Array.from({ length: FORMAT_VERSION - 1 }, (_, at) => ({ to: at + 2, up: () => undefined })),
  {
    to: next,
    up(tables) {
      for (const node of Object.values(tables['nodes'] ?? {})) {
        node['label'] = `${String(node['label'])} (was ${String(node['code'])})`
        delete node['code']
        node['tier'] = ['universal']
      }
      tables['notes'] = {}
      for (const [id, link] of Object.entries(tables['links'] ?? {})) {
        tables['notes'][`note~${id}`] = { id: `note~${id}`, link: id, text: link['rationale'] }
        link['rationale'] = ''
      }
    },
  },
  {
    to: next + 1,
    up(tables) {
      for (const [id, factor] of Object.entries(tables['factors'] ?? {})) {
        tables['notes'] ??= {}
        tables['notes'][id] = { id, text: factor['text'] }
        delete tables['factors']?.[id]
      }
    },
  },
]

function plain(model: Model): RawTables {
  const tables: RawTables = {}
  for (const [name, records] of Object.entries(model) as [string, ReadonlyMap<string, object>][]) {
    tables[name] = Object.fromEntries([...records].map(([id, record]) => [id, { ...record }]))
  }
  return tables
}

function contentOf(doc: Y.Doc): Record<string, unknown> {
  const names = [...doc.share.keys()].sort()
  const tables = names.map((name) => [name, doc.getMap(name).toJSON()] as const)
  return Object.fromEntries(tables.filter(([, records]) => Object.keys(records).length > 0))
}

/** Plain tables as a shared document says them: without ids inside the records, and without empty tables. */
function asShared(tables: RawTables): Record<string, unknown> {
  const bare = ([id, record]: [string, object]) => [
    id,
    Object.fromEntries(Object.entries(record).filter(([k]) => k !== 'id')),
  ]
  const filled = Object.entries(tables).filter(([, records]) => Object.keys(records).length > 0)
  return Object.fromEntries(
    filled.map(([name, records]) => [name, Object.fromEntries(Object.entries(records).map(bare))]),
  )
}

function docOf(state: Uint8Array, client = 9): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, state)
  return doc
}

const exchange = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

const SMALL = theory()
  .activity('a', { code: 'A1' })
  .output('b')
  .link('a', 'b', { rationale: 'Because' })
  .factor('f')
  .build()

describe('plain tables', () => {
  test('only the steps after their version run, in order, and leave their mark', () => {
    const ran: number[] = []
    const steps = [2, 3, 4].map((to) => ({ to, up: () => void ran.push(to) }))
    const tables: RawTables = { meta: { model: { id: 'model', format: 2 } } }
    migrate(tables, steps)
    expect(ran).toEqual([3, 4])
    expect(tables['meta']?.['model']?.['format']).toBe(4)
    migrate(tables, steps)
    expect(ran).toEqual([3, 4])
  })

  test('tables that do not say what they are are left alone', () => {
    const tables: RawTables = { nodes: { a: { id: 'a', label: 'A' } } }
    migrate(tables, STEPS)
    expect(tables).toEqual({ nodes: { a: { id: 'a', label: 'A' } } })
  })
})

describe('a shared document', () => {
  test('comes to the same content as plain tables through the same steps', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const doc = docOf(stateOf(model))
        expect(migrateShared(doc, STEPS)).toBe('current')
        const tables = plain(model)
        migrate(tables, STEPS)
        expect(contentOf(doc)).toEqual(asShared(tables))
      }),
      seeded(60),
    )
  })

  test('is the same for two people who migrate apart as for one', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const state = stateOf(model)
        const [a, b] = [docOf(state, 5), docOf(state, 6)]
        migrateShared(a, STEPS)
        const one = contentOf(a)
        migrateShared(b, STEPS)
        exchange(a, b)
        expect(contentOf(a)).toEqual(one)
        expect(contentOf(b)).toEqual(one)
      }),
      seeded(60),
    )
  })

  test('is the same for two people who edit apart before each migrates', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.array(anyEdit, { maxLength: 5 }),
        fc.array(anyEdit, { maxLength: 5 }),
        (model, mine, yours) => {
          const peers = createPeers(2, stateOf(model))
          mine.forEach((edit, at) => peers[0]?.edit((draft) => perform(draft, edit, `m${at}`)))
          yours.forEach((edit, at) => peers[1]?.edit((draft) => perform(draft, edit, `y${at}`)))
          for (const { doc } of peers) migrateShared(doc, STEPS)
          deliverAll(peers)
          const [a, b] = peers.map(({ doc }) => contentOf(doc))
          expect(a).toEqual(b)
        },
      ),
      seeded(60),
    )
  })

  test('keeps what its own steps do not name: unknown tables, fields, and shared types inside a field', () => {
    const doc = docOf(stateOf(SMALL))
    doc.getMap('later').set('x', new Y.Map([['of', 'a newer app']]))
    const node = doc.getMap('nodes').get('a') as Y.Map<unknown>
    node.set('extra', new Y.Array())
    node.set('more', { deep: [1] })
    migrateShared(doc, STEPS)
    expect(contentOf(doc)).toMatchObject({
      later: { x: { of: 'a newer app' } },
      nodes: { a: { extra: [], more: { deep: [1] }, label: 'A (was A1)' } },
      notes: { 'note~a-b': { text: 'Because' } },
    })
  })

  test('can lose records called like what objects inherit', () => {
    const doc = docOf(stateOf(theory().factor('constructor').factor('toString').build()))
    migrateShared(doc, STEPS)
    expect(contentOf(doc)).toMatchObject({ notes: { constructor: { text: 'constructor' } } })
    expect(doc.getMap('factors').size).toBe(0)
  })

  test('is migrated in one transaction that undo does not follow', () => {
    const doc = docOf(stateOf(SMALL))
    const { store } = bindTables(doc, MODEL_TABLES)
    const history = createHistory([{ doc, tables: MODEL_TABLES, store }])
    let updates = 0
    doc.on('update', () => (updates += 1))
    migrateShared(doc, STEPS)
    expect(updates).toBe(1)
    expect(history.undo()).toBe(false)
  })

  test('of a newer version is reported and not touched', () => {
    const doc = docOf(stateOf(SMALL))
    bindTables(doc, MODEL_TABLES).edit((draft) => {
      const about = draft.meta.get('model')
      if (about) about.format = FORMAT_VERSION + 7
    })
    const before = contentOf(doc)
    let updates = 0
    doc.on('update', () => (updates += 1))
    expect(migrateShared(doc)).toBe('newer')
    expect(updates).toBe(0)
    expect(contentOf(doc)).toEqual(before)
  })

  test('of this version, or with nothing in it yet, is not touched', () => {
    for (const doc of [docOf(stateOf(SMALL)), new Y.Doc()]) {
      let updates = 0
      doc.on('update', () => (updates += 1))
      expect(migrateShared(doc)).toBe('current')
      expect(updates).toBe(0)
    }
  })
})

/** Tables that came later than version 1. */
const SINCE: Readonly<Record<string, number>> = {
  acceptances: 2,
  answers: 2,
  terms: 2,
  places: 3,
  classifications: 3,
  awards: 3,
  bidAnswers: 3,
}

describe('a file', () => {
  const fixtures = join(import.meta.dirname, '../fixtures/models')

  test.each(Array.from({ length: FORMAT_VERSION }, (_, at) => at + 1))('of version %i is still read', (version) => {
    const path = join(fixtures, `v${version}.json`)
    expect(existsSync(path), `${path} has to be kept for ever`).toBe(true)
    const reading = readJson(readFileSync(path, 'utf8'))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2))
    const { model, data } = reading.value
    expect(model.meta.get('model')?.format).toBe(FORMAT_VERSION)
    for (const [name, records] of Object.entries({ ...model, ...data })) {
      if ((SINCE[name] ?? 1) > version) continue
      expect(records.size, `${name} of version ${version}`).toBeGreaterThan(0)
    }
  })

  test('goes through the steps before it is checked', () => {
    const steps: readonly Migration[] = [
      ...STEPS.slice(0, FORMAT_VERSION - 1),
      {
        to: next,
        up(tables) {
          for (const node of Object.values(tables['nodes'] ?? {})) node['who'] = `${String(node['who'])}!`
        },
      },
    ]
    const text = writeJson({ model: SMALL, data: emptySnapshot(DATA_TABLES) })
    const reading = readJson(text, steps)
    expect(reading.ok && [...reading.value.model.nodes.values()].map(({ who }) => who)).toEqual(['!', '!'])
    expect(reading.ok && reading.value.model.meta.get('model')?.format).toBe(next)
  })
})
