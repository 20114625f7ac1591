import type { OpenModel } from '../document/openModel.ts'
import type { Discussed } from '../document/session.ts'
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
} from '../model/commands/talk.ts'
import type { Comment, Reply } from '../model/model.ts'
import { mentionedIn } from '../model/queries/mentions.ts'
import { atLeast } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'
import { type ActionContext, talkWritable } from './action.ts'
import { subjectLabel } from './commentSubjects.ts'
import { knownPeople } from './mentions.ts'
import { author } from './person.ts'
import { announce } from './selection.ts'

/** Whether this person wrote it. Alone, everything that was written alone is theirs. */
function isOwn(open: OpenModel, { by }: Comment | Reply): boolean {
  return by === author(open).by
}

/** Whether this person may write it anew: what one has said is changed by nobody else. */
export function mayRewrite(context: ActionContext, said: Comment | Reply): boolean {
  return talkWritable(context) && isOwn(context.open, said) && !isRemoved(said)
}

/** Whether this person may delete it: who wrote it, and stewards. */
export function mayDelete(context: ActionContext, said: Comment | Reply): boolean {
  const steward = atLeast(context.open.together.getState().role, 'steward')
  return talkWritable(context) && !isRemoved(said) && (steward || isOwn(context.open, said))
}

function mentioned(open: OpenModel, text: string): string[] {
  const { people, me } = open.room.getState()
  const here = [...people.map((one) => one.person), ...(me ? [me.person] : [])]
  return mentionedIn(text, knownPeople(here, open.talk.getState().snapshot))
}

/** Adds a comment on a record of the model. False when there is nothing to say. */
export function postComment(context: ActionContext, subject: Discussed, typed: string): boolean {
  const { open, newId, now } = context
  const text = typed.trim()
  if (text === '' || !talkWritable(context)) return false
  const label = subjectLabel(open.model.getState().snapshot, subject)
  open.editTalk((draft) =>
    addComment(draft, {
      id: newId(),
      subjectKind: subject.kind,
      subject: subject.id,
      subjectLabel: label,
      text,
      ...author(open),
      on: now(),
      mentions: mentioned(open, text),
    }),
  )
  announce(open, say('comments.said.added', { label }))
  return true
}

/** Adds a reply to a comment. False when there is nothing to say, or the comment has gone meanwhile. */
export function postReply(context: ActionContext, comment: string, typed: string): boolean {
  const { open, newId, now } = context
  const text = typed.trim()
  if (text === '' || !talkWritable(context) || !open.talk.getState().snapshot.comments.has(comment)) return false
  open.editTalk((draft) =>
    addReply(draft, { id: newId(), comment, text, ...author(open), on: now(), mentions: mentioned(open, text) }),
  )
  announce(open, say('comments.said.replied'))
  return true
}

/** Writes what one has said anew. False when there is nothing to say, or it has gone meanwhile. */
export function rewrite(context: ActionContext, said: Comment | Reply, typed: string): boolean {
  const { open, now } = context
  const text = typed.trim()
  const present = find(open, said)
  if (text === '' || !present || !mayRewrite(context, present)) return false
  if (text === present.text) return true
  const rewriting = { id: said.id, text, mentions: mentioned(open, text), on: now() }
  open.editTalk((draft) => (isReply(said) ? editReply(draft, rewriting) : editComment(draft, rewriting)))
  announce(open, say('comments.said.rewritten'))
  return true
}

/** Settles a comment, with the name of who did. */
export function settle(context: ActionContext, { id }: Comment): void {
  const { open, now } = context
  const present = open.talk.getState().snapshot.comments.get(id)
  if (!present || present.resolvedOn !== '' || !talkWritable(context)) return
  open.editTalk((draft) => resolveComment(draft, { id, by: author(open).name, on: now() }))
  announce(open, say('comments.said.resolved'))
}

/** Opens a settled comment again. */
export function reopen(context: ActionContext, { id }: Comment): void {
  const { open } = context
  const present = open.talk.getState().snapshot.comments.get(id)
  if (!present || present.resolvedOn === '' || !talkWritable(context)) return
  open.editTalk((draft) => reopenComment(draft, { id }))
  announce(open, say('comments.said.reopened'))
}

/** Deletes a comment or a reply. It can be undone. */
export function deleteSaid(context: ActionContext, said: Comment | Reply): void {
  const { open } = context
  const present = find(open, said)
  if (!present || !mayDelete(context, present)) return
  const { id } = said
  open.editTalk((draft) => (isReply(said) ? removeReply(draft, { id }) : removeComment(draft, { id })))
  announce(open, say(isReply(said) ? 'comments.said.replyDeleted' : 'comments.said.deleted'))
}

function isReply(said: Comment | Reply): said is Reply {
  return 'comment' in said
}

function find(open: OpenModel, said: Comment | Reply): Comment | Reply | undefined {
  const { comments, replies } = open.talk.getState().snapshot
  return isReply(said) ? replies.get(said.id) : comments.get(said.id)
}

/** Keeps what is being written until it is sent; null forgets it. */
export function keepDraft({ session }: OpenModel, key: string, text: string | null): void {
  const drafts = new Map(session.getState().drafts)
  if (text === null) drafts.delete(key)
  else drafts.set(key, text)
  session.setState({ drafts })
}
