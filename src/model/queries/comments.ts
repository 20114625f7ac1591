import type { Assumption, Comment, Model, Reply, Talk } from '../model.ts'
import type { CommentSubject } from '../records/talk.ts'
import { memoQuery } from './memo.ts'

/** A comment with what was said to it. */
export interface Thread {
  /** The id of the comment. */
  readonly id: string
  /** Null where the comment is gone and somebody replied at the same moment: their words stay. */
  readonly comment: Comment | null
  /** From first to last. */
  readonly replies: readonly Reply[]
}

let last: ReadonlyMap<string, Thread> = new Map()

const join = memoQuery((comments: Talk['comments'], replies: Talk['replies']): ReadonlyMap<string, Thread> => {
  const said = Map.groupBy([...replies.values()].sort(byMoment), ({ comment }) => comment)
  const next = new Map<string, Thread>()
  for (const id of new Set([...comments.keys(), ...said.keys()])) {
    const thread = { id, comment: comments.get(id) ?? null, replies: said.get(id) ?? [] }
    const before = last.get(id)
    next.set(id, before && same(before, thread) ? before : thread)
  }
  last = next
  return next
})

/** Every thread by the id of its comment. One in which nothing changed is the same object as before. */
export function threads(talk: Talk): ReadonlyMap<string, Thread> {
  return join(talk.comments, talk.replies)
}

/** Whether a thread still asks for something: its comment is there and not resolved. */
export function isOpen({ comment }: Thread): boolean {
  return comment !== null && comment.resolvedOn === ''
}

/** Whether a thread mentions a person (their id), in the comment or in a reply. */
export function mentions({ comment, replies }: Thread, person: string): boolean {
  return Boolean(comment?.mentions.includes(person)) || replies.some((reply) => reply.mentions.includes(person))
}

/** What a comment is about, as one word: a key of `openCounts`. */
export function subjectKey(subject: { readonly kind: CommentSubject; readonly id: string }): string {
  return `${subject.kind} ${subject.id}`
}

const count = memoQuery(
  (comments: Talk['comments'], assumptions: Model['assumptions']): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const { subjectKind, subject, resolvedOn } of comments.values()) {
      if (resolvedOn !== '') continue
      add(subjectKey({ kind: subjectKind, id: subject }))
      const above = subjectKind === 'assumption' ? owner(assumptions.get(subject)) : null
      if (above) add(subjectKey(above))
    }
    return counts
  },
)

/** How many comments are open, by `subjectKey`. What is said on an assumption counts for its card or link too. */
export function openCounts(model: Pick<Model, 'assumptions'>, talk: Talk): ReadonlyMap<string, number> {
  return count(talk.comments, model.assumptions)
}

function owner(assumption: Assumption | undefined): { readonly kind: 'node' | 'link'; readonly id: string } | null {
  if (!assumption || assumption.subjectKind === 'model') return null
  return { kind: assumption.subjectKind, id: assumption.subject }
}

/** How many threads are open, and how many of those mention this person ('' mentions nobody). */
export function openTotals(talk: Talk, person: string): { readonly open: number; readonly mine: number } {
  return totals(threads(talk), personOf(person))
}

const totals = memoQuery((all: ReadonlyMap<string, Thread>, person: { readonly id: string }) => {
  const open = [...all.values()].filter(isOpen)
  return { open: open.length, mine: open.filter((thread) => mentions(thread, person.id)).length }
})

let lastPerson = { id: '' }
/** The same object for the same person, as tables are for the same content. */
function personOf(id: string): { readonly id: string } {
  if (lastPerson.id !== id) lastPerson = { id }
  return lastPerson
}

/** The newest open comment on a record that was not deleted; null where there is none. */
export function lastOpen(
  talk: Talk,
  { kind, id }: { readonly kind: CommentSubject; readonly id: string },
): Comment | null {
  return newest(talk.comments).get(subjectKey({ kind, id })) ?? null
}

const newest = memoQuery((comments: Talk['comments']): ReadonlyMap<string, Comment> => {
  const open = [...comments.values()].filter(({ resolvedOn, text }) => resolvedOn === '' && text !== '').sort(byMoment)
  return new Map(open.map((comment) => [subjectKey({ kind: comment.subjectKind, id: comment.subject }), comment]))
})

/** Threads in which a person is newly mentioned by somebody else, between two states of the talk. */
export function newMentions(before: Talk, after: Talk, person: string): readonly Thread[] {
  const found = new Set<string>()
  const look = <R extends Comment | Reply>(was: ReadonlyMap<string, R>, now: ReadonlyMap<string, R>) => {
    if (was === now) return
    for (const [id, record] of now) {
      const old = was.get(id)
      if (old === record || record.by === person || !record.mentions.includes(person)) continue
      if (!old?.mentions.includes(person)) found.add('comment' in record ? record.comment : id)
    }
  }
  look<Comment>(before.comments, after.comments)
  look<Reply>(before.replies, after.replies)
  return [...found].flatMap((id) => threads(after).get(id) ?? [])
}

/** In the order of writing; what was written at one moment, by id. */
export function byMoment(a: Pick<Reply, 'id' | 'on'>, b: Pick<Reply, 'id' | 'on'>): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function same(a: Thread, b: Thread): boolean {
  const replies = a.replies.length === b.replies.length && a.replies.every((reply, at) => reply === b.replies[at])
  return a.comment === b.comment && replies
}
