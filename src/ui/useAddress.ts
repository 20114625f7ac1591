import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

/** How what a screen shows stands behind the question mark of its address: '' as it is at first. */
export interface AddressForm<T> {
  readonly read: (query: string) => T
  readonly write: (shown: T) => string
}

/**
 * What a screen shows, kept in its address so that a link to it can be sent. `path` is the address without a question;
 * it is written `after` so many milliseconds, since browsers refuse to write it at every key.
 */
export function useAddress<T>(
  path: string,
  { read, write }: AddressForm<T>,
  after = 0,
): readonly [T, Dispatch<SetStateAction<T>>] {
  const [shown, setShown] = useState(() => read(queryNow()))
  useEffect(() => {
    const readAgain = () => setShown(read(queryNow()))
    addEventListener('hashchange', readAgain)
    return () => removeEventListener('hashchange', readAgain)
  }, [read])
  useEffect(() => {
    const query = write(shown)
    if (query === write(read(queryNow()))) return undefined
    const timer = setTimeout(() => history.replaceState(history.state, '', query ? `${path}?${query}` : path), after)
    return () => clearTimeout(timer)
  }, [shown, path, read, write, after])
  return [shown, setShown]
}

function queryNow(): string {
  return location.hash.split('?').slice(1).join('?')
}
