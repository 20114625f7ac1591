import { useEffect } from 'react'
import { useOpenModel } from '../../document/hooks.ts'
import { fieldOf } from './fieldOf.ts'

/** Tells the others which field has the focus, wherever it is: one place for the map, the outline, grids and details. */
export function useTellEditing(): void {
  const open = useOpenModel()
  useEffect(() => {
    let told = ''
    const tell = (element: Element | null) => {
      const editing = fieldOf(element)
      const key = editing ? `${editing.table} ${editing.id} ${editing.field}` : ''
      if (key === told) return
      told = key
      open.point({ editing })
    }
    const note = ({ target }: Event) => {
      if (target instanceof Element) tell(target)
    }
    const ends = new AbortController()
    document.addEventListener(
      'focusin',
      (event) => {
        // With somebody who is followed the focus goes along; that is not typing.
        if (open.session.getState().guide === null) note(event)
      },
      ends,
    )
    document.addEventListener('input', note, ends)
    document.addEventListener('focusout', () => tell(null), ends)
    tell(document.activeElement)
    return () => {
      ends.abort()
      tell(null)
    }
  }, [open])
}
