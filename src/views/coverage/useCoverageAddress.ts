import { useEffect, useState } from 'react'
import { type CoverageAddress, readCoverageAddress, writeCoverageAddress } from '../../actions/coverageAddress.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'

/** What the part shows, kept in the address so that a link to it can be sent. */
export function useCoverageAddress(): readonly [CoverageAddress, (next: CoverageAddress) => void] {
  const { id } = useOpenWorkspace()
  const [address, setAddress] = useState(() => readCoverageAddress(queryNow()))
  useEffect(() => {
    const read = () => setAddress(readCoverageAddress(queryNow()))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const show = (next: CoverageAddress) => {
    setAddress(next)
    const query = writeCoverageAddress(next)
    const path = `#/workspace/${id}/coverage`
    history.replaceState(history.state, '', query ? `${path}?${query}` : path)
  }
  return [address, show]
}

function queryNow(): string {
  return location.hash.split('?').slice(1).join('?')
}
