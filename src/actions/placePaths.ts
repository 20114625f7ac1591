import type { Model } from '../model/model.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import type { CONTRIBUTION_KINDS } from '../model/records/contribution.ts'
import type { PlaceInSystem } from '../portfolio/placeInSystem.ts'
import { say } from '../words/words.ts'

type Kind = (typeof CONTRIBUTION_KINDS)[number]

const PLACE_LANES = ['own', 'before', 'near', 'far', 'vision'] as const
export type PlaceLaneId = (typeof PLACE_LANES)[number]

/** A card of the paths. `key` tells own cards from those of the system, which may have the same ids. */
export interface PlaceCard {
  readonly key: string
  readonly id: string
  readonly label: string
  /** How this intervention leads to it, the most direct kind first; empty for what it reaches through others. */
  readonly served: readonly Kind[]
  /** Nothing leads on from it to the vision. */
  readonly ends: boolean
}

/** From one card to another. Steps of the system model and to its vision have no kind. */
export interface PlaceStep {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly kind: Kind | null
  readonly rationale: string
}

/** An outcome that is joined to nothing in the system; `targets` are what it was joined to and is not there any more. */
export interface LooseOutcome {
  readonly id: string
  readonly label: string
  readonly targets: readonly string[]
}

export interface PlacePaths {
  /** From left to right; those without a card are left out. */
  readonly lanes: readonly { readonly id: PlaceLaneId; readonly cards: readonly PlaceCard[] }[]
  readonly steps: readonly PlaceStep[]
  readonly loose: readonly LooseOutcome[]
}

export const VISION_KEY = 'vision'
const RANK: readonly Kind[] = ['direct', 'enabling', 'shared']

/**
 * The paths of an intervention up to the system's vision. What it contributes is read from the model, which may be newer
 * than what was heard of the system. The vision follows from the long-term outcomes that lead to no other or, where the
 * place has none, from whatever leads to no other.
 */
export function placePaths(model: Model, place: PlaceInSystem): PlacePaths {
  const own = new Map(nodesInOrder(model).map((node) => [node.id, node]))
  const system = new Map(place.nodes.map((node) => [node.id, node]))
  const contributions = [...model.contributions.values()].filter(
    ({ node, systemModel }) => systemModel === place.systemModel && own.has(node),
  )
  const joins = contributions.filter(({ systemNode }) => system.has(systemNode))
  const joined = new Set(joins.map(({ node }) => node))
  const reached = reachedFrom(place, new Set(joins.map(({ systemNode }) => systemNode)))
  const steps: PlaceStep[] = inOrder(joins, [...own.keys()], [...system.keys()]).map(
    ({ id, node, systemNode, kind, rationale }) => ({
      key: id,
      from: ownKey(node),
      to: systemKey(systemNode),
      kind,
      rationale,
    }),
  )
  const plain = (from: string, to: string) => steps.push({ key: `${from} ${to}`, from, to, kind: null, rationale: '' })
  for (const { from, to } of place.links)
    if (reached.has(from) && reached.has(to)) plain(systemKey(from), systemKey(to))

  const shown = place.nodes.filter(({ id }) => reached.has(id))
  const leading = new Set(steps.map(({ from }) => from))
  const far = shown.filter((node) => laneOf(node) === 'far')
  const last = (far.length > 0 ? far : shown).filter(({ id }) => !leading.has(systemKey(id)))
  const vision = place.vision.trim()
  if (vision !== '') for (const { id } of last) plain(systemKey(id), VISION_KEY)

  const onward = new Set(steps.map(({ from }) => from))
  const cards: Record<PlaceLaneId, PlaceCard[]> = { own: [], before: [], near: [], far: [], vision: [] }
  for (const { id, label } of own.values()) {
    if (joined.has(id)) cards.own.push({ key: ownKey(id), id, label: labelled(label), served: [], ends: false })
  }
  for (const node of shown) {
    const key = systemKey(node.id)
    const served = RANK.filter((kind) => joins.some((one) => one.systemNode === node.id && one.kind === kind))
    cards[laneOf(node)].push({ key, id: node.id, label: labelled(node.label), served, ends: !onward.has(key) })
  }
  if (vision !== '' && shown.length > 0) {
    cards.vision.push({ key: VISION_KEY, id: VISION_KEY, label: vision, served: [], ends: false })
  }
  return {
    lanes: PLACE_LANES.map((id) => ({ id, cards: cards[id] })).filter((lane) => lane.cards.length > 0),
    steps,
    loose: looseOutcomes(model, joined, contributions),
  }
}

/** The keys of the cards on the paths through one card: all that lead to it and all that it leads to, itself included. */
export function throughCard(steps: readonly PlaceStep[], key: string): ReadonlySet<string> {
  const forward = new Set([key])
  for (const at of forward) for (const { from, to } of steps) if (from === at) forward.add(to)
  const back = new Set([key])
  for (const at of back) for (const { from, to } of steps) if (to === at) back.add(from)
  return new Set([...back, ...forward])
}

/**
 * Outcomes of the model that contribute to nothing in the system, and lead to nothing in the model that does: what only
 * prepares an outcome that is joined needs no join of its own.
 */
function looseOutcomes(
  model: Model,
  joined: ReadonlySet<string>,
  contributions: readonly { readonly node: string; readonly systemLabel: string }[],
): LooseOutcome[] {
  const { in: before } = linkIndex(model)
  const leads = new Set(joined)
  for (const id of leads) {
    for (const { from, kind } of before.get(id) ?? []) if (kind !== 'feedback') leads.add(from)
  }
  return nodesInOrder(model).flatMap(({ id, label, stage, intended }) => {
    const kind = model.stages.get(stage)?.kind
    if (leads.has(id) || !intended || (kind !== 'outcome' && kind !== 'impact')) return []
    const targets = contributions.filter(({ node }) => node === id).map(({ systemLabel }) => labelled(systemLabel))
    return [{ id, label: labelled(label), targets }]
  })
}

function reachedFrom(place: PlaceInSystem, starts: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set(starts)
  for (const id of seen) for (const { from, to } of place.links) if (from === id) seen.add(to)
  return seen
}

function inOrder<C extends { readonly node: string; readonly systemNode: string }>(
  joins: readonly C[],
  own: readonly string[],
  system: readonly string[],
): C[] {
  const [at, end] = [own, system].map((ids) => new Map(ids.map((id, place) => [id, place])))
  return joins.toSorted(
    (a, b) =>
      (at?.get(a.node) ?? 0) - (at?.get(b.node) ?? 0) || (end?.get(a.systemNode) ?? 0) - (end?.get(b.systemNode) ?? 0),
  )
}

function laneOf({ kind, horizon }: PlaceInSystem['nodes'][number]): 'before' | 'near' | 'far' {
  if (kind === 'impact' || (kind === 'outcome' && horizon === 'long')) return 'far'
  return kind === 'outcome' ? 'near' : 'before'
}

function labelled(label: string): string {
  return label.trim() || say('card.untitled')
}

function ownKey(id: string): string {
  return `own/${id}`
}

function systemKey(id: string): string {
  return `system/${id}`
}
