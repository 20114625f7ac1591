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

// The names of the months are one message; those in its middle come out of it without brackets. Fields take them in English.
const MONTHS = [...en['period.months'].split(' '), ...pseudo(en)['period.months'].split(' ').map((name) => name.replace('⟦', ''))]

/**
 * Everything on screen, and everything said of it, that is neither from the catalogue (in ⟦brackets⟧ in the pseudo-language), nor
 * from a model (whose every text begins with ¤), nor only digits and signs, nor the name of a key, nor allowed.
 */
export async function literalsOn(page: Page, allowed: readonly string[]): Promise<string[]> {
  return page.evaluate(([allowedTexts, monthNames]) => {
    const known = new Set(allowedTexts)
    const plain = /^[\d\p{P}\p{S}\s]*$/u
    // Dates are worded by the browser: 12 June 2022.
    const date = /^\d{1,2} \p{L}+ \d{4}( at \d\d:\d\d)?$/u
    const fine = (text: string) =>
      plain.test(text) || date.test(text) || known.has(text) || text.includes('⟦') || text.includes('¤')
    const months = new Set(monthNames)
    const month = (text: string) => {
      const [name = '', year = '', ...rest] = text.split(' ')
      return months.has(name) && /^\d{4}$/.test(year) && rest.length === 0
    }
    const found: string[] = []
    const say = (where: string, text: string) => {
      if (!fine(text.trim()) && !month(text.trim())) found.push(`${where}: ${text.trim().slice(0, 100)}`)
    }
    const inSight = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement
        // An option shows with its list.
        const shown = parent?.closest('select') ?? parent
        if (!parent || !shown || !inSight(shown) || parent.closest('kbd, script, style')) continue
        say(parent.tagName, node.data)
      } else if (node instanceof Element && inSight(node)) {
        for (const name of ['aria-label', 'aria-roledescription', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
          // What is hidden from screen readers is never said.
          if (name.startsWith('aria-') && node.closest('[aria-hidden="true"]')) continue
          say(`${node.tagName} ${name}`, node.getAttribute(name) ?? '')
        }
        const typed = node instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'date'].includes(node.type)
        if (typed || node instanceof HTMLTextAreaElement) {
          say(`${node.tagName} value`, node.value)
        }
      }
    }
    say('title of the window', document.title)
    return [...new Set(found)]
  }, [allowed, MONTHS] as const)
}
