import { type Edge, type Node as FlowNode, Position } from '@xyflow/react'
import type { Box } from '../../layout/geometry.ts'
import type { ModelMap } from '../../layout/modelMap.ts'
import type { Route } from '../../layout/route.ts'
import type { Link, Model, Node } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import type { CardStatus } from '../../monitoring/cardStatus.ts'

export type CardFlowNode = FlowNode<{ node: Node; status: CardStatus | undefined; tone: string }, 'card'>
export type LinkFlowEdge = Edge<{ link: Link; route: Route }, 'link'>

interface CardKey {
  readonly box: Box
  readonly status: CardStatus | undefined
  readonly tone: string
  readonly selected: boolean
  readonly x: number
  readonly y: number
}

const cards = new WeakMap<Node, { key: CardKey; flow: CardFlowNode }>()
const edges = new WeakMap<Link, { route: Route; selected: boolean; flow: LinkFlowEdge }>()

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }> | null

/**
 * The cards as React Flow wants them. React Flow keeps what it knows of a node only while the object is the same, so
 * an unchanged card gives the same object again: one edit renders one card.
 */
export function flowNodes(model: Model, drawn: ModelMap, selected: ReadonlySet<string>, drag: Places): CardFlowNode[] {
  const flow: CardFlowNode[] = []
  for (const node of nodesInOrder(model)) {
    const box = drawn.arrangement.boxes.get(node.id)
    if (!box) continue
    const { x, y } = drag?.get(node.id) ?? box
    const key: CardKey = {
      box,
      x,
      y,
      status: drawn.statuses.get(node.id),
      tone: toneOf(model, node),
      selected: selected.has(node.id),
    }
    const known = cards.get(node)
    if (known && sameKey(known.key, key)) flow.push(known.flow)
    else {
      const made = cardNode(node, key)
      cards.set(node, { key, flow: made })
      flow.push(made)
    }
  }
  return flow
}

function sameKey(a: CardKey, b: CardKey): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.box.height === b.box.height &&
    a.status === b.status &&
    a.tone === b.tone &&
    a.selected === b.selected
  )
}

function cardNode(node: Node, { box, x, y, status, tone, selected }: CardKey): CardFlowNode {
  const middle = box.height / 2
  const handle = (type: 'source' | 'target', position: Position, left: number) =>
    ({ type, position, x: left, y: middle, width: 1, height: 1 }) as const
  return {
    id: node.id,
    type: 'card',
    position: { x, y },
    data: { node, status, tone },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    selected,
    // Known beforehand, so that links are drawn at once and far cards need not be measured.
    handles: [handle('target', Position.Left, 0), handle('source', Position.Right, box.width)],
  }
}

/** The colour of a node's stage, as the name of a token: its kind, and for outcomes how far off they are. */
export function toneOf(model: Model, node: Pick<Node, 'stage'>): string {
  const stage = model.stages.get(node.stage)
  if (stage?.kind !== 'outcome') return stage?.kind ?? 'input'
  return stage.horizon === 'long' ? 'outcome-long' : 'outcome-short'
}

/** The links as React Flow wants them, each the same object while its link and route are. */
export function flowEdges(model: Model, drawn: ModelMap, selected: ReadonlySet<string>): LinkFlowEdge[] {
  const flow: LinkFlowEdge[] = []
  for (const link of linkIndex(model).whole.values()) {
    const route = drawn.routes.get(link.id)
    if (!route) continue
    const known = edges.get(link)
    if (known && known.route === route && known.selected === selected.has(link.id)) flow.push(known.flow)
    else {
      const made: LinkFlowEdge = {
        id: link.id,
        type: 'link',
        source: link.from,
        target: link.to,
        // Selected by a click; a selection frame takes cards only.
        selectable: false,
        data: { link, route },
        selected: selected.has(link.id),
      }
      edges.set(link, { route, selected: selected.has(link.id), flow: made })
      flow.push(made)
    }
  }
  return flow
}
