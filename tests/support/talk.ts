import type { NewComment, NewReply } from '../../src/model/commands/talk.ts'
import { emptySnapshot, TALK_TABLES } from '../../src/model/model.ts'
import type { Talk } from '../../src/model/model.ts'

export const NO_TALK: Talk = emptySnapshot(TALK_TABLES)

/** A comment by Amira on card `a`, but for the fields given. */
export function someComment(fields: Partial<NewComment> = {}): NewComment {
  return {
    id: 'c1',
    subjectKind: 'node',
    subject: 'a',
    subjectLabel: 'A',
    text: 'Who funds this?',
    by: 'amira',
    name: 'Amira Khan',
    on: '2026-01-01T10:00:00Z',
    mentions: [],
    ...fields,
  }
}

/** A reply by Jo to comment `c1`, but for the fields given. */
export function someReply(fields: Partial<NewReply> = {}): NewReply {
  return {
    id: 'r1',
    comment: 'c1',
    text: 'We do.',
    by: 'jo',
    name: 'Jo',
    on: '2026-01-01T11:00:00Z',
    mentions: [],
    ...fields,
  }
}
