import type { LocalCheck } from '../../model/checks/check.ts'
import type { Facts } from '../../model/checks/facts.ts'
import { missingMiddle } from '../../model/checks/l08-missing-middle.ts'
import type { Link, Stage } from '../../model/model.ts'
import { isChange } from '../digestOf.ts'
import type { Finding } from '../finding.ts'
import { type BidCase, finding } from './bidCase.ts'
import { nameOf, oneLine } from './names.ts'

/** Links of the bid that leave out the middle (L08), and work or deliveries that contribute straight to a long outcome. */
export function leaps({ facts, chain, systemChain, joins: { joins } }: BidCase): Finding[] {
  const stage = (node: string) => oneLine(chain.stageOf(node)?.name ?? '')
  const inside = foundIn(missingMiddle, facts, chain.links).map(({ id, from, to }) =>
    finding('leap', 'settle', `link/${id}`, {
      params: {
        from: nameOf(chain.nodes.get(from)),
        to: nameOf(chain.nodes.get(to)),
        fromStage: stage(from),
        toStage: stage(to),
      },
      nodes: [from, to],
      links: [id],
    }),
  )
  const across = joins
    .filter(({ node, systemNode }) => isWork(chain.stageOf(node.id)) && systemChain.goals.has(systemNode.id))
    .map(({ contribution, node, systemNode }) =>
      finding('leap', 'settle', `contribution/${contribution.id}`, {
        params: {
          from: nameOf(node),
          to: nameOf(systemNode),
          fromStage: stage(node.id),
          context: 'contribution',
        },
        nodes: [node.id],
        systemNodes: [systemNode.id],
      }),
    )
  return [...inside, ...across]
}

/** The links that a check on links finds something in. */
export function foundIn(check: LocalCheck, facts: Facts, links: readonly Link[]): readonly Link[] {
  return check.scope === 'link' ? links.filter((link) => check.find(link, facts) !== null) : []
}

function isWork(stage: Stage | undefined): boolean {
  return stage !== undefined && !isChange(stage.kind) && stage.kind !== 'mechanism'
}
