import { nodesInOrder } from '../../model/queries/stages.ts'
import type { SubjectKind } from '../../model/records/review.ts'
import type { AnyTable, ChangeGroup, Difference, Fields } from './change.ts'
import { type Both, find } from './names.ts'

/** Where a change is told: the part of the file, the stage, and the card that it belongs to ('' for none). */
export interface Place {
  readonly part: ChangeGroup['part']
  readonly stage: string
  readonly card: string
}

const MODEL: Place = { part: 'model', stage: '', card: '' }
const INDICATORS: Place = { part: 'indicators', stage: '', card: '' }
const VALUES: Place = { part: 'values', stage: '', card: '' }
const PARTS: Readonly<Partial<Record<AnyTable, Place>>> = {
  indicators: INDICATORS,
  disaggregations: INDICATORS,
  targets: INDICATORS,
  returns: VALUES,
  observations: VALUES,
}

/** Where a difference is told: with the card that it is about, else with the part of the file that it is in. */
export function placeOf(both: Both, { table, id }: Difference): Place {
  const part = PARTS[table]
  if (part) return part
  const record = { ...find(both, table, id) } as Fields
  const text = (field: string) => String(record[field])
  switch (table) {
    case 'stages':
      return { part: 'stage', stage: id, card: '' }
    case 'nodes':
      return ofCard(both, id)
    case 'links':
      return ofLink(both, id)
    case 'taggings':
    case 'assignments':
    case 'contributions':
      return ofCard(both, text('node'))
    case 'assumptions':
    case 'evidence':
    case 'acceptances':
      return ofSubject(both, text('subjectKind') as SubjectKind, text('subject'))
    default:
      return MODEL
  }
}

function ofSubject(both: Both, kind: SubjectKind, id: string): Place {
  if (kind === 'node') return ofCard(both, id)
  if (kind === 'link') return ofLink(both, id)
  if (kind === 'stage') return find(both, 'stages', id) ? { part: 'stage', stage: id, card: '' } : MODEL
  if (kind === 'indicator') return INDICATORS
  return kind === 'assumption' ? placeOf(both, { table: 'assumptions', id }) : MODEL
}

function ofLink(both: Both, id: string): Place {
  const link = find(both, 'links', id)
  return link ? ofCard(both, link.from) : MODEL
}

function ofCard(both: Both, id: string): Place {
  const stage = find(both, 'nodes', id)?.stage
  return stage !== undefined && find(both, 'stages', stage) ? { part: 'stage', stage, card: id } : MODEL
}

/** The cards of both files in reading order, those that are gone last; each with its number. */
export function cardNumbers(both: Both): ReadonlyMap<string, number> {
  const nodes = [...nodesInOrder(both.after.model), ...nodesInOrder(both.before.model)]
  return new Map([...new Set(nodes.map(({ id }) => id))].map((id, at) => [id, at]))
}
