import { useEffect, useState } from 'react'
import { type ListAddress, readListAddress, writeListAddress } from '../../actions/listAddress.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'

/** How long after the last change the address is written, in milliseconds: browsers refuse to write it at every key. */
const WRITE_AFTER = 300

/** What the list shows, kept in the address so that a link to it can be sent. */
export function useListAddress(): readonly [ListAddress, (next: ListAddress) => void] {
  const { id } = useOpenWorkspace()
  const [address, setAddress] = useState(() => readListAddress(queryNow()))
  useEffect(() => {
    const read = () => setAddress(readListAddress(queryNow()))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  useEffect(() => {
    const query = writeListAddress(address)
    if (query === writeListAddress(readListAddress(queryNow()))) return undefined
    const timer = setTimeout(() => {
      const path = `#/workspace/${id}/interventions`
      history.replaceState(history.state, '', query ? `${path}?${query}` : path)
    }, WRITE_AFTER)
    return () => clearTimeout(timer)
  }, [address, id])
  return [address, setAddress]
}

function queryNow(): string {
  return location.hash.split('?').slice(1).join('?')
}
