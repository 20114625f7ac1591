import { say } from '../../words/words.ts'
import { type BidCase, finding, type Served } from './bidCase.ts'
import type { Finding } from '../finding.ts'
import type { Join } from './joins.ts'
import { nameOf, sentenceList } from './names.ts'

/** Each long outcome that the bid leads to, with the way there; and what it serves that leads to none. */
export function serves(bid: BidCase): Finding[] {
  const far = bid.served.map((served) => {
    const { goal, by } = served
    const way = by.map((one) => one.way).reduce((best, next) => (next.length < best.length ? next : best))
    return finding('serves', 'good', goal.id, {
      params: {
        outcome: nameOf(goal),
        by: contributors(by.map(({ join }) => join)),
        ...(way.length > 1 ? { context: 'path', path: pathWords(bid, way) } : {}),
      },
      nodes: nodesOf(by),
      systemNodes: [...new Set([goal.id, ...by.flatMap((one) => one.way)])],
    })
  })
  return [...far, ...short(bid)]
}

function short({ joins, served }: BidCase): Finding[] {
  const leads = new Set(served.flatMap(({ by }) => by.map(({ join }) => join.systemNode.id)))
  const groups = Map.groupBy(joins.joins, ({ systemNode }) => systemNode.id)
  return [...groups].flatMap(([id, group]) => {
    if (leads.has(id)) return []
    const outcome = nameOf(group[0]?.systemNode)
    const nodes = [...new Set(group.map(({ node }) => node.id))]
    return finding('serves', 'note', `short/${id}`, {
      params: { outcome, by: contributors(group), context: 'short' },
      nodes,
      systemNodes: [id],
    })
  })
}

/** The ids of the nodes that contribute, each once. */
export function nodesOf(by: Served['by']): string[] {
  return [...new Set(by.map(({ join }) => join.node.id))]
}

/** The nodes that contribute, each with how. */
export function contributors(joins: readonly Join[]): string {
  const told = joins.map(({ node, contribution }) => say(`alignment.by.${contribution.kind}`, { name: nameOf(node) }))
  return sentenceList([...new Set(told)])
}

function pathWords({ systemChain }: BidCase, way: readonly string[]): string {
  const [first = '', second = '', ...rest] = way.map((id) => nameOf(systemChain.nodes.get(id)))
  const start = say('alignment.path', { from: first, to: second })
  return rest.reduce((path, next) => say('alignment.path.then', { path, next }), start)
}
