import * as z from 'zod/mini'
import { canonicalJson } from '../model/canonical.ts'
import type { BidAnswer, BidQuestion, BidReview, Decision, FindingResponse, Model, Version } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import { about } from '../model/queries/about.ts'
import { CONTRIBUTION_KINDS } from '../model/records/contribution.ts'
import { QUESTIONS, VERDICTS } from '../model/records/review.ts'
import { DECISION_OUTCOMES, VERSION_KINDS } from '../model/records/version.ts'
import { BID_PARTS, RESPONSES } from '../model/records/workspace.ts'
import { language, say } from '../words/words.ts'
import { type Alignment, tellFinding } from './alignment.ts'
import { joinsOf } from './alignment/joins.ts'
import { nameOf } from './alignment/names.ts'
import { questionTitle } from './alignment/unanswered.ts'
import { isChange } from './digestOf.ts'
import { FINDING_KINDS } from './finding.ts'

/** A record of another shape is read by the code that knows it. */
const RECORD_VERSION = 1

const words = z.string()
const lists = z.array(words)
const count = z.int()

/** A version that is pinned: enough to find it again, and to prove that it is the same. */
const pinned = z.object({
  model: words,
  title: words,
  version: words,
  kind: z.enum(VERSION_KINDS),
  number: count,
  name: words,
  /** The SHA-256 of its content, in hex. */
  hash: words,
  on: words,
})

/**
 * What was decided about a bid and on what grounds, in words that stand by themselves when both models have moved on. It
 * is kept as canonical JSON, and its seal is the SHA-256 of those bytes. Told in the language spoken when it was made.
 */
const shape = z.object({
  record: z.literal(RECORD_VERSION),
  language: words,
  bid: pinned,
  provider: words,
  system: pinned,
  decision: z.object({ outcome: z.enum(DECISION_OUTCOMES), reasons: words, conditions: words, by: words, on: words }),
  figures: z.object({
    served: z.object({ count, of: count }),
    gaps: z.object({ count, names: lists }),
    overlaps: z.object({ count, names: lists, places: lists }),
    measured: z.object({ count, of: count }),
    missing: z.object({ count, of: count, names: lists }),
  }),
  /** The alignment check line by line, each with what reviewers said to it, the earliest first. */
  findings: z.array(
    z.object({
      key: words,
      kind: z.enum(FINDING_KINDS),
      tone: z.enum(['good', 'settle', 'note']),
      fact: words,
      why: words,
      responses: z.array(z.object({ response: z.enum(RESPONSES), note: words, by: words, on: words })),
    }),
  ),
  /** H1 to H12 with every answer; a question that nobody answered has none. */
  review: z.array(
    z.object({
      question: z.enum(QUESTIONS),
      asked: words,
      answers: z.array(z.object({ verdict: z.enum(VERDICTS), note: words, by: words, on: words })),
    }),
  ),
  /** The bid form, with '' for what was not answered. */
  form: z.array(z.object({ question: words, part: z.enum(BID_PARTS), required: z.boolean(), answer: words })),
  contributions: z.array(z.object({ from: words, to: words, kind: z.enum(CONTRIBUTION_KINDS), rationale: words })),
  /** The bid's outcomes and impacts, with what would tell of them. */
  outcomes: z.array(
    z.object({ label: words, stage: words, indicators: z.array(z.object({ title: words, baseline: z.boolean() })) }),
  ),
})
export type DecisionRecord = z.infer<typeof shape>

/** Reads the text of a record; null where it is none, or one of a later shape. */
export function readRecord(content: string): DecisionRecord | null {
  try {
    const { success, data } = shape.safeParse(JSON.parse(content))
    return success ? data : null
  } catch {
    return null
  }
}

type Pin = Pick<Version, 'id' | 'kind' | 'number' | 'name' | 'hash' | 'on'>

/** What a decision is made on. Both models are the content of the versions named; reviews and responses are those of the workspace. */
export interface RecordInput {
  readonly bid: { readonly id: string; readonly model: Model; readonly version: Pin }
  readonly system: { readonly id: string; readonly model: Model; readonly version: Pin }
  readonly alignment: Alignment
  readonly questions: readonly BidQuestion[]
  readonly reviews: Iterable<BidReview>
  readonly responses: Iterable<FindingResponse>
  /** `by` is the name of who decides, `on` the moment. */
  readonly decision: Pick<Decision, 'outcome' | 'reasons' | 'conditions' | 'on'> & { readonly by: string }
}

