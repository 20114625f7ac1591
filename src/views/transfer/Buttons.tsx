import type { ReactNode } from 'react'

/** The buttons of a pane, the main one first. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="transfer-buttons">{children}</div>
}
