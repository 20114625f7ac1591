import { useMemo, useSyncExternalStore } from 'react'
import { type BidAddress, readBidAddress } from '../../actions/bidAddress.ts'

/** What the address asks the view to show. */
export function useBidAddress(): BidAddress {
  const query = useSyncExternalStore(subscribe, queryNow)
  return useMemo(() => readBidAddress(query), [query])
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

function queryNow(): string {
  return location.hash.split('?').slice(1).join('?')
}