/** The record of a decision. Reviews of and responses to other bids are passed over. */
export function decisionRecord(input: RecordInput): DecisionRecord {
  const { bid, system, decision } = input
  const mine = <T extends { readonly bid: string; readonly on: string; readonly id: string }>(all: Iterable<T>) =>
    [...all].filter((one) => one.bid === bid.id).sort(byMoment)
  const responses = Map.groupBy(mine(input.responses), ({ finding }) => finding)
  const reviews = Map.groupBy(mine(input.reviews), ({ question }) => question)
  const { outcome, reasons, conditions, by, on } = decision
  return {
    record: RECORD_VERSION,
    language: language(),
    bid: pinOf(bid),
    provider: about(bid.model).provider,
    system: pinOf(system),
    decision: { outcome, reasons, conditions, by, on },
    figures: copied(input.alignment.figures),
    findings: input.alignment.findings.map((finding) => ({
      key: finding.key,
      kind: finding.kind,
      tone: finding.tone,
      ...tellFinding(finding),
      responses: (responses.get(finding.key) ?? []).map((one) => ({
        response: one.response,
        note: one.note,
        by: one.by,
        on: one.on,
      })),
    })),
    review: QUESTIONS.map((question) => ({
      question,
      asked: say(`question.${question}`),
      answers: (reviews.get(question) ?? []).map((one) => ({
        verdict: one.verdict,
        note: one.note,
        by: one.by,
        on: one.on,
      })),
    })),
    form: formOf(bid.model, input.questions),
    contributions: joinsOf(bid.model, system.model, system.id).joins.map(({ node, systemNode, contribution }) => ({
      from: nameOf(node),
      to: nameOf(systemNode),
      kind: contribution.kind,
      rationale: contribution.rationale,
    })),
    outcomes: input.alignment.drawing.left
      .filter(({ kind }) => isChange(kind))
      .map(({ label, stage, indicators }) => ({ label, stage, indicators: [...indicators] })),
  }
}

/** The text of a record: what is kept, and what its seal is the SHA-256 of. */
export function recordText(record: DecisionRecord): string {
  return canonicalJson(record)
}

function pinOf({ id, model, version }: RecordInput['bid']): DecisionRecord['bid'] {
  const { kind, number, name, hash, on } = version
  return { model: id, title: about(model).title, version: version.id, kind, number, name, hash, on }
}

/** The questions of the form, and after them answers to questions that it no longer asks. */
function formOf(bid: Model, questions: readonly BidQuestion[]): DecisionRecord['form'] {
  const asked = new Set(questions.map(({ id }) => id))
  const others = [...bid.bidAnswers.values()].filter(({ id, text }) => !asked.has(id) && text.trim() !== '')
  return [
    ...questions.toSorted(byOrder).map((question) => ({
      question: questionTitle(question),
      part: question.part,
      required: question.required,
      answer: bid.bidAnswers.get(question.id)?.text.trim() ?? '',
    })),
    ...others.sort(byOrder).map(unasked),
  ]
}

function unasked({ question, text }: BidAnswer): DecisionRecord['form'][number] {
  return { question: questionTitle({ title: question }), part: '', required: false, answer: text.trim() }
}

function copied({ served, gaps, overlaps, measured, missing }: Alignment['figures']): DecisionRecord['figures'] {
  return {
    served: { ...served },
    gaps: { ...gaps, names: [...gaps.names] },
    overlaps: { ...overlaps, names: [...overlaps.names], places: [...overlaps.places] },
    measured: { ...measured },
    missing: { ...missing, names: [...missing.names] },
  }
}

/** Moments differ in their decimals, so that they do not sort as text. */
function byMoment(a: { readonly on: string; readonly id: string }, b: typeof a): number {
  return (Date.parse(a.on) || 0) - (Date.parse(b.on) || 0) || (a.id < b.id ? -1 : 1)
}
