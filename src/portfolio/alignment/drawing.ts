import type { Contribution, Stage } from '../../model/model.ts'
import { CONTRIBUTION_KINDS } from '../../model/records/contribution.ts'
import type { Digest } from '../digest.ts'
import type { BidCase } from './bidCase.ts'
import type { Join } from './joins.ts'
import { hasBaseline, measuresOf, titleOf } from './measures.ts'
import { nameOf } from './names.ts'

interface Card {
  readonly id: string
  readonly label: string
  readonly stage: string
  readonly kind: Stage['kind']
  readonly horizon: Stage['horizon']
}

/** On the left: an outcome or impact of the bid, or another node of it that contributes. */
export interface BidCard extends Card {
  readonly indicators: readonly { readonly title: string; readonly baseline: boolean }[]
  /** Whether a line leaves it. */
  readonly joined: boolean
}

interface Other {
  readonly id: string
  readonly title: string
}

/** On the right: a long outcome of the system, or another node that the bid contributes to. */
export interface SystemCard extends Card {
  /** Whether it is a long outcome or impact: those are the ones counted. */
  readonly goal: boolean
  readonly served: boolean
  /** The funded interventions that contribute to it, and those that contribute only to what leads to it. */
  readonly by: readonly Other[]
  readonly through: readonly Other[]
}

/**
 * From a card on the left to one on the right. `through` are the system's nodes on the way, the one contributed to first;
 * none where the contribution is to the card on the right itself.
 */
export interface Line {
  readonly from: string
  readonly to: string
  readonly kind: Contribution['kind']
  readonly through: readonly string[]
}

export interface Drawing {
  readonly left: readonly BidCard[]
  readonly right: readonly SystemCard[]
  readonly lines: readonly Line[]
}

/** How the bid joins the system, to be drawn. Cards in reading order, lines by their cards. */
export function drawingOf(bid: BidCase): Drawing {
  const right = rightCards(bid)
  const lines = linesOf(bid, new Set(right.map(({ id }) => id)))
  const from = new Set(lines.map((line) => line.from))
  return { left: leftCards(bid, from), right, lines }
}

function leftCards({ bid, chain, outcomes }: BidCase, joined: ReadonlySet<string>): BidCard[] {
  const wanted = new Set([...outcomes.map(({ id }) => id), ...joined])
  return cards(chain, wanted).map((card) => ({
    ...card,
    indicators: measuresOf(bid, card.id).map((one) => ({ title: titleOf(one), baseline: hasBaseline(one) })),
    joined: joined.has(card.id),
  }))
}

function rightCards({ systemChain, joins, served, serving }: BidCase): SystemCard[] {
  const led = new Set(served.flatMap(({ by }) => by.map(({ join }) => join.systemNode.id)))
  const near = joins.joins.map(({ systemNode }) => systemNode.id).filter((id) => !led.has(id))
  const reached = new Set([...near, ...served.map(({ goal }) => goal.id)])
  return cards(systemChain, new Set([...systemChain.goals, ...near])).map((card) => ({
    ...card,
    goal: systemChain.goals.has(card.id),
    served: reached.has(card.id),
    by: serving.straight(card.id).map(other),
    through: serving.through(card.id).map(other),
  }))
}

function cards({ nodes, stageOf }: BidCase['chain'], wanted: ReadonlySet<string>): Card[] {
  return [...nodes.values()].flatMap((node) => {
    const stage = wanted.has(node.id) ? stageOf(node.id) : undefined
    if (!stage) return []
    return [{ id: node.id, label: nameOf(node), stage: stage.name, kind: stage.kind, horizon: stage.horizon }]
  })
}

/** One line between two cards: the shortest way, and of equals the more direct contribution. */
function linesOf({ joins, served }: BidCase, right: ReadonlySet<string>): Line[] {
  const near = joins.joins.filter(({ systemNode }) => right.has(systemNode.id))
  const all = [
    ...near.map((join) => lineOf(join, [join.systemNode.id])),
    ...served.flatMap(({ by }) => by.map(({ join, way }) => lineOf(join, way))),
  ]
  const best = new Map<string, Line>()
  for (const line of all) {
    const key = `${line.from} ${line.to}`
    const known = best.get(key)
    if (!known || rank(line) < rank(known)) best.set(key, line)
  }
  return [...best.values()]
}

function lineOf({ node, contribution }: Join, way: readonly string[]): Line {
  return { from: node.id, to: way.at(-1) ?? '', kind: contribution.kind, through: way.slice(0, -1) }
}

function rank({ kind, through }: Line): number {
  return through.length * CONTRIBUTION_KINDS.length + CONTRIBUTION_KINDS.indexOf(kind)
}

function other({ id, title }: Digest): Other {
  return { id, title }
}
