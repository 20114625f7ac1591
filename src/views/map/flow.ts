import { stageTone } from '../../model/names.ts'
import { type Node as FlowNode, Position } from '@xyflow/react'
import type { Box } from '../../layout/geometry.ts'
import { heightOf, type ModelMap } from '../../layout/modelMap.ts'
import type { Model, Node } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { memoQuery } from '../../model/queries/memo.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import type { CardStatus } from '../../monitoring/cardStatus.ts'

/** All that a card draws, so that it needs to ask the model for nothing when it comes into sight. */
export type CardFace = {
  readonly node: Node
  readonly status: CardStatus | undefined
  readonly tone: string
  readonly stage: string
  readonly leadsTo: number
  readonly followsFrom: number
  /** The height foreseen for the card; it is taller where people widened the spacing of text. */
  readonly foreseen: number
}
export type CardFlowNode = FlowNode<CardFace, 'card'>

const cards = new WeakMap<Node, { box: Box; selected: boolean; flow: CardFlowNode }>()

// React Flow's own words for cards are not ours.
const UNNAMED = { 'aria-roledescription': undefined } as const

/**
 * The cards to draw, as React Flow wants them. React Flow keeps what it knows of a node only while the object is the
 * same, so an unchanged card gives the same object again: one edit renders one card. It asks every node at every
 * movement, so it gets only those that are drawn.
 */
export function flowNodes(
  model: Model,
  drawn: ModelMap,
  selected: ReadonlySet<string>,
  isDrawn: (id: string, box: Box) => boolean,
): CardFlowNode[] {
  const index = linkIndex(model)
  const flow: CardFlowNode[] = []
  for (const node of nodesInOrder(model)) {
    const box = drawn.arrangement.boxes.get(node.id)
    if (!box || !isDrawn(node.id, box)) continue
    const face: CardFace = {
      node,
      status: drawn.statuses.get(node.id),
      tone: toneOf(model, node),
      stage: model.stages.get(node.stage)?.name ?? '',
      leadsTo: index.out.get(node.id)?.length ?? 0,
      followsFrom: index.in.get(node.id)?.length ?? 0,
      foreseen: heightOf(node, drawn.statuses.has(node.id)),
    }
    const chosen = selected.has(node.id)
    const known = cards.get(node)
    if (known?.selected === chosen && sameBox(known.box, box) && sameFace(known.flow.data, face)) flow.push(known.flow)
    else {
      const made = cardNode(face, box, chosen)
      cards.set(node, { box, selected: chosen, flow: made })
      flow.push(made)
    }
  }
  return flow
}

/** The same cards with those under a live drag where a hand has them: one's own (in `own`), or that of somebody else. */
export function withDrag(
  nodes: CardFlowNode[],
  drag: ReadonlyMap<string, { readonly x: number; readonly y: number }> | null,
  own: { readonly has: (id: string) => boolean } | null,
): CardFlowNode[] {
  if (!drag) return nodes
  return nodes.map((node) => {
    const position = drag.get(node.id)
    if (!position) return node
    return own?.has(node.id) ? { ...node, position, dragging: true } : { ...node, position, className: 'map-moved' }
  })
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.height === b.height
}

function sameFace(a: CardFace, b: CardFace): boolean {
  return (
    a.status === b.status &&
    a.tone === b.tone &&
    a.stage === b.stage &&
    a.leadsTo === b.leadsTo &&
    a.followsFrom === b.followsFrom &&
    a.foreseen === b.foreseen
  )
}

function cardNode(face: CardFace, { x, y, width, height }: Box, selected: boolean): CardFlowNode {
  const handle = (type: 'source' | 'target', position: Position, left: number) =>
    ({ type, position, x: left, y: height / 2, width: 1, height: 1 }) as const
  return {
    id: face.node.id,
    type: 'card',
    position: { x, y },
    data: face,
    width,
    height,
    measured: { width, height },
    selected,
    domAttributes: UNNAMED,
    // Known beforehand, so that links are drawn at once and far cards need not be measured.
    handles: [handle('target', Position.Left, 0), handle('source', Position.Right, width)],
  }
}

/** The colour of a node's stage, as the name of a token. */
export function toneOf(model: Model, node: Pick<Node, 'stage'>): string {
  const stage = model.stages.get(node.stage)
  return stage ? stageTone(stage) : 'input'
}

const tonesOf = memoQuery(
  (stages: Model['stages']): ReadonlyMap<string, string> =>
    new Map([...stages.values()].map((stage) => [stage.id, stageTone(stage)])),
)

/** The colour of each stage, as the name of a token. */
export function stageTones(model: Model): ReadonlyMap<string, string> {
  return tonesOf(model.stages)
}
