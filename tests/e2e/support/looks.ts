import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with each rule that is broken and where, in a line. */
export async function accessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) => `${id}: ${String(target)} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  )
  expect.soft(found, state).toEqual([])
}

/** Controls in sight that are smaller than 24 by 24 px. Links within a text, and what is on the zoomed map, are not meant. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls =
      'a[href], button, summary, input, select, textarea, [role="option"], [role="menuitem"], [role="gridcell"]'
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      if (control.closest('.react-flow__viewport, [aria-hidden="true"]')) return []
      if (control.matches('a, button') && getComputedStyle(control).display === 'inline' && control.closest('p'))
        return []
      // A box or a dot is pressed on its words as well.
      const target = control.matches('[type="checkbox"], [type="radio"]')
        ? (control.closest('label') ?? control)
        : control
      const { width, height } = target.getBoundingClientRect()
      // What is only for screen readers, and skip links that are out of sight until they have the focus.
      const around = control.parentElement?.getBoundingClientRect()
      if (width <= 1 || height <= 1 || (around?.width ?? 2) <= 1 || control.matches('.app-skip')) return []
      if (width >= 23.9 && height >= 23.9) return []
      return [`${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 140)}`]
    })
  })
}

/** Whether the page, or a box in it that is as wide as the window, has to be scrolled sideways. */
export async function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.body
    const boxes = [root, ...document.querySelectorAll('main, main *')]
    return boxes
      .filter((box) => {
        if (
          box.closest('.map-canvas, [role="toolbar"], [role="grid"], .ui-table-scroll') ||
          box.scrollWidth <= box.clientWidth + 1
        )
          return false
        return box === root || /auto|scroll/.test(getComputedStyle(box).overflowX)
      })
      .map((box) => `${box.tagName} ${box.className}: ${box.scrollWidth} in ${box.clientWidth}`)
  })
}
