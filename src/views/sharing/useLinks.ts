import { useEffect, useState } from 'react'
import { type AskedCode, linksOf } from '../../document/api.ts'
import type { Link } from '../../model/sharing/api.ts'

export interface Links {
  /** Null while they are being asked for. */
  readonly links: readonly Link[] | null
  readonly refused: AskedCode | null
  readonly readAgain: () => void
}

/** The links into a model, or into the workspace (null). */
export function useLinks(model: string | null): Links {
  const [wanted, setWanted] = useState({ model })
  const [heard, setHeard] = useState<Omit<Links, 'readAgain'>>({ links: null, refused: null })
  useEffect(() => {
    let stale = false
    void linksOf(wanted.model).then((answer) => {
      if (stale) return
      setHeard(({ links }) => (answer.ok ? { links: answer.value, refused: null } : { links, refused: answer.code }))
    })
    return () => {
      stale = true
    }
  }, [wanted])
  return { ...heard, readAgain: () => setWanted({ model }) }
}
