import { beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '../../../src/actions/actions.ts'
import {
  deleteSaid,
  keepDraft,
  mayDelete,
  mayRewrite,
  postComment,
  postReply,
  reopen,
  rewrite,
  settle,
} from '../../../src/actions/comments.ts'
import {
  discuss,
  selectedSubjects,
  showSubject,
  showThread,
  subjectLabel,
} from '../../../src/actions/commentSubjects.ts'
import { person } from '../../../src/actions/person.ts'
import { select } from '../../../src/actions/selection.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import type { Comment, Reply } from '../../../src/model/model.ts'
import { threads } from '../../../src/model/queries/comments.ts'
import type { Role } from '../../../src/model/sharing/roles.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const MODEL = theory()
  .activity('a')
  .output('b')
  .link('a', 'b')
  .assumption('why', { link: 'a-b' })
  .assumption('own', { node: 'a' })
  .indicator('ind')
  .build()

function start() {
  const open = openInMemory(MODEL)
  const context = contextOf(open)
  const talk = () => open.talk.getState().snapshot
  const first = <R>(records: ReadonlyMap<string, R>): R => {
    const [record] = records.values()
    if (!record) throw new Error('Nothing was said')
    return record
  }
  return {
    open,
    context,
    talk,
    comment: () => first<Comment>(talk().comments),
    reply: () => first<Reply>(talk().replies),
  }
}

type Started = ReturnType<typeof start>

/** Connected as this person, with this role and somebody else here. */
function connect({ open }: Started, id: string, role: Role): void {
  const as = (one: string, name: string) => ({ person: { id: one, name, role }, colour: 1 })
  const nowhere = { view: 'map', selection: null, editing: null, cursor: null, drag: null, sight: null }
  open.together.setState({ link: 'live', role, arrived: true })
  open.room.setState({ me: as(id, 'Amira Khan'), people: [{ client: 7, ...as('jo', 'Jo'), ...nowhere }] })
}

const CARD = { kind: 'node', id: 'a' } as const

beforeEach(() => person.setState({ name: '' }))

describe('writing', () => {
  test('alone, a comment carries the name given in this tab, and belongs to no one else', () => {
    const { context, comment } = start()
    person.setState({ name: ' Amira ' })
    expect(postComment(context, CARD, '  Who funds this?\n')).toBe(true)
    expect(comment()).toMatchObject({ text: 'Who funds this?', name: 'Amira', by: '', subject: 'a', subjectLabel: 'A' })
    expect(mayRewrite(context, comment())).toBe(true)
  })

  test("connected, the server's name and id stand beside it, and those who are named are mentioned", () => {
    const started = start()
    connect(started, 'amira', 'commenter')
    postComment(started.context, { kind: 'link', id: 'a-b' }, 'Does @Jo know?')
    const comment = started.comment()
    expect(comment).toMatchObject({ by: 'amira', name: 'Amira Khan', mentions: ['jo'], subjectLabel: '“A” to “B”' })
    expect(postReply(started.context, comment.id, '@Amira\u00a0Khan: no')).toBe(true)
    expect(started.reply()).toMatchObject({ comment: comment.id, mentions: ['amira'] })
  })

  test('nothing is written without words, to a comment that has gone, or without the right', () => {
    const started = start()
    const { context, talk, open } = started
    expect(postComment(context, CARD, ' \n ')).toBe(false)
    expect(postReply(context, 'gone', 'Yes')).toBe(false)
    connect(started, 'amira', 'participant')
    expect(postComment(context, CARD, 'Hello')).toBe(false)
    expect(talk().comments.size + talk().replies.size).toBe(0)
    expect(open.session.getState().said).toBe('')
  })

  test('what is begun is kept by what it is for, until it is forgotten', () => {
    const { open } = start()
    keepDraft(open, 'new node a', 'Half a thou')
    keepDraft(open, 'reply c1', '')
    expect([...open.session.getState().drafts]).toEqual([
      ['new node a', 'Half a thou'],
      ['reply c1', ''],
    ])
    keepDraft(open, 'new node a', null)
    expect(open.session.getState().drafts.has('new node a')).toBe(false)
  })
})

describe("one's own words and those of others", () => {
  const ROLES: readonly (readonly [Role, boolean, boolean])[] = [
    ['participant', false, false],
    ['commenter', true, false],
    ['editor', true, false],
    ['steward', true, true],
    ['owner', true, true],
  ]
  test.each(ROLES)(
    'a %s rewrites their own only, and deletes those of others only as a steward',
    (role, own, others) => {
      const started = start()
      connect(started, 'jo', 'commenter')
      postComment(started.context, CARD, 'Mine?')
      connect(started, 'jo', role)
      expect([mayRewrite(started.context, started.comment()), mayDelete(started.context, started.comment())]).toEqual([
        own,
        own,
      ])
      connect(started, 'amira', role)
      expect(mayRewrite(started.context, started.comment())).toBe(false)
      expect(mayDelete(started.context, started.comment())).toBe(others)
      deleteSaid(started.context, started.comment())
      expect(started.talk().comments.size).toBe(others ? 0 : 1)
    },
  )

  test('are rewritten with the moment of the change; the same words change nothing', () => {
    const { context, comment, open } = start()
    postComment(context, CARD, 'One')
    expect(rewrite(context, comment(), ' One ')).toBe(true)
    expect(comment().edited).toBe('')
    expect(rewrite(context, comment(), '')).toBe(false)
    expect(rewrite(context, comment(), 'Two')).toBe(true)
    expect(comment()).toMatchObject({ text: 'Two', edited: context.now() })
    const was = comment()
    open.history.undo()
    expect(comment().text).toBe('One')
    deleteSaid(context, was)
    expect(rewrite(context, was, 'Three')).toBe(false)
  })

  test('settle and reopen do nothing the second time, as when somebody else was first', () => {
    const { context, comment, open } = start()
    person.setState({ name: 'Amira' })
    postComment(context, CARD, 'One')
    const before = comment()
    settle(context, before)
    settle(context, before)
    expect(comment()).toMatchObject({ resolvedBy: 'Amira', resolvedOn: context.now() })
    reopen(context, comment())
    reopen(context, comment())
    expect(comment().resolvedOn).toBe('')
    open.history.undo()
    expect(comment().resolvedOn).toBe(context.now())
  })
})

test('undo goes through acts of the model and of the talk in their order, and leaves what others said', () => {
  const { context, open, talk, comment } = start()
  const label = () => open.model.getState().snapshot.nodes.get('a')?.label
  const relabel = (text: string) =>
    open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: text } }))
  relabel('First')
  postComment(context, CARD, 'Why first?')
  relabel('Second')
  postReply(context, comment().id, 'Because')
  open.history.undo()
  expect([label(), talk().comments.size, talk().replies.size]).toEqual(['Second', 1, 0])
  open.history.undo()
  expect([label(), talk().comments.size]).toEqual(['First', 1])
  open.history.undo()
  expect([label(), talk().comments.size]).toEqual(['First', 0])
  open.history.redo()
  expect(comment()).toMatchObject({ text: 'Why first?', subjectLabel: 'First' })
})

