import { CommandError, need } from '../error.ts'
import type { Comment, Reply, TalkDraft } from '../model.ts'

export type NewComment = Omit<Comment, 'edited' | 'resolvedBy' | 'resolvedOn'>
export type NewReply = Omit<Reply, 'edited'>

interface Rewriting {
  readonly id: string
  readonly text: string
  readonly mentions: readonly string[]
  /** The moment of the change, ISO 8601 in UTC. */
  readonly on: string
}

/** Adds a comment that is open. Blank text is refused. What it is about is in another document, and not looked for. */
export function addComment(draft: TalkDraft, comment: NewComment): void {
  needFree(draft.comments, comment.id)
  needWords(comment.text)
  needMoment(comment.on)
  const mentions = unique(comment.mentions)
  draft.comments.set(comment.id, { ...comment, mentions, edited: '', resolvedBy: '', resolvedOn: '' })
}

/** Adds a reply to a comment that is there. */
export function addReply(draft: TalkDraft, reply: NewReply): void {
  needFree(draft.replies, reply.id)
  need(draft.comments, reply.comment)
  needWords(reply.text)
  needMoment(reply.on)
  draft.replies.set(reply.id, { ...reply, mentions: unique(reply.mentions), edited: '' })
}

/** Writes a comment anew. One that was deleted, and stands only for its replies, is refused. */
export function editComment(draft: TalkDraft, args: Rewriting): void {
  const comment = need(draft.comments, args.id)
  if (isRemoved(comment)) throw new CommandError('comment-removed', args.id)
  rewrite(comment, args)
}

/** Writes a reply anew. */
export function editReply(draft: TalkDraft, args: Rewriting): void {
  rewrite(need(draft.replies, args.id), args)
}

/** Settles a comment with its replies; `by` is the name of who did, and may be ''. */
export function resolveComment(draft: TalkDraft, args: { id: string; by: string; on: string }): void {
  const comment = need(draft.comments, args.id)
  if (comment.resolvedOn !== '') throw new CommandError('comment-resolved', args.id)
  needMoment(args.on)
  Object.assign(comment, { resolvedBy: args.by, resolvedOn: args.on })
}

/** Opens a settled comment again. */
export function reopenComment(draft: TalkDraft, args: { id: string }): void {
  const comment = need(draft.comments, args.id)
  if (comment.resolvedOn === '') throw new CommandError('comment-open', args.id)
  Object.assign(comment, { resolvedBy: '', resolvedOn: '' })
}

/** Deletes a comment. Where others replied it stays as an empty place, so that nothing they wrote goes with it. */
export function removeComment(draft: TalkDraft, args: { id: string }): void {
  const comment = need(draft.comments, args.id)
  if (hasReplies(draft, args.id)) Object.assign(comment, { text: '', mentions: [] })
  else draft.comments.delete(args.id)
}

/** Deletes a reply; the last one under a deleted comment takes its empty place along. */
export function removeReply(draft: TalkDraft, args: { id: string }): void {
  const { comment } = need(draft.replies, args.id)
  draft.replies.delete(args.id)
  const above = draft.comments.get(comment)
  if (above && isRemoved(above) && !hasReplies(draft, comment)) draft.comments.delete(comment)
}

/** Whether a comment was deleted and stands only for its replies. */
export function isRemoved(comment: Pick<Comment, 'text'>): boolean {
  return comment.text === ''
}

function rewrite(record: Pick<Comment, 'id'>, { text, mentions, on }: Rewriting): void {
  needWords(text)
  needMoment(on)
  Object.assign(record, { text, mentions: unique(mentions), edited: on })
}

function hasReplies(draft: TalkDraft, id: string): boolean {
  return [...draft.replies.values()].some(({ comment }) => comment === id)
}

function needFree(records: ReadonlyMap<string, unknown>, id: string): void {
  if (records.has(id)) throw new CommandError('id-taken', id)
}

function needWords(text: string): void {
  if (text.trim() === '') throw new CommandError('text-blank')
}

function needMoment(on: string): void {
  if (on === '') throw new CommandError('moment-missing')
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
