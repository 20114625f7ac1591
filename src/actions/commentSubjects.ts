import type { OpenModel } from '../document/openModel.ts'
import type { Discussed, Selection } from '../document/session.ts'
import type { Model, TableName } from '../model/model.ts'
import { assumptionsOf } from '../model/queries/assumptions.ts'
import { isOpen, type Thread } from '../model/queries/comments.ts'
import type { CommentSubject } from '../model/records/talk.ts'
import type { Action, ActionContext } from './action.ts'
import { subjectName } from './findings.ts'
import { select } from './selection.ts'

const KINDS: Partial<Record<TableName, CommentSubject>> = { nodes: 'node', links: 'link', indicators: 'indicator' }

/** What a record is called in the talk about it: a card's label, "From to To" for a link. */
export function subjectLabel(model: Model, subject: Discussed): string {
  return subjectName(model, { subject })
}

/** Whether a record that was commented on is still there. */
function subjectThere(model: Model, { kind, id }: Discussed): boolean {
  return model[`${kind}s` as const].has(id)
}

/** What can be commented on while this is selected: the one record, and then its assumptions. */
export function selectedSubjects(model: Model, selection: Selection | null, about: Discussed | null): Discussed[] {
  const kind = KINDS[selection?.table ?? 'meta']
  const id = selection?.ids.length === 1 ? selection.ids[0] : undefined
  if (kind && id !== undefined && subjectThere(model, { kind, id })) {
    const assumptions = kind === 'indicator' ? [] : assumptionsOf(model, id).filter((it) => it.subjectKind === kind)
    return [{ kind, id }, ...assumptions.map((it): Discussed => ({ kind: 'assumption', id: it.id }))]
  }
  // An assumption of the model as a whole belongs to nothing that could be selected.
  const asked = !selection && about ? model.assumptions.get(about.id) : undefined
  return asked?.subjectKind === 'model' ? [{ kind: 'assumption', id: asked.id }] : []
}

/** Selects what is commented on: an assumption through the card or link that it belongs to. */
function selectSubject(open: OpenModel, { kind, id }: Discussed): void {
  const assumption = kind === 'assumption' ? open.model.getState().snapshot.assumptions.get(id) : undefined
  if (kind !== 'assumption') select(open, `${kind}s`, [id])
  else if (!assumption || assumption.subjectKind === 'model') select(open, 'nodes', [])
  else select(open, `${assumption.subjectKind}s`, [assumption.subject])
}

/** Selects what a comment is about, and lets it be seen; `covered` where the panel hides the view. */
export function showSubject({ open, view }: ActionContext, subject: Discussed, covered: boolean): void {
  selectSubject(open, subject)
  const elsewhere = subject.kind === 'indicator' && view !== 'indicators' && view !== 'monitoring'
  // No map and no outline shows an indicator: its details do.
  if (elsewhere) open.session.setState({ inspectorOpen: true, panel: 'details' })
  else if (covered) open.session.setState({ inspectorOpen: false })
}

/** Opens the comments on a record, with the caret in the field for a new one. */
export function discuss(open: OpenModel, subject: Discussed): void {
  selectSubject(open, subject)
  openPanel(open, { show: 'open', about: subject.kind === 'assumption' ? subject : null })
  open.session.setState({ wanted: { table: 'comments', id: '', field: 'text' } })
}

/** Opens the comments at one thread. */
export function showThread(open: OpenModel, thread: Thread): void {
  const { comment } = thread
  const subject = comment && { kind: comment.subjectKind, id: comment.subject }
  const there = subject && subjectThere(open.model.getState().snapshot, subject)
  if (there) selectSubject(open, subject)
  const about = there && subject.kind === 'assumption' ? subject : null
  openPanel(open, { all: !there, show: isOpen(thread) ? 'open' : 'resolved', about })
  open.session.setState({ wanted: { table: 'comments', id: thread.id, field: 'thread' } })
}

/** Opens the comments on everything. */
export function showAllComments(open: OpenModel): void {
  openPanel(open, { all: true, show: 'open' })
}

function openPanel(open: OpenModel, look: Partial<ReturnType<typeof lookOf>>): void {
  open.session.setState({
    inspectorOpen: true,
    panel: 'comments',
    comments: { ...lookOf(open), all: false, ...look },
  })
}

function lookOf(open: OpenModel) {
  return open.session.getState().comments
}

/** What a person can do about comments from anywhere. */
export const COMMENT_ACTIONS: readonly Action[] = [
  {
    id: 'comment',
    label: 'action.comment',
    group: 'look',
    icon: 'comment',
    keys: ['M'],
    enabled: () => true,
    run({ open }) {
      openPanel(open, {})
      open.session.setState({ wanted: { table: 'comments', id: '', field: 'text' } })
    },
  },
]
