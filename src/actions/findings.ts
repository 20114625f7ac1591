import { cardName } from '../model/names.ts'
import type { OpenModel } from '../document/openModel.ts'
import type { Finding, Rule } from '../model/checks/check.ts'
import { CHECKS } from '../model/checks/checks.ts'
import type { Accepted } from '../model/checks/findings.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import { removeRecords } from '../model/commands/removeRecords.ts'
import type { Model, Reference } from '../model/model.ts'
import { META_ID } from '../model/records/meta.ts'
import { hasWords, say } from '../words/words.ts'
import { type ActionContext, writable } from './action.ts'
import { person } from './person.ts'
import { announce, select } from './selection.ts'

const RULES: ReadonlyMap<string, Rule> = new Map(CHECKS.map((check) => [check.id, check]))

/** The words of a finding. */
export function sayFinding({ rule, params }: Finding): string {
  const key = `check.${rule}.found`
  return hasWords(key) ? say(key, params) : rule
}

/** The name of a rule. */
export function sayRule(rule: string): string {
  const key = `check.${rule}`
  return hasWords(key) ? say(key) : rule
}

/** Why a rule matters, and what to do about what it finds. */
export function sayWhy(rule: string): string {
  const key = `check.${rule}.why`
  return hasWords(key) ? say(key) : ''
}

/** Where a rule comes from. */
export function saySources(rule: string): string {
  return (RULES.get(rule)?.sources ?? []).map((source) => say(`source.${source}`)).join('; ')
}

/** What a finding is about, as people call it. */
export function subjectName(model: Model, { subject: { kind, id } }: Pick<Finding, 'subject'>): string {
  if (kind === 'stage') return model.stages.get(id)?.name || say('stage.untitled')
  if (kind === 'indicator') return model.indicators.get(id)?.title || say('indicator.untitled')
  if (kind === 'node') return nodeName(model, id)
  if (kind === 'assumption') return model.assumptions.get(id)?.text.trim() || say('review.assumption.untitled')
  const link = kind === 'link' ? model.links.get(id) : undefined
  if (link) return say('review.link', { from: nodeName(model, link.from), to: nodeName(model, link.to) })
  return say('review.model')
}

function nodeName(model: Model, id: string): string {
  return cardName(model.nodes.get(id) ?? { label: '' })
}

/**
 * Selects what a finding is about, and brings it into sight: the map and the outline show what is selected, the review
 * has the details beside it. `covered` where the panel hides the view.
 */
export function showFinding({ open, view }: ActionContext, finding: Finding, covered: boolean): void {
  selectSubject(open, finding)
  if (view === 'review') open.session.setState({ inspectorOpen: true, panel: 'details' })
  else if (covered) open.session.setState({ inspectorOpen: false })
}

function selectSubject(open: OpenModel, { subject, cards }: Finding): void {
  const { kind, id } = subject
  // An island or a circle is about several cards: all of them.
  if (kind === 'node') select(open, 'nodes', cards.length > 1 ? cards : [id])
  else if (kind === 'link') select(open, 'links', [id])
  else if (kind === 'stage') select(open, 'stages', [id])
  else if (kind === 'indicator') select(open, 'indicators', [id])
  else if (kind === 'assumption') showAssumption(open, id)
  else select(open, 'nodes', cards)
}

function showAssumption(open: OpenModel, id: string): void {
  const assumption = open.model.getState().snapshot.assumptions.get(id)
  if (assumption?.subjectKind === 'link') select(open, 'links', [assumption.subject])
  else if (assumption?.subjectKind === 'node') select(open, 'nodes', [assumption.subject])
  else select(open, 'nodes', [])
}

/** The words of the fix for a finding; null where there is none, or none that can be done here. */
export function sayFix(context: ActionContext, finding: Finding): string | null {
  const fix = RULES.get(finding.rule)?.fix
  const key = `check.${finding.rule}.fix`
  if (!fix || !hasWords(key) || !writable(context)) return null
  return (fix.can?.(context.open.model.getState().snapshot, finding) ?? true) ? say(key) : null
}

/** Does the fix for a finding as one undoable step, and selects what it leads to. */
export function fixFinding({ open, newId }: ActionContext, finding: Finding): void {
  const fix = RULES.get(finding.rule)?.fix
  if (!fix) return
  let next: Reference | null = null
  open.edit((draft) => {
    next = fix.run(draft, finding, newId)
  })
  if (next) showReference(open, next)
  else selectSubject(open, finding)
  announce(open, say('review.said.fixed', { fix: sayFixed(finding) }))
}

function sayFixed({ rule }: Finding): string {
  const key = `check.${rule}.fix`
  return hasWords(key) ? say(key) : rule
}

/** Selects what a fix led to; what it added empty is to be written next, in the details that stand beside every view. */
function showReference(open: OpenModel, { table, id }: Reference): void {
  if (table === 'assumptions') showAssumption(open, id)
  else select(open, table === 'terms' ? 'nodes' : table, table === 'terms' ? [] : [id])
  const { snapshot } = open.model.getState()
  if (table === 'nodes' && snapshot.nodes.get(id)?.label === '') fill(open, table, id, 'label')
  else if (table === 'indicators') fill(open, table, id, 'title')
  else if (table === 'assumptions') fill(open, table, id, 'text')
  else if (table === 'terms') fill(open, table, id, 'meaning')
}

/** Whether a finding is settled by filling in one field of what it is about. */
export function hasField(finding: Finding): boolean {
  return RULES.get(finding.rule)?.field !== undefined || finding.params['field'] !== undefined
}

/** Opens the details at the field that settles a finding. */
export function fillField(open: OpenModel, finding: Finding): void {
  const { kind, id } = finding.subject
  const field = String(finding.params['field'] ?? RULES.get(finding.rule)?.field ?? '')
  selectSubject(open, finding)
  if (kind === 'model') {
    select(open, 'nodes', [])
    fill(open, 'meta', META_ID, field)
  } else fill(open, `${kind}s`, id, field)
}

/** Asks the details to put the caret into a field. */
function fill(open: OpenModel, table: string, id: string, field: string): void {
  open.session.setState({ inspectorOpen: true, panel: 'details', wanted: { table, id, field } })
}

/** Lets a finding stand, with a reason that stays in the model. */
export function acceptFinding(
  { open, newId, now }: ActionContext,
  { rule, subject, detail }: Finding,
  given: { readonly reason: string; readonly by: string },
): void {
  person.setState({ name: given.by })
  open.edit((draft) =>
    addRecord(draft, {
      table: 'acceptances',
      record: { id: newId(), rule, subjectKind: subject.kind, subject: subject.id, detail, ...given, on: now() },
    }),
  )
  announce(open, say('review.said.accepted'))
}

/** Takes back that a finding was let stand. */
export function reopenFinding(open: OpenModel, { acceptances }: Accepted): void {
  open.edit((draft) =>
    removeRecords(
      draft,
      acceptances.map(({ id }) => ({ table: 'acceptances', id })),
    ),
  )
  announce(open, say('review.said.reopened'))
}
