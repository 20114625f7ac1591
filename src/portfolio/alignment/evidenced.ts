import { untestedLink } from '../../model/checks/l30-untested-link.ts'
import type { Evidence } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import { say, sayDate } from '../../words/words.ts'
import type { Finding, FindingTone } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { foundIn } from './leaps.ts'
import { nameOf, oneLine } from './names.ts'

const TONES: Readonly<Record<Evidence['finding'], FindingTone>> = {
  supports: 'good',
  mixed: 'note',
  challenges: 'settle',
}

/** What the bid rests on: each source that it gives with its rating as it was typed, or that it gives none; and the share of links with either. */
export function evidenced(bid: BidCase): Finding[] {
  const given = [...bid.bid.evidence.values()].sort(byOrder).flatMap((one) => {
    const about = subjectOf(bid, one)
    return about ? [tellOf(one, about)] : []
  })
  const none = given.length === 0 ? [finding('evidence', 'settle', 'none', { params: { context: 'none' } })] : []
  return [...given, ...none, ...share(bid)]
}

interface About {
  readonly name: string
  readonly nodes: readonly string[]
  readonly links: readonly string[]
}

function tellOf(one: Evidence, { name, nodes, links }: About): Finding {
  const rating = oneLine(one.rating)
  const rated = rating
    ? { context: 'rated', rating, scale: oneLine(one.ratingScale) || say('alignment.evidence.noScale') }
    : {}
  const params = {
    title: oneLine(one.title) || say('alignment.evidence.untitled'),
    subject: name,
    says: say(`alignment.evidence.${one.finding}`),
    source:
      [oneLine(one.ratingUrl) || oneLine(one.url), sayDate(one.ratedOn)].filter(Boolean).join(', ') ||
      say('alignment.evidence.noSource'),
    ...rated,
  }
  return finding('evidence', TONES[one.finding], one.id, { params, nodes, links })
}

function subjectOf({ bid, chain }: BidCase, { subjectKind, subject }: Evidence): About | null {
  if (subjectKind === 'node') {
    const node = chain.nodes.get(subject)
    return node ? { name: say('alignment.name', { name: nameOf(node) }), nodes: [subject], links: [] } : null
  }
  if (subjectKind === 'assumption') {
    const assumption = bid.assumptions.get(subject)
    if (!assumption) return null
    const links = assumption.subjectKind === 'link' ? [assumption.subject] : []
    return { name: say('alignment.name', { name: oneLine(assumption.text) }), nodes: [], links }
  }
  const link = chain.links.find(({ id }) => id === subject)
  if (!link) return null
  const ends = { from: nameOf(chain.nodes.get(link.from)), to: nameOf(chain.nodes.get(link.to)) }
  return { name: say('alignment.link', ends), nodes: [link.from, link.to], links: [subject] }
}

/** How many of the links that L30 judges give evidence or an assumption. */
function share({ facts, chain }: BidCase): Finding[] {
  const bare = { ...facts, assumptionsOf: () => [], evidenceOf: () => [] }
  const of = foundIn(untestedLink, bare, chain.links).length
  const count = of - foundIn(untestedLink, facts, chain.links).length
  return of > 0 ? [finding('evidence', 'note', 'share', { params: { count, of, context: 'share' } })] : []
}
