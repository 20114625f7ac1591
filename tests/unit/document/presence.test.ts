import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { numberNamesakes } from '../../../src/document/namesakes.ts'
import { freeColour, inOrder, readPeople, startPresence, yields } from '../../../src/document/presence.ts'
import { createRoom, type Person, type Room } from '../../../src/document/together.ts'
import { PERSON_COLOURS, presence } from '../../../src/model/sharing/presence.ts'
import type { Role } from '../../../src/model/sharing/roles.ts'

const NOWHERE = { view: 'map', selection: null, editing: null, cursor: null, drag: null, sight: null }
const said = (name: string, fields: object = {}) => ({
  ...NOWHERE,
  person: { id: `p-${name}`, name, role: 'editor' as Role },
  colour: 0,
  ...fields,
})
const person = (name: string, client: number, fields: Partial<Person> = {}): Person => ({
  ...said(name),
  client,
  ...fields,
})
const states = (...list: readonly (readonly [number, unknown])[]) => new Map(list)

describe('the others are read from what their tabs say', () => {
  test('by name, tabs of one name in a lasting order, without this tab', () => {
    const read = readPeople(
      states(
        [5, said('Zoe')],
        [9, said('anna')],
        [7, said('Zoe')],
        [1, said('Me')],
        [3, said('Ben 10')],
        [4, said('Ben 9')],
      ),
      1,
      new Map(),
    )
    expect(inOrder(read).map(({ client }) => client)).toEqual([9, 4, 3, 5, 7])
  })

  test.each([
    ['nothing', null],
    ['no object', 'x'],
    ['nobody', { ...NOWHERE, colour: 1 }],
    ['a role that there is not', said('A', { person: { id: 'a', name: 'A', role: 'king' } })],
    ['an endless name', said('A', { person: { id: 'a', name: 'x'.repeat(1000), role: 'editor' } })],
    ['a colour that there is not', said('A', { colour: 99 })],
    ['a place that is no number', said('A', { cursor: { x: Number.NaN, y: 0 } })],
    ['too many cards', said('A', { selection: { table: 'nodes', ids: Array.from({ length: 1000 }, String) } })],
  ])('%s is passed over', (_what, state) => {
    expect(inOrder(readPeople(states([2, state], [3, said('Ben')]), 1, new Map()))).toHaveLength(1)
  })

  test('who did not change keeps their object', () => {
    const before = readPeople(states([2, said('A')], [3, said('B')]), 1, new Map())
    const next = readPeople(states([2, said('A')], [3, said('B', { view: 'outline' })]), 1, before)
    expect(next.get(2)?.person).toBe(before.get(2)?.person)
    expect(next.get(3)?.person).not.toBe(before.get(3)?.person)
  })
})

describe('a colour', () => {
  test('is the same for a person wherever it is free', () => {
    expect(freeColour('p-1', [])).toBe(freeColour('p-1', []))
    const colour = freeColour('p-1', [])
    expect(freeColour('p-1', [person('B', 2, { colour })])).not.toBe(colour)
  })

  test('of another tab of the same person is taken over', () => {
    expect(freeColour('p-A', [person('A', 2, { colour: 7 })])).toBe(7)
  })

  test('is never one that is taken while there is a free one, and one of them when there is none', () => {
    const people: Person[] = []
    for (let at = 0; at < PERSON_COLOURS; at++) {
      people.push(person(`N${at}`, at, { colour: freeColour(`p-N${at}`, people) }))
    }
    expect(new Set(people.map(({ colour }) => colour)).size).toBe(PERSON_COLOURS)
    const last = freeColour('p-late', people)
    expect(last).toBeGreaterThanOrEqual(0)
    expect(last).toBeLessThan(PERSON_COLOURS)
  })

  test('that two people chose is kept by the lower tab, and left alone between tabs of one person', () => {
    expect(yields(3, 'p-B', 20, [person('A', 10, { colour: 3 })])).toBe(true)
    expect(yields(3, 'p-A', 10, [person('B', 20, { colour: 3 })])).toBe(false)
    expect(yields(3, 'p-A', 20, [person('A', 10, { colour: 3 })])).toBe(false)
    expect(yields(4, 'p-B', 20, [person('A', 10, { colour: 3 })])).toBe(false)
  })
})

