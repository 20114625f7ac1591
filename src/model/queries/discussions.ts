import type { Model, Talk } from '../model.ts'
import type { CommentSubject } from '../records/talk.ts'
import { byMoment, subjectKey, type Thread, threads } from './comments.ts'
import { indicatorsInOrder } from './indicators.ts'
import { nodesInOrder } from './stages.ts'

/** What is said about one record of the model. */
export interface Discussion {
  readonly key: string
  /** Null where nobody can tell any more: a comment was taken back while somebody replied. */
  readonly subject: { readonly kind: CommentSubject; readonly id: string } | null
  /** Whether that record is still there. */
  readonly there: boolean
  /** What the record was called when it was last commented on, for when it is gone. */
  readonly label: string
  /** The newest first. */
  readonly threads: readonly Thread[]
}

const UNKNOWN = 'unknown'

/**
 * Threads by what they are about, as the model is read: a card, its assumptions, the links that leave it and theirs; then
 * the indicators, then what is said about the model's own assumptions, and last about what is gone.
 */
export function discussions(model: Model, talk: Talk, kept: (thread: Thread) => boolean): readonly Discussion[] {
  const groups = Map.groupBy([...threads(talk).values()].filter(kept), ({ comment }) =>
    comment ? subjectKey({ kind: comment.subjectKind, id: comment.subject }) : UNKNOWN,
  )
  const placeOf = places(model)
  const placed = [...groups].map(([key, list]) => {
    const newest = list.toSorted(newestFirst)
    const about = newest[0]?.comment
    const subject = about ? { kind: about.subjectKind, id: about.subject } : null
    const place = subject && placeOf(subject)
    return { place, key, subject, there: place !== null, label: about?.subjectLabel ?? '', threads: newest }
  })
  placed.sort((a, b) => comparePlaces(a.place, b.place) || (a.key < b.key ? -1 : 1))
  return placed.map(({ place: _place, ...discussion }) => discussion)
}

/** Where a record is read: numbers, the first that differ decide. Null for a record that is not there. */
type Place = readonly number[]

const INDICATORS = Number.MAX_SAFE_INTEGER - 1
const WHOLE_MODEL = Number.MAX_SAFE_INTEGER

function places(model: Model): (subject: { kind: CommentSubject; id: string }) => Place | null {
  const nodes = new Map(nodesInOrder(model).map(({ id }, at) => [id, at]))
  const indicators = new Map(indicatorsInOrder(model).map(({ id }, at) => [id, at]))
  const ofNode = (id: string): Place | null => {
    // A card whose stage is gone is shown nowhere, but it is there.
    return model.nodes.has(id) ? [nodes.get(id) ?? INDICATORS] : null
  }
  const ofLink = (id: string): Place | null => {
    const link = model.links.get(id)
    if (!link) return null
    return [nodes.get(link.from) ?? INDICATORS, 1, nodes.get(link.to) ?? INDICATORS]
  }
  const ofAssumption = (id: string): Place | null => {
    const assumption = model.assumptions.get(id)
    if (!assumption) return null
    const { subjectKind, subject } = assumption
    if (subjectKind === 'link') return [...(ofLink(subject) ?? [INDICATORS]), 1]
    return subjectKind === 'node' ? [...(ofNode(subject) ?? [INDICATORS]), 0] : [WHOLE_MODEL]
  }
  return ({ kind, id }) => {
    if (kind === 'node') return ofNode(id)
    if (kind === 'link') return ofLink(id)
    if (kind === 'assumption') return ofAssumption(id)
    const at = indicators.get(id)
    return at === undefined ? null : [INDICATORS, at]
  }
}

function comparePlaces(a: Place | null, b: Place | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null)
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const by = (a[at] ?? -1) - (b[at] ?? -1)
    if (by !== 0) return by
  }
  return 0
}

function newestFirst(a: Thread, b: Thread): number {
  const [one, other] = [a.comment ?? a.replies[0], b.comment ?? b.replies[0]]
  return one && other ? byMoment(other, one) : 0
}
