import * as fc from 'fast-check'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { LOCAL } from '../../src/document/origins.ts'
import { freeColour, inOrder, readPeople, yields } from '../../src/document/presence.ts'
import { createTogether, type Person } from '../../src/document/together.ts'
import { createWaiting } from '../../src/document/waiting.ts'
import { presence } from '../../src/model/sharing/presence.ts'
import { ROLES } from '../../src/model/sharing/roles.ts'
import { seeded } from '../support/seed.ts'

const KINDS = ['model', 'data', 'talk'] as const
const kind = fc.constantFrom(...KINDS)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('edit' as const), kind }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('theirs' as const), kind }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('acknowledged' as const), kind }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen' as const) }) },
)

test('whatever happens, what waits is what was changed here since the last acknowledgement', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const docs = { model: new Y.Doc(), data: new Y.Doc(), talk: new Y.Doc() }
      const disk = new Map<string, unknown>()
      const notesOf = (name: string) => ({
        get: () => Promise.resolve(disk.get(name)),
        set: (_key: string, value: unknown) => Promise.resolve(void disk.set(name, value)),
      })
      const notes = { model: notesOf('model'), data: notesOf('data'), talk: notesOf('talk') }
      let together = createTogether('current')
      let waiting = createWaiting(docs, notes, together)
      await waiting.begin(0)
      const expected = { model: 0, data: 0, talk: 0 }
      let edits = 0
      for (const one of steps) {
        if (one.type === 'reopen') {
          await waiting.end()
          together = createTogether('current')
          waiting = createWaiting(docs, notes, together)
          await waiting.begin(0)
        } else if (one.type === 'acknowledged') {
          waiting.acknowledged(one.kind)
          expected[one.kind] = 0
        } else {
          const own = one.type === 'edit'
          docs[one.kind].transact(() => docs[one.kind].getMap('m').set('k', ++edits), own ? LOCAL : 'network')
          if (own) expected[one.kind] += 1
        }
        expect(together.getState().waiting).toBe(expected.model + expected.data + expected.talk)
        for (const name of KINDS) expect(waiting.of(name)).toBe(expected[name])
      }
      await waiting.end()
    }),
    seeded(),
  )
})

const place = fc.record({ x: fc.integer(), y: fc.double() })
const almostPresence = fc.record(
  {
    person: fc.record({ id: fc.string(), name: fc.string(), role: fc.constantFrom(...ROLES, 'king') }),
    colour: fc.integer({ min: -1, max: 13 }),
    view: fc.string({ maxLength: 25 }),
    selection: fc.option(fc.record({ table: fc.string(), ids: fc.array(fc.string()) })),
    editing: fc.constant(null),
    cursor: fc.option(place),
    drag: fc.option(fc.array(fc.record({ id: fc.string(), x: fc.double(), y: fc.double() }))),
    sight: fc.constant(null),
  },
  { requiredKeys: ['person', 'view'] },
)

test('whatever others say, only what is a presence is seen, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.oneof(almostPresence, fc.jsonValue()))), (list) => {
      const states = new Map<number, unknown>(list)
      const read = readPeople(states, 3, new Map())
      const people = inOrder(read)
      for (const { client, ...said } of people) {
        expect(client).not.toBe(3)
        expect(presence.safeParse(said).success).toBe(true)
      }
      const again = inOrder(readPeople(structuredClone(states), 3, read))
      expect(again).toHaveLength(people.length)
      expect(again.every((one, at) => one === people[at])).toBe(true)
    }),
    seeded(),
  )
})

test('up to twelve people end in different colours, however they came', () => {
  const seats = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(seats, fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), (clients, first) => {
      const people = clients.map((client, at) => personAt(client, first[at] ?? 0))
      // Each tab in turn sees the others and yields where it has to, until nobody has to any more.
      for (let turn = 0; turn < 50; turn++) {
        for (const [at, one] of people.entries()) {
          const others = people.filter((other) => other !== one)
          if (!yields(one.colour, one.person.id, one.client, others)) continue
          people[at] = { ...one, colour: freeColour(one.person.id, others) }
        }
      }
      expect(new Set(people.map(({ colour }) => colour)).size).toBe(people.length)
    }),
    seeded(),
  )
})

function personAt(client: number, colour: number): Person {
  const where = { view: 'map', selection: null, editing: null, cursor: null, drag: null, sight: null }
  return { ...where, person: { id: `p${client}`, name: `P ${client}`, role: 'editor' }, colour, client }
}
