import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assemble, newDocs, type OpenModel } from '../../src/document/openModel.ts'
import { addComment, addReply, removeComment, resolveComment } from '../../src/model/commands/talk.ts'
import { DATA_TABLES, MODEL_TABLES, type Observation, TALK_TABLES } from '../../src/model/model.ts'
import { mayWrite, type Role } from '../../src/model/sharing/roles.ts'
import { removeObservation, removeReturn, setObservation, takeReturn } from '../../src/monitoring/commands.ts'
import { anyModel } from '../support/arbitraries.ts'
import { anyEdit, type Edit, perform } from '../support/edits.ts'
import { noDisk } from '../support/inMemory.ts'
import { rereadOf, stateOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'
import { someComment, someReply } from '../support/talk.ts'
import { theory } from '../support/theory.ts'

const KINDS = ['model', 'data', 'talk'] as const
type Kind = (typeof KINDS)[number]
const ROLES = ['viewer', 'commenter', 'editor', 'steward'] as const satisfies readonly Role[]

const who = fc.nat(2)
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom(...KINDS, 'import' as const), who, edit: anyEdit }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('receive' as const), who, at: fc.nat(30) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('role' as const), who, role: fc.constantFrom(...ROLES) }) },
)
type Turn =
  | { readonly does: Kind | 'import'; readonly who: number; readonly edit: Edit }
  | { readonly does: 'receive'; readonly who: number; readonly at: number }
  | { readonly does: 'undo' | 'redo'; readonly who: number }
  | { readonly does: 'role'; readonly who: number; readonly role: Role }

/** One person at one open model, and what has not arrived there yet. */
interface Peer {
  readonly open: OpenModel
  readonly inbox: { readonly kind: Kind; readonly update: Uint8Array }[]
}

function openThree(model: Uint8Array): readonly Peer[] {
  const peers = [0, 1, 2].map((at): Peer => {
    const docs = newDocs()
    for (const [nth, kind] of KINDS.entries()) docs[kind].clientID = 100 + at * 10 + nth
    Y.applyUpdate(docs.model, model)
    const open = assemble('m1', docs, { model: noDisk(), data: noDisk(), talk: noDisk(), versions: noDisk() }, [])
    open.together.setState({ link: 'live', role: 'steward' })
    return { open, inbox: [] }
  })
  for (const peer of peers) {
    for (const kind of KINDS) {
      peer.open.docs[kind].on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'network') return
        for (const other of peers) if (other !== peer) other.inbox.push({ kind, update })
      })
    }
  }
  return peers
}

function receive({ open, inbox }: Peer, at: number): void {
  const [sent] = inbox.splice(at % Math.max(1, inbox.length), 1)
  if (sent) Y.applyUpdate(open.docs[sent.kind], sent.update, 'network')
}

const pick = (records: ReadonlyMap<string, unknown>, at: number): string =>
  [...records.keys()].sort()[at % Math.max(1, records.size)] ?? ''

function observation(id: string, { a, b }: Edit, ret = ''): Observation {
  const period = { start: `202${a % 4}-04-01`, end: `202${(a % 4) + 1}-03-31` }
  const from = { place: '', slice: '', note: '', return: ret, row: 0, column: '' }
  return { id, indicator: `i${b % 3}`, ...period, value: a, status: 'final', ...from }
}

function takeFile(open: OpenModel, edit: Edit, id: string, merge?: string): void {
  const ret = { id, file: edit.text, receivedOn: '2026-01-01T00:00:00Z', receivedBy: '', note: '' }
  open.editData(
    (draft) => takeReturn(draft, { ret, values: [observation(`${id}v`, edit, id)] }),
    merge ? { merge } : {},
  )
}

function editData(open: OpenModel, edit: Edit, id: string): void {
  const { observations, returns } = open.data.getState().snapshot
  if (edit.a % 5 === 0 && observations.size > 0) {
    open.editData((draft) => removeObservation(draft, pick(observations, edit.b)))
  } else if (edit.a % 5 === 1 && returns.size > 0) {
    open.editData((draft) => removeReturn(draft, pick(returns, edit.b)))
  } else if (edit.a % 5 === 2) takeFile(open, edit, id)
  else open.editData((draft) => setObservation(draft, observation(id, edit)))
}

