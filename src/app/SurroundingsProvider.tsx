import { nanoid } from 'nanoid'
import { type ReactNode, useMemo } from 'react'
import { useLocation } from 'wouter'
import { SurroundingsContext } from '../document/hooks.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { showToast } from '../ui/toasts.ts'

/** Ids start with a letter, so that they are safe wherever a name is needed. */
function newId(): string {
  return `n${nanoid(14)}`
}

function download(name: string, type: string, content: string | Uint8Array | Blob): void {
  const part = content instanceof Uint8Array ? new Uint8Array(content) : content
  const address = URL.createObjectURL(new Blob([part], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Gives views and actions what only a browser has. */
export function SurroundingsProvider({ view, children }: { readonly view: string; readonly children: ReactNode }) {
  const [, go] = useLocation()
  const surroundings = useMemo<Surroundings>(
    () => ({
      newId,
      now: () => new Date().toISOString(),
      go,
      view,
      download,
      tell: (message) => void showToast(message),
    }),
    [go, view],
  )
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>
}
