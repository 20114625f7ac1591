import { ALL_PAIRS, type OverlapFilter } from './coverageOverlaps.ts'

const ASKED = ['place', 'outcome', 'model'] as const
/** A link is somebody else's words: no more of it is read than a place's key can be long. */
const LONGEST = 300

/** Reads which overlaps are wanted from what stands behind the question mark. What is not understood asks for nothing. */
export function readOverlapAddress(query: string): OverlapFilter {
  const params = new URLSearchParams(query)
  const asked = (name: (typeof ASKED)[number]) => (params.get(name) ?? '').slice(0, LONGEST)
  return {
    place: asked('place'),
    outcome: asked('outcome'),
    model: asked('model'),
    bids: params.get('bids') === 'yes',
    together: params.get('together') === 'yes',
  }
}

/** The same as text, '' for every pair. */
export function writeOverlapAddress(filter: OverlapFilter): string {
  const params = new URLSearchParams()
  for (const name of ASKED) if (filter[name] !== ALL_PAIRS[name]) params.set(name, filter[name])
  if (filter.bids) params.set('bids', 'yes')
  if (filter.together) params.set('together', 'yes')
  return params.toString()
}