function editTalk(open: OpenModel, { a, b, text }: Edit, id: string): void {
  const { comments } = open.talk.getState().snapshot
  const comment = comments.get(pick(comments, b))
  const words = text.trim() || 'Why?'
  if (!comment || a % 4 === 0) open.editTalk((draft) => addComment(draft, someComment({ id, text: words })))
  else if (a % 4 === 1) open.editTalk((draft) => addReply(draft, someReply({ id, comment: comment.id, text: words })))
  else if (a % 4 === 2) open.editTalk((draft) => removeComment(draft, comment))
  else if (comment.resolvedOn === '') {
    open.editTalk((draft) => resolveComment(draft, { id: comment.id, by: words, on: '2026-01-02T00:00:00Z' }))
  }
}

function play(peers: readonly Peer[], turns: readonly Turn[]): void {
  turns.forEach((turn, at) => {
    const peer = peers[turn.who] as Peer
    const { open } = peer
    const id = `p${turn.who}t${at}`
    if (turn.does === 'receive') return receive(peer, turn.at)
    if (turn.does === 'role') return open.together.setState({ role: turn.role })
    if (!('edit' in turn)) return void open.history[turn.does]()
    if (turn.does === 'import') {
      // One step over two documents, as a pack makes it.
      if (!open.mayWrite('data')) return undefined
      open.edit((draft) => perform(draft, turn.edit, id), { merge: id })
      return takeFile(open, turn.edit, id, id)
    }
    if (!open.mayWrite(turn.does)) return undefined
    if (turn.does === 'model') open.edit((draft) => perform(draft, turn.edit, id))
    else if (turn.does === 'data') editData(open, turn.edit, id)
    else editTalk(open, turn.edit, id)
    return undefined
  })
}

function deliverAll(peers: readonly Peer[], order: number): void {
  for (const [at, peer] of peers.entries())
    for (let turn = order + at; peer.inbox.length > 0; turn += 7) receive(peer, turn)
}

const stateOfAll = ({ open }: Peer) => [open.model.getState(), open.data.getState(), open.talk.getState()]

const afresh = ({ open: { docs } }: Peer) => [
  rereadOf(MODEL_TABLES, docs.model).store.getState(),
  rereadOf(DATA_TABLES, docs.data).store.getState(),
  rereadOf(TALK_TABLES, docs.talk).store.getState(),
]

test('three open models, edited and undone apart in all their documents with changing roles, end the same', () => {
  fc.assert(
    fc.property(anyModel, fc.array(anyTurn, { minLength: 10, maxLength: 60 }), fc.nat(50), (model, turns, order) => {
      const peers = openThree(stateOf(model))
      play(peers, turns)
      deliverAll(peers, order)
      const [first, ...others] = peers.map(stateOfAll)
      for (const state of others) expect(state).toEqual(first)
      for (const peer of peers) expect(afresh(peer)).toEqual(stateOfAll(peer))
      for (const state of first ?? []) expect(state.unreadable).toEqual(new Map())
    }),
    seeded(120),
  )
})

test('alone, undoing every step over all documents leads back to the first, and redoing to the last', () => {
  const acts = fc.array(
    fc.record({ does: fc.constantFrom(...KINDS, 'import' as const), who: fc.constant(0), edit: anyEdit }),
    {
      maxLength: 25,
    },
  )
  fc.assert(
    fc.property(anyModel, acts, (model, turns) => {
      const peers = openThree(stateOf(model))
      const peer = peers[0] as Peer
      const before = stateOfAll(peer)
      play(peers, turns)
      const after = stateOfAll(peer)
      while (peer.open.history.undo());
      expect(stateOfAll(peer)).toEqual(before)
      while (peer.open.history.redo());
      expect(stateOfAll(peer)).toEqual(after)
    }),
    seeded(80),
  )
})

test('a step in a document that may not be written any more is left as it is, and the others are undone', () => {
  const peers = openThree(stateOf(theory().activity('a').build()))
  const { open } = peers[0] as Peer
  const edit: Edit = { kind: 'relabel', a: 3, b: 0, text: 'New' }
  open.edit((draft) => perform(draft, edit, 'x'))
  editData(open, edit, 'v')
  open.together.setState({ role: 'editor' })
  expect(mayWrite('editor', 'data')).toBe(false)
  expect(open.history.undo()).toBe(true)
  expect(open.model.getState().snapshot.nodes.get('a')?.label).not.toBe('New')
  expect(open.data.getState().snapshot.observations.size).toBe(1)
  expect(open.history.undo()).toBe(false)
})
