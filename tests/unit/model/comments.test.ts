import { enableMapSet, produce } from 'immer'
import { describe, expect, test } from 'vitest'
import {
  addComment,
  addReply,
  editComment,
  editReply,
  removeComment,
  removeReply,
  reopenComment,
  resolveComment,
} from '../../../src/model/commands/talk.ts'
import type { Talk, TalkDraft } from '../../../src/model/model.ts'
import {
  isOpen,
  lastOpen,
  mentions,
  newMentions,
  openCounts,
  openTotals,
  threads,
} from '../../../src/model/queries/comments.ts'
import { discussions } from '../../../src/model/queries/discussions.ts'
import { expectRefusal } from '../../support/editing.ts'
import { NO_TALK, someComment, someReply } from '../../support/talk.ts'
import { theory } from '../../support/theory.ts'

enableMapSet()

function talk(recipe: (draft: TalkDraft) => void, before: Talk = NO_TALK): Talk {
  return produce(before, (draft) => {
    recipe(draft)
  })
}

const one = talk((draft) => addComment(draft, someComment()))
const replied = talk((draft) => addReply(draft, someReply()), one)
const later = { mentions: ['jo', 'jo'], on: '2026-01-02T10:00:00Z' }

describe('what people say', () => {
  test('a comment begins open and not edited, and mentions each person once', () => {
    const { comments } = talk((draft) => addComment(draft, someComment({ mentions: ['jo', 'jo'] })))
    expect(comments.get('c1')).toEqual({
      ...someComment(),
      mentions: ['jo'],
      edited: '',
      resolvedBy: '',
      resolvedOn: '',
    })
  })

  test('blank words, a taken id, no moment and a reply to nothing are refused', () => {
    expectRefusal('text-blank', () => talk((draft) => addComment(draft, someComment({ text: ' \n' }))))
    expectRefusal('moment-missing', () => talk((draft) => addComment(draft, someComment({ on: '' }))))
    expectRefusal('id-taken', () => talk((draft) => addComment(draft, someComment()), one))
    expectRefusal('record-missing', () => talk((draft) => addReply(draft, someReply())))
    expectRefusal('text-blank', () => talk((draft) => addReply(draft, someReply({ text: '' })), one))
    expectRefusal('id-taken', () => talk((draft) => addReply(draft, someReply()), replied))
  })

  test('rewriting keeps who said it and when, and notes the moment of the change', () => {
    const after = talk((draft) => {
      editComment(draft, { id: 'c1', text: 'Who pays?', ...later })
      editReply(draft, { id: 'r1', text: 'They do.', ...later })
    }, replied)
    const changed = { mentions: ['jo'], edited: later.on }
    expect(after.comments.get('c1')).toMatchObject({ ...someComment(), text: 'Who pays?', ...changed })
    expect(after.replies.get('r1')).toMatchObject({ ...someReply(), text: 'They do.', ...changed })
    expectRefusal('text-blank', () => talk((draft) => editReply(draft, { id: 'r1', text: '', ...later }), replied))
    expectRefusal('record-missing', () => talk((draft) => editComment(draft, { id: 'x', text: 'a', ...later })))
  })

  test('a comment is resolved once, and can be opened again', () => {
    const settled = talk((draft) => resolveComment(draft, { id: 'c1', by: 'Jo', on: later.on }), one)
    expect(settled.comments.get('c1')).toMatchObject({ resolvedBy: 'Jo', resolvedOn: later.on })
    expectRefusal('comment-resolved', () =>
      talk((draft) => resolveComment(draft, { id: 'c1', by: 'Jo', on: later.on }), settled),
    )
    expect(talk((draft) => reopenComment(draft, { id: 'c1' }), settled)).toEqual(one)
    expectRefusal('comment-open', () => talk((draft) => reopenComment(draft, { id: 'c1' }), one))
  })

  test('a comment that nobody answered goes whole; one with replies leaves its place to them', () => {
    expect(talk((draft) => removeComment(draft, { id: 'c1' }), one)).toEqual(NO_TALK)
    const left = talk((draft) => removeComment(draft, { id: 'c1' }), replied)
    expect(left.comments.get('c1')).toMatchObject({ text: '', mentions: [], subject: 'a' })
    expect(left.replies).toBe(replied.replies)
    expectRefusal('comment-removed', () => talk((draft) => editComment(draft, { id: 'c1', text: 'a', ...later }), left))
  })

  test('a reply goes alone, and takes along only the empty place of a deleted comment', () => {
    expect(talk((draft) => removeReply(draft, { id: 'r1' }), replied)).toEqual(one)
    const two = talk((draft) => {
      addReply(draft, someReply({ id: 'r2' }))
      removeComment(draft, { id: 'c1' })
      removeReply(draft, { id: 'r1' })
    }, replied)
    expect([...two.comments.keys(), ...two.replies.keys()]).toEqual(['c1', 'r2'])
    expect(talk((draft) => removeReply(draft, { id: 'r2' }), two)).toEqual(NO_TALK)
  })
})