describe('what is commented on', () => {
  const about = (...[table, ids]: readonly ['nodes' | 'links' | 'indicators' | 'stages', readonly string[]]) =>
    selectedSubjects(MODEL, { table, ids }, null).map(({ kind, id }) => `${kind} ${id}`)

  test('is the one record that is selected, with its assumptions', () => {
    expect(about('nodes', ['a'])).toEqual(['node a', 'assumption own'])
    expect(about('links', ['a-b'])).toEqual(['link a-b', 'assumption why'])
    expect(about('indicators', ['ind'])).toEqual(['indicator ind'])
    expect(about('nodes', ['a', 'b'])).toEqual([])
    expect(about('nodes', ['gone'])).toEqual([])
    expect(about('stages', ['activity'])).toEqual([])
    expect(selectedSubjects(MODEL, null, null)).toEqual([])
  })

  test('has a name', () => {
    expect(subjectLabel(MODEL, { kind: 'link', id: 'a-b' })).toBe('“A” to “B”')
    expect(subjectLabel(MODEL, CARD)).toBe('A')
  })

  test('M opens the comments on what is selected, with the caret in the field', () => {
    const { context, open } = start()
    select(open, 'nodes', ['b'])
    open.session.setState({ inspectorOpen: false, comments: { all: true, show: 'open', about: null } })
    expect(runAction('comment', context)).toBe(true)
    expect(open.session.getState()).toMatchObject({
      inspectorOpen: true,
      panel: 'comments',
      comments: { all: false },
      selection: { table: 'nodes', ids: ['b'] },
      wanted: { table: 'comments', field: 'text' },
    })
  })

  test('an assumption is reached through what it belongs to', () => {
    const { open } = start()
    discuss(open, { kind: 'assumption', id: 'why' })
    const { selection, comments } = open.session.getState()
    expect(selection).toEqual({ table: 'links', ids: ['a-b'] })
    expect(comments.about).toEqual({ kind: 'assumption', id: 'why' })
  })

  test('is shown: the panel makes room where it covers the view, and an indicator is shown by its details', () => {
    const { context, open } = start()
    open.session.setState({ panel: 'comments' })
    showSubject(context, CARD, false)
    expect(open.session.getState()).toMatchObject({ inspectorOpen: true, selection: { table: 'nodes', ids: ['a'] } })
    showSubject(context, CARD, true)
    expect(open.session.getState().inspectorOpen).toBe(false)
    showSubject(context, { kind: 'indicator', id: 'ind' }, true)
    expect(open.session.getState()).toMatchObject({ inspectorOpen: true, panel: 'details' })
  })

  test('a thread is gone to where it stands: open or resolved, on a record or among what is gone', () => {
    const { context, open, talk, comment } = start()
    postComment(context, CARD, 'One')
    const thread = () => {
      const found = threads(talk()).get(comment().id)
      if (!found) throw new Error('No thread')
      return found
    }
    showThread(open, thread())
    expect(open.session.getState()).toMatchObject({
      comments: { all: false, show: 'open' },
      selection: { table: 'nodes', ids: ['a'] },
      wanted: { id: comment().id, field: 'thread' },
    })
    settle(context, comment())
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }]))
    showThread(open, thread())
    expect(open.session.getState().comments).toMatchObject({ all: true, show: 'resolved' })
  })
})