describe('what this tab tells', () => {
  const room = createRoom()
  const doc = new Y.Doc()
  let awareness: Awareness
  let sent: unknown[]
  let calls: string[]
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'setInterval', 'clearInterval', 'Date'] })
    room.setState(createRoom().getState() satisfies Room, true)
    awareness = new Awareness(doc)
    sent = []
    calls = []
    awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === 'local' && awareness.getLocalState()) sent.push(awareness.getLocalState())
    })
  })
  afterEach(() => {
    awareness.destroy()
    vi.useRealTimers()
  })
  const start = (role: Role = 'editor') => {
    const one = startPresence(awareness, room, (payload) => calls.push(payload))
    one.greet({ id: 'p-me', name: 'Me' }, role)
    sent.length = 0
    return one
  }

  test('begins when the server has said who this is, and could be read by the others', () => {
    const one = startPresence(awareness, room, () => {})
    one.point({ view: 'map' })
    expect(sent).toEqual([])
    one.greet({ id: 'p-me', name: 'Me' }, 'editor')
    expect(sent).toHaveLength(1)
    expect(room.getState().me?.person).toEqual({ id: 'p-me', name: 'Me', role: 'editor' })
    expect(presence.safeParse({ ...(sent[0] as object), person: room.getState().me?.person }).success).toBe(true)
    one.stop()
    expect(room.getState()).toMatchObject({ me: null, line: null })
  })

  test('nothing before the server has answered, also where it was known who this is; then in a colour that is free', () => {
    const me = { id: 'p-me', name: 'Me' }
    const colour = freeColour(me.id, [])
    room.setState({ me: { person: { ...me, role: 'editor' }, colour } })
    const one = startPresence(awareness, room, () => {})
    one.rest(true)
    one.rest(false)
    expect(sent).toEqual([])
    awareness.states.set(awareness.clientID + 1, said('Ben', { colour }))
    one.greet(me, 'editor')
    expect(room.getState().me?.colour).not.toBe(colour)
    one.stop()
  })

  test('at most once in 80 milliseconds while the pointer moves, and the last place always', () => {
    const { point, stop } = start()
    vi.advanceTimersByTime(1000)
    for (let x = 0; x < 50; x++) {
      point({ cursor: { x, y: 0 } })
      vi.advanceTimersByTime(10)
    }
    expect(sent.length).toBeGreaterThan(5)
    expect(sent.length).toBeLessThanOrEqual(8)
    vi.advanceTimersByTime(100)
    expect(sent.at(-1)).toMatchObject({ cursor: { x: 49, y: 0 } })
    stop()
  })

  test('a selection at once, and nothing twice', () => {
    const { point, stop } = start()
    point({ selection: { table: 'nodes', ids: ['a'] } })
    point({ selection: { table: 'nodes', ids: ['a'] } })
    expect(sent).toHaveLength(1)
    stop()
  })

  test('a viewer shows the view and no more', () => {
    const { point, stop } = start('viewer')
    point({ view: 'outline', selection: { table: 'nodes', ids: ['a'] }, cursor: { x: 1, y: 1 } })
    expect(sent.at(-1)).toMatchObject({ view: 'outline', selection: null, cursor: null })
    stop()
  })

  test('only the view while nobody looks at this tab, and all of it again afterwards', () => {
    const { point, rest, stop } = start()
    point({ view: 'map', selection: { table: 'nodes', ids: ['a'] } })
    rest(true)
    expect(sent.at(-1)).toMatchObject({ view: 'map', selection: null })
    rest(false)
    expect(sent.at(-1)).toMatchObject({ selection: { table: 'nodes', ids: ['a'] } })
    stop()
  })

  test('again with a newer clock at each greeting: the others may have seen this tab go', () => {
    const one = start()
    const clock = () => awareness.meta.get(awareness.clientID)?.clock ?? 0
    const before = clock()
    one.greet({ id: 'p-me', name: 'Me' }, 'editor')
    expect(clock()).toBeGreaterThan(before)
    one.stop()
  })

  test('that everybody shall come here, and takes such a call from others only', () => {
    const one = start()
    room.getState().line?.bring()
    expect(JSON.parse(calls[0] ?? '')).toEqual({
      type: 'bring',
      person: { id: 'p-me', name: 'Me' },
      client: awareness.clientID,
    })
    one.hear({ type: 'bring', person: { id: 'p-me', name: 'Me' }, client: awareness.clientID })
    expect(room.getState().call).toBeNull()
    for (const count of [1, 2]) {
      one.hear({ type: 'bring', person: { id: 'p-b', name: 'Ben' }, client: 7 })
      expect(room.getState().call).toEqual({ client: 7, name: 'Ben', count })
    }
    one.stop()
  })
})

describe('people of one name', () => {
  const tab = (id: string, name: string, client: number) =>
    person(name, client, { person: { id, name, role: 'editor' } })

  test('are told apart by a number, the same on every screen, whoever looks', () => {
    const [first, second, third] = [tab('p1', 'Amira Khan', 7), tab('p2', 'amira khan ', 3), tab('p3', 'Ben', 5)]
    const names = (people: readonly Person[]) => people.map((one) => one.person.name)
    expect(names(numberNamesakes([first, second, third], null))).toEqual(['Amira Khan', 'amira khan (2)', 'Ben'])
    expect(names(numberNamesakes([second, third], first.person))).toEqual(['amira khan (2)', 'Ben'])
    expect(names(numberNamesakes([first, third], second.person))).toEqual(['Amira Khan', 'Ben'])
  })

  test('several tabs of one person have one name, and nobody becomes another object without need', () => {
    const tabs = [tab('p1', 'Amira', 7), tab('p1', 'Amira', 8), tab('p2', 'Amira', 9)]
    const first = numberNamesakes(tabs, null)
    expect(first.map((one) => one.person.name)).toEqual(['Amira', 'Amira', 'Amira (2)'])
    expect(first[0]).toBe(tabs[0])
    expect(numberNamesakes(tabs, null)[2]).toBe(first[2])
  })
})
