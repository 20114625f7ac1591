import type { Params } from '../../words/words.ts'
import type { Assumption, Link, Model, ModelDraft, Node, Reference } from '../model.ts'
import type { SubjectKind } from '../records/review.ts'
import type { Facts } from './facts.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Where rules come from; `source.<id>` in the catalogue names each in full. */
export type Source = 'davies' | 'changeroo' | 'mes' | 'festa' | 'questions' | 'iati' | 'mrc' | 'merseyside' | 'ours'

/** What a finding is about; the id is '' for the model as a whole. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

/** One thing that a rule found. Its words are `check.<rule>.found` with these params. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly subject: Subject
  /** What tells two findings of one rule about one subject apart; '' where there is only one. */
  readonly detail: string
  /** The ids of the nodes whose cards carry the mark. */
  readonly cards: readonly string[]
  readonly params: Params
}

/** What a check answers: the parts of a finding that are not the same for every finding of its rule. */
export interface Found {
  readonly subject?: Subject
  readonly detail?: string
  readonly cards?: readonly string[]
  readonly params?: Params
}

/** A change that settles a finding. It is one undoable step. */
export interface Fix {
  /** Whether it can be done here; always, when it is left out. */
  readonly can?: (model: Model, finding: Finding) => boolean
  /** Changes the model; answers with what to select next, or null for the finding's own subject. */
  readonly run: (draft: ModelDraft, finding: Finding, newId: () => string) => Reference | null
}

/** One rule. Its words stand in the catalogue: `check.<id>` (its name), `.found`, `.why`, and `.fix` where it has one. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly sources: readonly Source[]
  /** The field of the subject that is to be filled in, where that settles the finding. */
  readonly field?: string
  readonly fix?: Fix
}

/**
 * A rule that can be decided from one record and what touches it. A node: its stage (not the stage's name), links,
 * neighbours' stages, assignments, assumptions and evidence. A link: its two nodes, its assumptions and evidence. An
 * assumption: its evidence. Besides, whether the model has links, and which stages hold cards. It is run again only for
 * records where something of this changed, so it must not look at anything else.
 */
export type LocalCheck =
  | (Rule & { readonly scope: 'node'; readonly find: (node: Node, facts: Facts) => Found | null })
  | (Rule & { readonly scope: 'link'; readonly find: (link: Link, facts: Facts) => Found | null })
  | (Rule & { readonly scope: 'assumption'; readonly find: (assumption: Assumption, facts: Facts) => Found | null })

/** A rule about the model as a whole. It is run again only when something that it reads is another than before. */
export type ModelCheck = Rule & {
  readonly scope: 'model'
  readonly reads: (facts: Facts) => readonly unknown[]
  readonly find: (facts: Facts) => readonly Found[]
}

export type Check = LocalCheck | ModelCheck

/** Tells a finding from all others, and is the same after every edit that leaves it standing. */
export function findingKey(finding: {
  readonly rule: string
  readonly subject: Subject
  readonly detail: string
}): string {
  return JSON.stringify([finding.rule, finding.subject.kind, finding.subject.id, finding.detail])
}
