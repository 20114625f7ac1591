import { isPlain } from '../json/place.ts'
import { parseJson } from '../json/read.ts'
import { failed, type Reading } from '../problem.ts'
import { MOST_GRANTS, type RawGrant } from './grant.ts'

/** How deep a grant may be nested: the standard goes to four. */
const DEEPEST = 8

/** A grant package ({ "grants": [...] }), or the list alone. What is no object in it is a grant without values. */
export function grantsFromJson(text: string): Reading<readonly RawGrant[]> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const list = isPlain(parsed.value) ? parsed.value['grants'] : parsed.value
  if (!Array.isArray(list)) return failed({ code: 'grants-not-package' })
  if (list.length === 0) return failed({ code: 'grants-none' })
  if (list.length > MOST_GRANTS) {
    return failed({ code: 'grants-too-many', params: { count: list.length, most: MOST_GRANTS } })
  }
  return { ok: true, value: list.map((grant: unknown, at) => ({ at: at + 1, values: leavesOf(grant) })) }
}

function leavesOf(grant: unknown): Map<string, string | number | boolean> {
  const leaves = new Map<string, string | number | boolean>()
  const visit = (value: unknown, path: string, depth: number) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') leaves.set(path, value)
    else if (typeof value !== 'object' || value === null) return
    // Deeper than the standard: kept as one value, so that the report can name it.
    else if (depth >= DEEPEST) leaves.set(path, '…')
    else for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}/${key}` : key, depth + 1)
  }
  if (isPlain(grant)) visit(grant, '', 0)
  return onlyLists(leaves)
}

/** One organisation, place or period that stands without its list is read as the only one in it. */
function onlyLists(leaves: Map<string, string | number | boolean>): Map<string, string | number | boolean> {
  const alone = /^(plannedDates|recipientOrganization|fundingOrganization|beneficiaryLocation|grantProgramme)\/(?!\d)/
  return new Map([...leaves].map(([path, value]) => [path.replace(alone, '$1/0/'), value]))
}
