import type { CodeList } from '../../src/model/model.ts'
import { type Digest, DIGEST_VERSION, type DigestAward, type DigestNode } from '../../src/portfolio/digest.ts'

type Row = CodeList['rows'][number]

/** An intervention as the portfolio reads it: funded, and with nothing in it but what a test gives. */
export function intervention(id: string, fields: Partial<Digest> = {}): Digest {
  return {
    digest: DIGEST_VERSION,
    id,
    title: id.toUpperCase(),
    kind: 'intervention',
    status: 'funded',
    provider: '',
    targetGroup: '',
    ageFrom: null,
    ageTo: null,
    reviewed: '',
    places: [],
    tiers: [],
    deliveryModels: [],
    priorities: [],
    groups: [],
    awards: [],
    nodes: [],
    contributions: [],
    counts: { nodes: 0, links: 0, indicators: 0 },
    ...fields,
  }
}

/** A system model with these outcomes; labels are the ids in capitals. */
export function systemOf(...outcomes: readonly string[]): Digest {
  return intervention('system', { kind: 'system', status: '', nodes: outcomes.map((id) => outcome(id)) })
}

export function outcome(id: string, fields: Partial<DigestNode> = {}): DigestNode {
  const node = { id, label: id.toUpperCase(), stage: 'Outcomes', kind: 'outcome', horizon: 'long' } as const
  return { ...node, tags: [], indicators: 0, baselines: 0, ...fields }
}

export function award(amount: number | null, fields: Partial<DigestAward> = {}): DigestAward {
  return { funder: '', programme: '', amount, currency: 'GBP', start: '', end: '', ...fields }
}

/** Contributions to system nodes: `serving('o1', 'o2')` are direct ones from a node n of the intervention. */
export function serving(...systemNodes: readonly string[]): Digest['contributions'] {
  return systemNodes.map((systemNode) => contribution('n', systemNode))
}

export function contribution(
  node: string,
  systemNode: string,
  fields: Partial<Digest['contributions'][number]> = {},
): Digest['contributions'][number] {
  const id = `${node}~system~${systemNode}`
  return { id, node, systemModel: 'system', systemNode, kind: 'direct', rationale: '', ...fields }
}

/** A place by its code, or by its name where that has small letters. */
export function place(said: string): Digest['places'][number] {
  return /[a-z]/.test(said) ? { code: '', name: said, type: '' } : { code: said, name: said, type: '' }
}

/** A code list: two counties, their districts, wards, and a division of the police that crosses two districts. */
export const COUNTIES: { readonly rows: Row[] } = {
  rows: [
    ['C1', 'Merseyside', 'CTY', ''],
    ['D1', 'Liverpool', 'MD', 'C1'],
    ['D2', 'Sefton', 'MD', 'C1'],
    ['W1', 'Anfield', 'WD', 'D1'],
    ['W2', 'Everton', 'WD', 'D1'],
    ['W3', 'Bootle', 'WD', 'D2'],
    ['W2', 'Everton', 'WD', 'P1'],
    ['W3', 'Bootle', 'WD', 'P1'],
    ['P1', 'North division', 'POL', ''],
    ['C2', 'Hampshire', 'CTY', ''],
    ['D9', 'Southampton', 'UA', 'C2'],
  ],
}
