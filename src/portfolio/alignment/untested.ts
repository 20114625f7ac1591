import { untestedLink } from '../../model/checks/l30-untested-link.ts'
import type { Assumption } from '../../model/model.ts'
import { byOrder } from '../../model/order.ts'
import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { leadingTo } from './chain.ts'
import { foundIn } from './leaps.ts'
import { nameOf, oneLine } from './names.ts'

/**
 * Links with neither evidence nor assumption (L30), and assumptions that nobody tests or that do not hold, each with how
 * many of the contributions are led to over it; what carries most comes first. Links that carry none are told together.
 */
export function unsupported(bid: BidCase): Finding[] {
  const { chain, facts } = bid
  const carried = carriedBy(bid)
  const of = bid.joins.joins.length
  const bare = foundIn(untestedLink, facts, chain.links).map((link) => ({ link, count: carried(link.to) }))
  const links = bare
    .filter(({ count }) => count > 0)
    .map(({ link: { id, from, to }, count }) => {
      const [start, end] = [nameOf(chain.nodes.get(from)), nameOf(chain.nodes.get(to))]
      const params = { from: start, to: end, count, of }
      return { count, one: finding('unsupported', 'settle', `link/${id}`, { params, nodes: [from, to], links: [id] }) }
    })
  const assumed = [...bid.bid.assumptions.values()].sort(byOrder).flatMap((assumption) => {
    const on = subjectOf(bid, assumption)
    const context = doubtOf(bid, assumption)
    if (!on || context === null || !oneLine(assumption.text)) return []
    const count = on.carries === null ? of : carried(on.carries)
    const params = { text: oneLine(assumption.text), context, count, of }
    const { nodes, links: about } = on
    return {
      count,
      one: finding('unsupported', 'settle', `assumption/${assumption.id}`, { params, nodes, links: about }),
    }
  })
  const named = [...assumed, ...links].sort((a, b) => b.count - a.count).map(({ one }) => one)
  const rest = bare.filter(({ count }) => count === 0).map(({ link }) => link.id)
  if (rest.length === 0) return named
  const params = { count: rest.length, context: 'rest' }
  return [...named, finding('unsupported', 'settle', 'rest', { params, links: rest })]
}

/** How many contributions a node leads to, its own among them. */
function carriedBy({ chain, joins: { joins } }: BidCase): (node: string) => number {
  const before = new Map(joins.map(({ node: { id } }) => [id, leadingTo(chain, [id])]))
  return (node) => joins.filter((join) => before.get(join.node.id)?.has(node)).length
}

/** What an assumption is about: `carries` is the node that its count begins at, null for the whole model. */
function subjectOf({ chain }: BidCase, { subjectKind, subject }: Assumption) {
  if (subjectKind === 'model') return { carries: null, nodes: [], links: [] }
  if (subjectKind === 'node') return chain.nodes.has(subject) ? { carries: subject, nodes: [subject], links: [] } : null
  const link = chain.links.find(({ id }) => id === subject)
  return link ? { carries: link.to, nodes: [link.from, link.to], links: [subject] } : null
}

function doubtOf({ facts }: BidCase, { id, status, owner }: Assumption): string | null {
  if (status === 'failed' || status === 'challenged') return status
  const untested = status === 'untested' && oneLine(owner) === '' && facts.evidenceOf('assumption', id).length === 0
  return untested ? 'untested' : null
}
