import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { en } from '../../../src/words/en.ts'
import { pseudo } from '../../../src/words/pseudo.ts'

/** The names of stages that come with templates: content, as in any model. */
export function templateNames(): string[] {
  const folder = join(import.meta.dirname, '../../../examples/templates')
  return readdirSync(folder).flatMap((file) => {
    const { model } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { model: { stages: { name: string }[] } }
    return model.stages.map((stage) => stage.name)
  })
}

const { 'period.months': marked } = pseudo(en)
/** The names of the months are one message: those in its middle come out of it without brackets. Fields take them in English. */
const MONTHS = `${en['period.months']} ${marked.replace('⟦', '')}`.split(' ')

const SAID = ['aria-label', 'aria-roledescription', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']

/** A text of the page with where it is. */
interface Found {
  readonly where: string
  readonly text: string
}

/**
 * Everything on screen, and everything said of it, that is neither from the catalogue (in ⟦brackets⟧ in the pseudo-language), nor
 * from a model (whose every text begins with ¤), nor only digits and signs, nor the name of a key, nor allowed.
 */
export async function literalsOn(page: Page, allowed: readonly string[]): Promise<string[]> {
  const texts = [...(await textsOn(page)), { where: 'title of the window', text: await page.title() }]
  const found = texts.filter(({ text }) => !isFine(text) && !allowed.includes(text))
  return [...new Set(found.map(({ where, text }) => `${where}: ${text.slice(0, 100)}`))]
}

function isFine(text: string): boolean {
  const [month = '', year = '', ...rest] = text.split(' ')
  return (
    /[⟦¤]/.test(text) ||
    /^[\d\p{P}\p{S}\s]*$/u.test(text) ||
    // Dates are worded by the browser: 12 June 2022.
    /^\d{1,2} \p{L}+ \d{4}( at \d\d:\d\d)?$/u.test(text) ||
    (MONTHS.includes(month) && /^\d{4}$/.test(year) && rest.length === 0)
  )
}

async function textsOn(page: Page): Promise<Found[]> {
  return page.evaluate((attributes) => {
    const found: Found[] = []
    const inSight = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const note = (where: string, text: string | null) => found.push({ where, text: text?.trim() ?? '' })
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement
        // An option shows with its list.
        const shown = parent?.closest('select') ?? parent
        // The lines of a text in a drawing are one text.
        const drawn = parent?.closest('text')
        if (parent && shown && inSight(shown) && !parent.closest('kbd, script, style'))
          note(parent.tagName, drawn?.textContent ?? node.data)
      } else if (node instanceof Element && inSight(node)) {
        // What is hidden from screen readers is never said.
        const silent = node.closest('[aria-hidden="true"]') !== null
        for (const name of attributes) {
          if (!silent || !name.startsWith('aria-')) note(`${node.tagName} ${name}`, node.getAttribute(name))
        }
        const typed = 'textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="date"])'
        if (node.matches(typed)) note(`${node.tagName} value`, (node as HTMLInputElement).value)
      }
    }
    return found
  }, SAID)
}
