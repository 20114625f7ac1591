import { useEffect, useState } from 'react'
import { type HistoryAddress, readHistoryAddress, writeHistoryAddress } from '../../actions/historyAddress.ts'

/** What the history shows, kept in the address, so that a link to it can be sent and the browser goes back to it. */
export function useHistoryAddress(): readonly [HistoryAddress, (next: HistoryAddress) => void] {
  const [address, setAddress] = useState(() => readHistoryAddress(queryNow()))
  useEffect(() => {
    const read = () => setAddress(readHistoryAddress(queryNow()))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const go = (next: HistoryAddress) => {
    const [path = ''] = location.hash.split('?')
    const query = writeHistoryAddress(next)
    location.hash = query ? `${path}?${query}` : path
  }
  return [address, go]
}

function queryNow(): string {
  return location.hash.split('?').slice(1).join('?')
}
