import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addComment,
  addReply,
  editComment,
  editReply,
  isRemoved,
  removeComment,
  removeReply,
  reopenComment,
  resolveComment,
} from '../../src/model/commands/talk.ts'
import { type Talk, TALK_TABLES, type TalkDraft, type TalkTables } from '../../src/model/model.ts'
import { threads } from '../../src/model/queries/comments.ts'
import { discussions } from '../../src/model/queries/discussions.ts'
import { mentionsIn, piecesOf, writtenMention } from '../../src/model/queries/mentions.ts'
import { hostileText } from '../support/arbitraries.ts'
import { createPeersOf, deliverAll, type PeerOf, rereadOf } from '../support/peers.ts'
import { seeded } from '../support/seed.ts'
import { someComment, someReply } from '../support/talk.ts'
import { theory } from '../support/theory.ts'

type Peer = PeerOf<TalkTables>

const MODEL = theory().activity('a').output('b').link('a', 'b').build()
const ON = '2026-01-02T10:00:00Z'

interface Act {
  readonly kind: (typeof KINDS)[number]
  readonly at: number
  readonly text: string
}

const pick = (records: ReadonlyMap<string, unknown>, at: number): string =>
  [...records.keys()].sort()[at % Math.max(1, records.size)] ?? ''

// Each asks for something that makes sense, or for nothing: what commands refuse has unit tests.
const WAYS = {
  comment(draft: TalkDraft, { at, text }: Act, id: string) {
    const subject = ['a', 'b', 'gone'][at % 3] ?? 'a'
    addComment(draft, someComment({ id, subject, text, mentions: at % 2 ? ['jo'] : [] }))
  },
  reply(draft: TalkDraft, { at, text }: Act, id: string) {
    const comment = pick(draft.comments, at)
    if (comment) addReply(draft, someReply({ id, comment, text }))
  },
  editComment(draft: TalkDraft, { at, text }: Act) {
    const comment = draft.comments.get(pick(draft.comments, at))
    if (comment && !isRemoved(comment)) editComment(draft, { id: comment.id, text, mentions: ['amira'], on: ON })
  },
  editReply(draft: TalkDraft, { at, text }: Act) {
    const id = pick(draft.replies, at)
    if (id) editReply(draft, { id, text, mentions: [], on: ON })
  },
  settle(draft: TalkDraft, { at, text }: Act) {
    const comment = draft.comments.get(pick(draft.comments, at))
    if (!comment) return
    if (comment.resolvedOn) reopenComment(draft, comment)
    else resolveComment(draft, { id: comment.id, by: text, on: ON })
  },
  removeComment(draft: TalkDraft, { at }: Act) {
    const id = pick(draft.comments, at)
    if (id) removeComment(draft, { id })
  },
  removeReply(draft: TalkDraft, { at }: Act) {
    const id = pick(draft.replies, at)
    if (id) removeReply(draft, { id })
  },
}
const KINDS = Object.keys(WAYS) as (keyof typeof WAYS)[]

const words = hostileText.map((text) => (text.trim() === '' ? 'Why?' : text))
const who = fc.nat(2)
const anyAct = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('comment' as const, 'reply' as const) },
    fc.constantFrom(...KINDS),
  ),
  at: fc.nat(100),
  text: words,
})
const anyTurn = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('act' as const), who, act: anyAct }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('receive' as const), who, at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), who }) },
)

/** Every reply is shown under exactly one subject and in one thread, and so is every comment. */
function expectAllShown(talk: Talk): void {
  const shown = discussions(MODEL, talk, () => true).flatMap((one) => one.threads)
  const ids = shown.flatMap(({ comment, replies }) => [
    ...(comment ? [comment.id] : []),
    ...replies.map(({ id }) => id),
  ])
  expect(ids.toSorted()).toEqual([...talk.comments.keys(), ...talk.replies.keys()].toSorted())
  for (const thread of threads(talk).values()) {
    for (const { comment } of thread.replies) expect(comment).toBe(thread.id)
  }
}

