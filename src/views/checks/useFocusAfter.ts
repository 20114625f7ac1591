import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useModel } from '../../document/hooks.ts'
import { findings } from '../../model/checks/findings.ts'

/** To be called with the row of what is being settled, before it goes. */
export type Settled = (row: Element | null) => void

/**
 * What is settled goes from its list, and would take the focus along: then the row after it gets the focus, else the one
 * before, else the fold or what stands beside the fold, else the heading of the findings.
 */
export function useFocusAfter(): { readonly box: RefObject<HTMLDivElement | null>; readonly settled: Settled } {
  const box = useRef<HTMLDivElement>(null)
  const goals = useRef<readonly (Element | null | undefined)[]>([])
  useModel(findings)
  useEffect(() => {
    const next = goals.current.find((goal) => goal?.isConnected)
    goals.current = []
    if (next && document.activeElement === document.body) focusIn(next)
  })
  const settled = useCallback((row: Element | null) => {
    const fold = row?.closest('details')
    goals.current = [
      row,
      row?.nextElementSibling,
      row?.previousElementSibling,
      fold,
      fold?.nextElementSibling,
      fold?.previousElementSibling,
      box.current?.querySelector('[data-findings]'),
    ]
  }, [])
  return { box, settled }
}

function focusIn(goal: Element): void {
  const place = goal.matches('[tabindex]') ? goal : goal.querySelector('button, summary')
  if (place instanceof HTMLElement) place.focus()
}
