import * as fc from 'fast-check'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, perform, type Edit } from '../support/edits.ts'
import { createPeers, deliverAll, reread, stateOf, type Peer } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'
import { theory } from '../support/theory.ts'

type Turn =
  | { readonly does: 'edit'; readonly who: number; readonly edit: Edit }
  | { readonly does: 'receive' | 'undo' | 'redo'; readonly who: number; readonly at: number }

const who = fc.nat(2)
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('edit' as const), who, edit: anyEdit }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('receive' as const), who, at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), who, at: fc.nat(20) }) },
)

/** Fails when a record or table that says the same as before is another object than before. */
function watchIdentity({ bound }: Peer): void {
  bound.store.subscribe(({ snapshot }, { snapshot: before }) => {
    for (const [name, table] of Object.entries(snapshot) as [string, ReadonlyMap<string, object>][]) {
      const old = (before as Record<string, ReadonlyMap<string, object>>)[name] ?? new Map<string, object>()
      if (table === old) continue
      let differs = table.size !== old.size
      for (const [id, record] of table) {
        const was = old.get(id)
        differs ||= was !== record
        if (was && was !== record) expect(record, `${name} ${id} was read again without a change`).not.toEqual(was)
        expect(Object.isFrozen(record)).toBe(true)
      }
      expect(differs, `${name} was replaced without a change`).toBe(true)
    }
  })
}

function play(state: Uint8Array, turns: readonly Turn[]): readonly Peer[] {
  const peers = createPeers(3, state)
  for (const peer of peers) watchIdentity(peer)
  turns.forEach((turn, at) => {
    const peer = peers[turn.who]
    if (!peer) return
    if (turn.does === 'edit') peer.edit((draft) => perform(draft, turn.edit, `p${turn.who}t${at}`))
    else if (turn.does === 'receive') peer.receive(turn.at)
    else peer.history[turn.does]()
  })
  return peers
}

test('three people who edit apart, undo, and hear from each other late and out of order end with the same model', () => {
  fc.assert(
    fc.property(anyModel, fc.array(anyTurn, { minLength: 5, maxLength: 40 }), fc.nat(50), (model, turns, order) => {
      const peers = play(stateOf(model), turns)
      deliverAll(peers, order)
      const [first, ...others] = peers.map((peer) => peer.bound.store.getState())
      for (const state of others) expect(state).toEqual(first)
      for (const peer of peers) expect(reread(peer.doc).store.getState()).toEqual(peer.bound.store.getState())
      expect(first?.unreadable).toEqual(new Map())
    }),
    seeded(150),
  )
})

test('updates that arrive twice change nothing the second time', () => {
  fc.assert(
    fc.property(anyModel, fc.array(anyTurn, { maxLength: 20 }), (model, turns) => {
      const [first, second] = play(stateOf(model), turns)
      if (!first || !second) throw new Error('Unreachable')
      Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc))
      const before = second.snapshot()
      Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc))
      expect(second.snapshot()).toBe(before)
    }),
    seeded(40),
  )
})

test('an edit leaves every record that it does not touch the same object', () => {
  const [peer, other] = createPeers(2, stateOf(theory().activity('a').activity('b').output('c').link('a', 'c').build()))
  if (!peer || !other) throw new Error('Unreachable')
  const before = other.snapshot()
  peer.edit((draft) => perform(draft, { kind: 'relabel', a: 1, b: 0, text: 'Café 😀' }, 'x'))
  deliverAll([peer, other])
  const after = other.snapshot()
  expect(after.nodes.get('b')?.label).toBe('Café 😀')
  expect(after.nodes.get('a')).toBe(before.nodes.get('a'))
  expect(after.links).toBe(before.links)
  expect(after.stages).toBe(before.stages)
})

test('half of an emoji, which does not survive the way to another person, reads the same for both', () => {
  const peers = createPeers(2, stateOf(theory().activity('a').build()))
  peers[0]?.edit((draft) => {
    const node = draft.nodes.get('a')
    if (node) Object.assign(node, { label: 'Cut \ud83d', who: '\ude00 off' })
  })
  deliverAll(peers)
  expect(peers[0]?.snapshot().nodes.get('a')).toMatchObject({ label: 'Cut \ufffd', who: '\ufffd off' })
  expect(peers[1]?.snapshot()).toEqual(peers[0]?.snapshot())
})
