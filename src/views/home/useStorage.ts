import { useEffect, useState } from 'react'
import { shelf } from '../../document/shelf.ts'

export interface Storage {
  /** Bytes that this site uses on the device; null where the browser does not say. */
  readonly used: number | null
  /** Whether the browser keeps the data when space runs short; null where it cannot be asked. */
  readonly kept: boolean | null
}

/** What the browser says about its storage, read again whenever the models change, and a way to ask it to keep it. */
export function useStorage(): Storage & { readonly keep: () => Promise<boolean> } {
  const [storage, setStorage] = useState<Storage>({ used: null, kept: null })
  useEffect(() => {
    const read = () => void readStorage().then(setStorage)
    read()
    return shelf.subscribe(read)
  }, [])
  async function keep(): Promise<boolean> {
    const kept = await navigator.storage.persist()
    setStorage((before) => ({ ...before, kept }))
    return kept
  }
  return { ...storage, keep }
}

// Outside a secure context the browser has no `storage`; in a private window it may refuse to answer.
async function readStorage(): Promise<Storage> {
  const storage = navigator.storage as StorageManager | undefined
  try {
    const [estimate, kept] = await Promise.all([storage?.estimate(), storage?.persisted()])
    return { used: estimate?.usage ?? null, kept: kept ?? null }
  } catch {
    return { used: null, kept: null }
  }
}
