import type { Browser, Page } from '@playwright/test'
import { say } from '../../src/words/words.ts'
import { fillWorkspace } from './filled.ts'
import { framesOfWheel, joined } from './frames.ts'
import { type Measure, measure, median } from './measure.ts'
import { madeUpPortfolio, SYSTEM } from './portfolio.ts'

const VIEWPORT = { width: 1280, height: 800 }
const ROUNDS = 3
const WAIT = { timeout: 120_000 }
/** As many as an example has: the reference, in the same run. */
const FEW = 12
const ID = 'measured'
const ROW = '.workspace-list-table tbody tr'

/** Milliseconds by what was waited for. */
type Times = Map<string, number[]>

/**
 * The page of a workspace of 500 interventions of 60 nodes in the built app, beside the same page with the first 12 of
 * them: until the list can be used, until coverage and overlap are first shown, and scrolling.
 */
export async function measureWorkspaces(browser: Browser, url: string): Promise<Measure[]> {
  const { systemModel, models } = madeUpPortfolio()
  const pageOf = async (count: number) => {
    const context = await browser.newContext({ viewport: VIEWPORT })
    const page = await context.newPage()
    await page.goto(`${url}/icon.svg`)
    await fillWorkspace(page, ID, new Map([[SYSTEM, systemModel], ...[...models].slice(0, count)]))
    return page
  }
  const pages = { many: await pageOf(models.size), few: await pageOf(FEW) }
  const times: Readonly<Record<keyof typeof pages, Times>> = { many: new Map(), few: new Map() }
  for (let round = 0; round < ROUNDS; round++) {
    await look(pages.many, url, times.many)
    await look(pages.few, url, times.few)
  }
  for (const page of Object.values(pages)) await page.context().close()
  const name = `${models.size}x60`
  return [...times.many].map(([what, all]) =>
    measure(`workspace: ${what}`, name, median(all), median(times.few.get(what) ?? [])),
  )
}

async function look(page: Page, url: string, times: Times): Promise<void> {
  const note = (what: string, ...taken: readonly number[]) => {
    times.set(what, [...(times.get(what) ?? []), ...taken])
  }
  const address = `${url}/#/workspace/${ID}`
  await page.goto('about:blank')
  const start = Date.now()
  await page.goto(address)
  await page.locator(ROW).first().waitFor(WAIT)
  note('rows shown', Date.now() - start)
  const search = page.getByLabel(say('workspace.list.search'))
  await search.fill('Intervention 7')
  await page.locator('#workspace-list', { hasText: ' of ' }).waitFor(WAIT)
  note('rows shown and filtered by words', Date.now() - start)
  await search.fill('')
  await page.waitForTimeout(1500)
  const scroll = async (what: string, by: { readonly x: number; readonly y: number }) => {
    const { between, work } = joined([await framesOfWheel(page, { x: 700, y: 600 }, by)])
    note(`${what}, frame`, median(between))
    note(`${what}, work a frame`, work)
  }
  await scroll('scroll of the list', { x: 0, y: 60 })
  note('coverage first shown', await shown(page, 'coverage', '.coverage-matrix tbody tr:nth-child(2)'))
  await page.waitForTimeout(500)
  await page.locator('.coverage-box').scrollIntoViewIfNeeded()
  await scroll('scroll of the matrix, across', { x: 60, y: 0 })
  await scroll('scroll of the matrix, down', { x: 0, y: 40 })
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator(ROW).first().waitFor(WAIT)
  await page.waitForTimeout(1500)
  note('overlap first shown', await shown(page, 'overlap', '.overlap-pair, .coverage-page .ui-empty'))
}

/** Milliseconds from the press on a part of the workspace until that stands on screen, taken inside the page. */
function shown(page: Page, part: string, selector: string): Promise<number> {
  return page.evaluate(
    ([link, wanted]) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const seek = () => {
          if (!document.querySelector(wanted)) return requestAnimationFrame(seek)
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        document.querySelector<HTMLElement>(link)?.click()
        seek()
      }),
    [`a[href="#/workspace/${ID}/${part}"]`, selector] as const,
  )
}
