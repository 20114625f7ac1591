import type { Classification, Model } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import { about } from '../model/queries/about.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import { DELIVERY_MODELS, TIERS } from '../model/records/profile.ts'
import { type Digest, DIGEST_VERSION, type DigestNode } from './digest.ts'
import { byWords, distinct } from './folded.ts'
import { append } from './lists.ts'

/**
 * What the portfolio needs of one model (see `Digest`). The same model gives the same digest, whatever order its records
 * were written in. A contribution of a node that the model does not show is left out. Where no place is recorded, what
 * the model says of its place in words is one place without a code.
 */
export function digestOf(id: string, model: Model): Digest {
  const meta = about(model)
  const contributions = contributionsOf(model)
  const contributing = new Set(contributions.map(({ node }) => node))
  const terms = termsOf(model)
  return {
    digest: DIGEST_VERSION,
    id,
    title: meta.title,
    kind: meta.kind,
    status: meta.status,
    provider: meta.provider,
    targetGroup: meta.targetGroup,
    ageFrom: meta.ageFrom,
    ageTo: meta.ageTo,
    reviewed: meta.reviewed,
    places: placesOf(model, meta.place),
    tiers: inScheme(terms.tier, TIERS),
    deliveryModels: inScheme(terms['delivery-model'], DELIVERY_MODELS),
    priorities: terms.priority,
    groups: terms.group,
    awards: [...model.awards.values()].sort(byOrder).map(({ funder, programme, amount, currency, start, end }) => ({
      funder,
      programme,
      amount,
      currency,
      start,
      end,
    })),
    nodes: nodesOf(model, (kind, node) => meta.kind === 'system' || isChange(kind) || contributing.has(node)),
    contributions,
    counts: { nodes: model.nodes.size, links: linkIndex(model).whole.size, indicators: model.indicators.size },
  }
}

/** Whether a stage of this kind holds what changes, and not what is done for it. */
export function isChange(kind: DigestNode['kind']): boolean {
  return kind === 'outcome' || kind === 'impact'
}

function nodesOf(model: Model, wanted: (kind: DigestNode['kind'], node: string) => boolean): DigestNode[] {
  const tags = new Map<string, string[]>()
  for (const { node, tag } of model.taggings.values()) {
    const name = model.tags.get(tag)?.name
    if (name !== undefined) append(tags, node, name)
  }
  const measures = new Map<string, { all: number; withBaseline: number }>()
  for (const { node, indicator } of model.assignments.values()) {
    const found = model.indicators.get(indicator)
    if (!found) continue
    const count = measures.get(node) ?? { all: 0, withBaseline: 0 }
    count.all++
    if (found.baseline !== null) count.withBaseline++
    measures.set(node, count)
  }
  return nodesInOrder(model).flatMap(({ id, label, stage }) => {
    const { name, kind, horizon } = model.stages.get(stage) ?? NO_STAGE
    if (!wanted(kind, id)) return []
    const { all, withBaseline } = measures.get(id) ?? NOTHING
    const named = distinct((tags.get(id) ?? []).sort(byWords))
    return { id, label, stage: name, kind, horizon, tags: named, indicators: all, baselines: withBaseline }
  })
}

const NO_STAGE = { name: '', kind: 'outcome', horizon: '' } as const
const NOTHING = { all: 0, withBaseline: 0 }

function contributionsOf(model: Model): Digest['contributions'] {
  const at = new Map(nodesInOrder(model).map(({ id }, place) => [id, place]))
  return [...model.contributions.values()]
    .filter(({ node }) => at.has(node))
    .sort((a, b) => (at.get(a.node) ?? 0) - (at.get(b.node) ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id, node, systemModel, systemNode, kind, rationale }) => ({
      id,
      node,
      systemModel,
      systemNode,
      kind,
      rationale,
    }))
}

function placesOf(model: Model, said: string): Digest['places'] {
  const places = [...model.places.values()]
    .filter(({ code, name }) => code.trim() || name.trim())
    .sort((a, b) => byWords(a.name, b.name) || byWords(a.code, b.code) || (a.id < b.id ? -1 : 1))
    .map(({ code, name, type }) => ({ code, name, type }))
  return places.length > 0 || !said.trim() ? places : [{ code: '', name: said.trim(), type: '' }]
}

function termsOf(model: Model): Readonly<Record<Classification['scheme'], string[]>> {
  const terms = { tier: [], 'delivery-model': [], priority: [], group: [] } as Record<
    Classification['scheme'],
    string[]
  >
  for (const { scheme, term } of model.classifications.values()) terms[scheme].push(term)
  for (const list of Object.values(terms)) list.splice(0, list.length, ...distinct(list.sort(byWords)))
  return terms
}

/** The terms of a closed scheme in its own order, and after them what somebody else's file calls so. */
function inScheme(terms: readonly string[], scheme: readonly string[]): string[] {
  return [...scheme.filter((term) => terms.includes(term)), ...terms.filter((term) => !scheme.includes(term))]
}
