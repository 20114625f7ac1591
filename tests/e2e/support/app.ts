import { expect, test as base, type BrowserContext } from '@playwright/test'

import { teachAll } from '../../../src/words/all.ts'

teachAll()

interface AppFixtures {
  /** Console errors that a test provokes on purpose, such as the browser's own word on a lost network. */
  readonly expectedErrors: RegExp
  /** Also watches a further context that a test opens itself, such as a second person's browser. */
  readonly watch: (context: BrowserContext) => void
}

const NONE = /(?!)/

/** Playwright's `test`, where an uncaught error or an error in the console (a broken security policy too) fails the test. */
export const test = base.extend<AppFixtures>({
  expectedErrors: [NONE, { option: true }],
  watch: [
    async ({ context, expectedErrors }, use) => {
      const troubles: string[] = []
      const watch = (watched: BrowserContext) => {
        watched.on('weberror', (trouble) => troubles.push(`uncaught: ${trouble.error().message}`))
        watched.on('console', (message) => {
          if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
        })
      }
      watch(context)
      await use(watch)
      const unexpected = troubles.filter((trouble) => !expectedErrors.test(trouble))
      expect(unexpected, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