describe('threads', () => {
  test('have their replies in the order of writing, and stay the same object while nothing in them changes', () => {
    const before = talk((draft) => {
      addReply(draft, someReply({ id: 'r0', on: '2026-01-01T12:00:00Z' }))
      addComment(draft, someComment({ id: 'c2' }))
    }, replied)
    const thread = threads(before).get('c1')
    expect(thread?.replies.map(({ id }) => id)).toEqual(['r1', 'r0'])
    const after = talk((draft) => addReply(draft, someReply({ id: 'r3', comment: 'c2' })), before)
    expect(threads(after).get('c1')).toBe(thread)
    expect(threads(after).get('c2')?.replies).toHaveLength(1)
  })

  test('a reply whose comment was taken back meanwhile is still shown, and nothing more is asked of it', () => {
    const orphan = { ...replied, comments: new Map() }
    const [thread] = threads(orphan).values()
    expect(thread).toMatchObject({ id: 'c1', comment: null, replies: [{ id: 'r1' }] })
    expect(thread && isOpen(thread)).toBe(false)
    const [shown] = discussions(theory().activity('a').build(), orphan, () => true)
    expect(shown).toMatchObject({ there: false, subject: null, label: '' })
  })

  test('the newest open comment on a record is told, but none that is deleted or resolved', () => {
    const many = talk((draft) => {
      addComment(draft, someComment({ id: 'c2', on: '2026-01-03T10:00:00Z' }))
      addComment(draft, someComment({ id: 'c3', on: '2026-01-04T10:00:00Z' }))
      resolveComment(draft, { id: 'c3', by: '', on: later.on })
    }, one)
    expect(lastOpen(many, { kind: 'node', id: 'a' })?.id).toBe('c2')
    expect(lastOpen(many, { kind: 'node', id: 'b' })).toBeNull()
  })
})

const MODEL = theory()
  .activity('a')
  .activity('b')
  .output('c')
  .link('a', 'c')
  .link('b', 'c')
  .assumption('why', { link: 'a-c' })
  .assumption('own', { node: 'a' })
  .indicator('ind')
  .build()

/** A comment on each of these, a second apart. */
function said(...subjects: readonly (readonly ['node' | 'link' | 'assumption' | 'indicator', string])[]): Talk {
  return talk((draft) => {
    for (const [at, [subjectKind, subject]] of subjects.entries()) {
      const on = `2026-01-01T10:00:0${at}Z`
      addComment(draft, someComment({ id: `c${at}`, subjectKind, subject, subjectLabel: `was ${subject}`, on }))
    }
  })
}

describe('what is said about a model', () => {
  test('is listed as the model is read, what is gone last with the name it had', () => {
    const all = said(
      ['indicator', 'ind'],
      ['node', 'c'],
      ['link', 'gone'],
      ['assumption', 'why'],
      ['link', 'b-c'],
      ['node', 'a'],
      ['link', 'a-c'],
      ['assumption', 'own'],
    )
    const list = discussions(MODEL, all, () => true)
    expect(list.map(({ key }) => key)).toEqual([
      'node a',
      'assumption own',
      'link a-c',
      'assumption why',
      'link b-c',
      'node c',
      'indicator ind',
      'link gone',
    ])
    expect(list.at(-1)).toMatchObject({ there: false, label: 'was gone' })
    expect(list.slice(0, -1).every(({ there }) => there)).toBe(true)
  })

  test('has the newest first, and only what is asked for', () => {
    const list = discussions(MODEL, said(['node', 'a'], ['node', 'a'], ['node', 'b']), ({ id }) => id !== 'c2')
    expect(list.map((about) => about.threads.map(({ id }) => id))).toEqual([['c1', 'c0']])
  })

  test('is counted while it is open: on an assumption, for its card or link too', () => {
    const all = said(['node', 'a'], ['assumption', 'own'], ['assumption', 'why'], ['link', 'a-c'], ['indicator', 'ind'])
    const counts = openCounts(MODEL, all)
    expect(Object.fromEntries(counts)).toEqual({
      'node a': 2,
      'assumption own': 1,
      'assumption why': 1,
      'link a-c': 2,
      'indicator ind': 1,
    })
    expect(openCounts(MODEL, { ...all, replies: new Map() })).toBe(counts)
    const settled = talk((draft) => resolveComment(draft, { id: 'c0', by: '', on: later.on }), all)
    expect(openCounts(MODEL, settled).get('node a')).toBe(1)
  })
})

describe('mentions of a person', () => {
  const asked = talk((draft) => addComment(draft, someComment({ id: 'c2', mentions: ['jo'] })), replied)

  test('count in the comment and in its replies, while the thread is open', () => {
    expect(openTotals(asked, 'jo')).toEqual({ open: 2, mine: 1 })
    expect(openTotals(asked, '')).toEqual({ open: 2, mine: 0 })
    const inReply = talk((draft) => addReply(draft, someReply({ id: 'r2', mentions: ['jo'] })), asked)
    expect(openTotals(inReply, 'jo').mine).toBe(2)
    const thread = threads(inReply).get('c1')
    expect(thread && mentions(thread, 'jo')).toBe(true)
    const settled = talk((draft) => resolveComment(draft, { id: 'c2', by: '', on: later.on }), inReply)
    expect(openTotals(settled, 'jo')).toEqual({ open: 1, mine: 1 })
  })

  test("are news once, also when an edit adds them, and never one's own", () => {
    const news = (before: Talk, after: Talk, person: string) => newMentions(before, after, person).map(({ id }) => id)
    expect(news(replied, asked, 'jo')).toEqual(['c2'])
    expect(news(replied, asked, 'amira')).toEqual([])
    expect(news(asked, asked, 'jo')).toEqual([])
    const rewritten = talk((draft) => editComment(draft, { id: 'c2', text: '@Jo again', ...later }), asked)
    expect(news(asked, rewritten, 'jo')).toEqual([])
    const added = talk(
      (draft) => editReply(draft, { id: 'r1', text: '@Amira', on: later.on, mentions: ['amira', 'jo'] }),
      asked,
    )
    expect(news(asked, added, 'amira')).toEqual(['c1'])
    expect(news(asked, added, 'jo')).toEqual([])
  })
})
