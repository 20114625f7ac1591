import { expect, type Page } from '@playwright/test'

export interface Printed {
  /** The size of each page in points: width and height. */
  readonly pages: readonly (readonly [number, number])[]
  /** Whether the PDF says that it is tagged, and has the tree that tags are in. */
  readonly tagged: boolean
  /** What stood in for the screen while it was printed, as text; '' where nothing did, null if nothing was asked. */
  readonly text: string | null
}

/** What the browser's own print command makes of the page. */
export class Paper {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The sheet is fetched when the browser is idle; there it gives the title to the style of the page. */
  async ready(): Promise<this> {
    await expect
      .poll(() => this.page.evaluate(() => document.documentElement.style.getPropertyValue('--print-title')))
      .not.toBe('')
    return this
  }

  async print(): Promise<Printed> {
    // The sheet is gone again when the PDF is there, so what it says is kept as it is printed.
    await this.page.evaluate(() => {
      const keep = () => {
        document.documentElement.dataset['printed'] = document.querySelector('.print')?.textContent ?? ''
      }
      addEventListener('beforeprint', keep, { once: true })
    })
    const bytes = await this.page.pdf({ preferCSSPageSize: true, tagged: true })
    const pdf = bytes.toString('latin1')
    return {
      pages: [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
        ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const,
      ),
      tagged: pdf.includes('/StructTreeRoot') && /\/MarkInfo\s*<<[^>]*\/Marked true/.test(pdf),
      text: await this.page.evaluate(() => document.documentElement.dataset['printed'] ?? null),
    }
  }
}
