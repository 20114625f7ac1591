import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect } from 'react'
import { select } from '../../actions/selection.ts'
import { useOpenModel, useSession } from '../../document/hooks.ts'
import { bringIntoSight, labelOf, useGoTo } from './outlineFocus.ts'

/**
 * Keeps the focus and the selection together for a row: the row with the focus is selected; the row that is selected
 * elsewhere comes into sight, and takes the focus if that is in the outline already.
 */
export function useRow(id: string, current: boolean, row: RefObject<HTMLLIElement | null>) {
  const open = useOpenModel()
  const renaming = useSession((session) => session.renaming === id)
  const goTo = useGoTo()

  useEffect(() => {
    if (!current || !row.current || row.current.contains(document.activeElement)) return
    const inOutline = row.current.closest('.outline')?.contains(document.activeElement)
    if (inOutline) goTo(labelOf(id))
    else bringIntoSight(row.current)
  }, [current, id, row, goTo])
  useEffect(() => {
    if (!renaming) return
    open.session.setState({ renaming: null })
    goTo(labelOf(id))
  }, [renaming, id, open, goTo])
  // Undo, or another person, may take a row away under the caret.
  useLayoutEffect(() => {
    const gone = row.current
    return () => {
      if (gone?.contains(document.activeElement)) keepFocus(gone)
    }
  }, [row])

  return {
    onFocus({ target }: FocusEvent) {
      // The name in a link goes to that card; the row must not change its shape under the press.
      if (target === row.current || target.closest('.outline-link-name')) return
      if (!current) select(open, 'nodes', [id])
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== row.current || !['Enter', 'F2', 'ArrowUp', 'ArrowDown'].includes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      goTo(labelOf(id))
    },
  }
}

/** Gives the focus of a row that goes away to the one beside it, unless something else has taken it by then. */
function keepFocus(row: HTMLElement): void {
  const heir =
    [row.previousElementSibling, row.nextElementSibling].find((beside) => beside !== null)?.querySelector('textarea') ??
    row.closest('.outline-stage')?.querySelector<HTMLElement>('.outline-add button')
  setTimeout(() => document.activeElement === document.body && heir?.focus())
}
