import type { Side } from './versionsCompare.ts'

/** What the history shows, as it stands behind the question mark of its address. */
export type HistoryAddress =
  | { readonly at: 'timeline' }
  | { readonly at: 'compare'; readonly from: Side; readonly to: Side; readonly show: 'list' | 'map' }
  | { readonly at: 'restore'; readonly version: string }
  | { readonly at: 'version'; readonly version: string; readonly show: 'outline' | 'figure' }
  | { readonly at: 'merge'; readonly proposal: string }

/** The model as it is now, as a side of a comparison in an address. No id of a version is this short. */
const NOW = 'now'

/** Reads what stands behind the question mark. What is not understood shows the time line. */
export function readHistoryAddress(query: string): HistoryAddress {
  const params = new URLSearchParams(query)
  const [from, to] = [params.get('from'), params.get('to')]
  if (from !== null || to !== null) {
    return { at: 'compare', from: sideOf(from), to: sideOf(to), show: params.get('show') === 'map' ? 'map' : 'list' }
  }
  const restored = params.get('restore')
  if (restored) return { at: 'restore', version: restored }
  const version = params.get('version')
  if (version) return { at: 'version', version, show: params.get('show') === 'figure' ? 'figure' : 'outline' }
  const proposal = params.get('merge')
  return proposal === null ? { at: 'timeline' } : { at: 'merge', proposal }
}

/** The same as text, '' for the time line. */
export function writeHistoryAddress(address: HistoryAddress): string {
  return new URLSearchParams(entriesOf(address)).toString()
}

function entriesOf(address: HistoryAddress): Record<string, string> {
  if (address.at === 'compare') {
    const sides = { from: address.from ?? NOW, to: address.to ?? NOW }
    return address.show === 'map' ? { ...sides, show: 'map' } : sides
  }
  if (address.at === 'restore') return { restore: address.version }
  if (address.at === 'merge') return { merge: address.proposal }
  if (address.at === 'timeline') return {}
  return address.show === 'figure' ? { version: address.version, show: 'figure' } : { version: address.version }
}

function sideOf(value: string | null): Side {
  return value === null || value === '' || value === NOW ? null : value
}
