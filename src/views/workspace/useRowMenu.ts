import { useCallback, useState } from 'react'
import type { Row } from '../../actions/interventions.ts'

export type OpenMenu = (row: Row, anchor: HTMLElement) => void

/** Which row's menu is open, and the button that it hangs from: one menu for the whole list. */
export interface RowMenuState {
  readonly row: Row
  readonly anchor: HTMLElement
}

export function useRowMenu(): {
  readonly menu: RowMenuState | null
  readonly openMenu: OpenMenu
  readonly closeMenu: () => void
} {
  const [menu, setMenu] = useState<RowMenuState | null>(null)
  const openMenu = useCallback<OpenMenu>((row, anchor) => setMenu({ row, anchor }), [])
  const closeMenu = useCallback(() => setMenu(null), [])
  return { menu, openMenu, closeMenu }
}
