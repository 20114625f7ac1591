import { useLayoutEffect } from 'react'
import { shorten } from '../../formats/changes/shorten.ts'

/**
 * Gives the title to the style of the page, which writes it at the foot. While a sheet is printed, the page is called
 * what the model is called, which names the PDF.
 */
export function usePrintedTitle(title: string, printing: boolean): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--print-title', `"${shorten(title).replaceAll(/["\\]/g, '\\$&')}"`)
    return () => {
      style.removeProperty('--print-title')
    }
  }, [title])
  useLayoutEffect(() => {
    if (!printing) return undefined
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title, printing])
}