describe('three people who comment apart, take back, and hear from each other late and out of order', () => {
  test('end with the same talk, in which everything that was said is shown once', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { minLength: 5, maxLength: 40 }), fc.nat(50), (turns, order) => {
        const peers = createPeersOf(TALK_TABLES, 3)
        turns.forEach((turn, at) => {
          const peer = peers[turn.who] as Peer
          if (turn.does === 'receive') peer.receive(turn.at)
          else if (turn.does === 'act') peer.edit((draft) => WAYS[turn.act.kind](draft, turn.act, `p${turn.who}t${at}`))
          else peer.history[turn.does]()
        })
        deliverAll(peers, order)
        const [first, ...others] = peers.map((peer) => peer.bound.store.getState())
        for (const state of others) expect(state).toEqual(first)
        for (const peer of peers) {
          expect(rereadOf(TALK_TABLES, peer.doc).store.getState()).toEqual(peer.bound.store.getState())
        }
        expect(first?.unreadable).toEqual(new Map())
        if (first) expectAllShown(first.snapshot)
      }),
      seeded(150),
    )
  })
})

function pair() {
  const peers = createPeersOf(TALK_TABLES, 2)
  const [me, you] = peers as readonly [Peer, Peer]
  me.edit((draft) => addComment(draft, someComment()))
  deliverAll(peers)
  return { peers, me, you }
}

test('two people who reply at once both keep their words', () => {
  const { peers, me, you } = pair()
  me.edit((draft) => addReply(draft, someReply({ id: 'mine' })))
  you.edit((draft) => addReply(draft, someReply({ id: 'yours', on: ON })))
  deliverAll(peers)
  for (const peer of peers) {
    expect(
      threads(peer.snapshot())
        .get('c1')
        ?.replies.map(({ id }) => id),
    ).toEqual(['mine', 'yours'])
  }
})

test('a comment that is taken back while somebody replies leaves their words in sight, and comes back by redo', () => {
  const { peers, me, you } = pair()
  me.history.undo()
  you.edit((draft) => addReply(draft, someReply()))
  deliverAll(peers)
  for (const peer of peers) {
    expect(threads(peer.snapshot()).get('c1')).toMatchObject({ comment: null, replies: [{ text: 'We do.' }] })
    expectAllShown(peer.snapshot())
  }
  me.history.redo()
  deliverAll(peers)
  expect(threads(you.snapshot()).get('c1')).toMatchObject({
    comment: { text: 'Who funds this?' },
    replies: [{ id: 'r1' }],
  })
})

test('a reply to a comment that was deleted elsewhere stays with it', () => {
  const { peers, me, you } = pair()
  you.edit((draft) => addReply(draft, someReply()))
  deliverAll(peers)
  me.edit((draft) => removeComment(draft, { id: 'c1' }))
  you.edit((draft) => addReply(draft, someReply({ id: 'r2', on: ON })))
  deliverAll(peers)
  expect(threads(me.snapshot()).get('c1')).toMatchObject({
    comment: { text: '' },
    replies: [{ id: 'r1' }, { id: 'r2' }],
  })
  me.history.undo()
  deliverAll(peers)
  expect(you.snapshot().comments.get('c1')?.text).toBe('Who funds this?')
})

test('a text in pieces is the text, and a written mention is found again, whatever names and texts are', () => {
  const person = fc.record({ id: fc.constantFrom('p1', 'p2', 'p3'), name: hostileText })
  fc.assert(
    fc.property(
      hostileText,
      fc.array(person, { maxLength: 4 }),
      fc.subarray(['p1', 'p2', 'x']),
      (text, people, mentioned) => {
        const whole = piecesOf(text, mentioned, people).map((piece) => piece.text)
        expect(whole.join('')).toBe(text)
        const [first] = people
        if (!first || first.name.trim() === '' || /[\r\n]/.test(first.name)) return
        const written = writtenMention(first.name)
        const found = mentionsIn(`Ask ${written} now`, [first])
        expect(found[0]).toEqual({ start: 4, end: 4 + written.length, ids: [first.id] })
      },
    ),
    seeded(200),
  )
})
