import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { leadingTo } from './chain.ts'
import { listed, nameOf, oneLine } from './names.ts'

/**
 * Outcomes of the bid that neither contribute to this system nor lead to anything in the bid that does, and contributions
 * to what is not in this version of the system. Effects that are not intended need contribute to nothing.
 */
export function notJoined({ bid, chain, outcomes, joins: { joins, loose }, systemId }: BidCase): Finding[] {
  const joined = leadingTo(
    chain,
    joins.map(({ node }) => node.id),
  )
  const hanging = new Set(loose.map(({ node }) => node))
  const elsewhere = Map.groupBy(
    [...bid.contributions.values()].filter(({ systemModel }) => systemModel !== systemId),
    ({ node }) => node,
  )
  const alone = outcomes
    .filter(({ id, intended }) => intended && !joined.has(id) && !hanging.has(id))
    .map((node) => {
      const titles = new Set((elsewhere.get(node.id) ?? []).map(({ systemTitle }) => oneLine(systemTitle)))
      const other = titles.size > 0 ? { context: 'elsewhere', systems: listed([...titles].toSorted()) } : {}
      const params = { outcome: nameOf(node), ...other }
      return finding('not-joined', 'settle', node.id, { params, nodes: [node.id] })
    })
  const gone = loose.map(({ id, node, systemLabel, systemNode }) =>
    finding('not-joined', 'settle', `gone/${id}`, {
      params: {
        outcome: nameOf(chain.nodes.get(node)),
        target: nameOf({ label: systemLabel }),
        context: 'gone',
      },
      nodes: [node],
      systemNodes: [systemNode],
    }),
  )
  return [...alone, ...gone]
}
