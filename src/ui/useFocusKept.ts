import { type RefObject, useEffect } from 'react'

const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
/** What stands behind an open dialog or menu. */
const BEHIND = '[inert], [aria-hidden="true"]'
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
/** The headings in these belong to single entries. */
const LISTS = 'ul, ol, table, tbody'
const CHANGES = { childList: true, subtree: true, attributeFilter: ['disabled', 'inert', 'aria-hidden'] }

/**
 * Keeps the focus in a box when what had it is removed or disabled, also while a dialog or a menu opened from there had
 * it. Instead the heading of what was around it takes it, or what has a `tabIndex` there, from the inside out up to the
 * box; a box that may be without a heading needs a `tabIndex`. Whoever presses on nothing is left alone.
 */
export function useFocusKept<E extends HTMLElement>(box: RefObject<E | null>): void {
  useEffect(() => {
    /** What has the focus, with all that is around it up to the box. */
    let held: readonly HTMLElement[] = []
    const come = ({ target }: Event) => {
      if (!box.current || !(target instanceof HTMLElement)) return
      if (box.current.contains(target)) held = upTo(box.current, target)
      else if (!target.closest(OVERLAYS)) held = []
    }
    const leave = ({ target }: Event) => {
      // Some browsers say so just before they remove what has the focus: only afterwards is it known why it went.
      queueMicrotask(() => {
        const [had] = held
        if (had && had === target && isAble(had) && document.activeElement === document.body) held = []
      })
    }
    const look = () => {
      const [had, ...around] = held
      if (!had || isAble(had) || !box.current || box.current.closest(BEHIND)) return
      // What is disabled keeps the focus until the next frame.
      if (document.activeElement !== document.body && document.activeElement !== had) return
      held = []
      takeOver(around)
    }
    const observer = new MutationObserver(look)
    // A dialog stands outside of the box, and only when it goes is its focus free.
    observer.observe(document.body, CHANGES)
    document.addEventListener('focusin', come)
    document.addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', come)
      document.removeEventListener('focusout', leave)
    }
  }, [box])
}

function upTo(box: HTMLElement, target: HTMLElement): readonly HTMLElement[] {
  const path = [target]
  for (let at = target; at !== box && at.parentElement; at = at.parentElement) path.push(at.parentElement)
  return path
}

function isAble(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled')
}

/** The first of what was around it that is still there and can take the focus does so. */
function takeOver(around: readonly HTMLElement[]): void {
  for (const element of around.filter(isAble)) {
    const heading = headingOf(element)
    if (heading) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
      return heading.scrollIntoView({ block: 'nearest' })
    }
    if (element.hasAttribute('tabindex')) return element.focus({ preventScroll: true })
  }
}

function headingOf(element: HTMLElement): HTMLElement | undefined {
  if (element.matches(LISTS)) return undefined
  return [...element.querySelectorAll<HTMLElement>(HEADINGS)].find((heading) => heading.checkVisibility())
}
