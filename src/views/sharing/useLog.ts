import { useEffect, useState } from 'react'
import { LOG_PAGE } from '../../actions/sharingLog.ts'
import { type AskedCode, auditOf } from '../../document/api.ts'
import type { AuditEntry } from '../../model/sharing/api.ts'

interface Heard {
  /** What was read so far, newest first; null while nothing was. */
  readonly entries: readonly AuditEntry[] | null
  /** Whether there are older entries. */
  readonly more: boolean
  readonly busy: boolean
  readonly refused: AskedCode | null
}

export interface Log extends Heard {
  /** Reads the next page, or the one that did not come again. */
  readonly read: () => void
}

/** The log of a model, or of the workspace (null), a page at a time. */
export function useLog(model: string | null): Log {
  const [wanted, setWanted] = useState<{ readonly before: number | null }>({ before: null })
  const [heard, setHeard] = useState<Heard>({ entries: null, more: false, busy: true, refused: null })
  useEffect(() => {
    let stale = false
    void auditOf(model, wanted.before).then((answer) => {
      if (!stale)
        setHeard((was) => (answer.ok ? withPage(was, answer.value) : { ...was, busy: false, refused: answer.code }))
    })
    return () => {
      stale = true
    }
  }, [model, wanted])
  return {
    ...heard,
    read() {
      setHeard((was) => ({ ...was, busy: true, refused: null }))
      setWanted({ before: heard.entries?.at(-1)?.id ?? null })
    },
  }
}

function withPage({ entries }: Heard, page: readonly AuditEntry[]): Heard {
  return { entries: [...(entries ?? []), ...page], more: page.length >= LOG_PAGE, busy: false, refused: null }
}
