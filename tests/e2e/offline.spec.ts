import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { smallFile } from './support/models.ts'

// What a browser says of a lost network is what these tests ask for.
test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Unable to preload CSS/ })

async function openSmall(page: Page): Promise<MapPage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  return new MapPage(page).ready()
}

/** The worker has everything and answers for this page. */
async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

async function everyViewOpens(map: MapPage): Promise<void> {
  await map.show('outline')
  await new OutlinePage(map.page).ready()
  await map.show('indicators')
  await expect(map.page.getByRole('heading', { name: say('indicators.empty.title') })).toBeVisible()
  await map.show('monitoring')
  await expect(map.page.getByRole('heading', { name: say('monitoring.title'), exact: true })).toBeVisible()
  await map.show('map')
  await map.ready()
  await expect(map.page.getByText(say('app.crashed.title'))).toHaveCount(0)
}

test('After the first visit the app starts without a network, and everything works', async ({ page, context }) => {
  const before = await openSmall(page)
  await before.saved()
  await workerReady(page)
  await context.setOffline(true)
  await page.reload()
  const map = await new MapPage(page).ready()
  await expect(map.cards).toHaveCount(6)
  await map.addCard('Outputs', 'Made on a train')
  await everyViewOpens(map)
  // Tidy works in a thread of its own, whose code is fetched only now.
  await map.select('Ward visits')
  await page.keyboard.press('t')
  await expect(page.getByText(say('said.tidied'))).toBeAttached()
  await map.saved()
  const second = await context.newPage()
  const home = await new HomePage(second).goto('?lang=en')
  await expect(home.row('Street work in Ashby')).toBeVisible()
  await second.close()
  await context.setOffline(false)
  await map.reload()
  await expect(map.card('Made on a train')).toBeVisible()
})

test('Nothing but the app is kept, and what else the server has is asked of it', async ({ page, context }) => {
  await new HomePage(page).goto()
  await workerReady(page)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) }
  })
  expect(kept.names).toEqual([expect.stringMatching(/^throughline-[0-9a-f]{16}$/)])
  expect(kept.paths.filter((path) => !path.startsWith('/assets/')).toSorted()).toEqual(['/', '/icon.svg'])
  await context.setOffline(true)
  const reached = (path: string) =>
    page.evaluate(
      (asked) =>
        fetch(asked).then(
          () => true,
          () => false,
        ),
      path,
    )
  expect(await reached('/health')).toBe(false)
  expect(await reached('/schema/model-2.json')).toBe(false)
  expect(await reached('/icon.svg')).toBe(true)
})

test('Where a server does not answer in time, the kept page does', async ({ page, context }) => {
  await new HomePage(page).goto()
  await workerReady(page)
  await context.route('**/', () => {})
  await page.reload()
  await expect(new HomePage(page).heading).toBeVisible()
})

test.describe('Without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('every view of an open model still opens when the network has gone', async ({ page, context }) => {
    const ahead = ['OutlineView', 'IndicatorsView', 'MonitoringView'].map((name) =>
      page.waitForResponse((answer) => new RegExp(`/${name}-[^/]*\\.js$`).test(answer.url())),
    )
    const map = await openSmall(page)
    await Promise.all(ahead)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await everyViewOpens(map)
  })

  test('a view that could not be fetched is fetched again on another try, with its looks', async ({ page }) => {
    await page.route(/\/OutlineView-/, (route) => route.abort())
    const map = await openSmall(page)
    await map.show('outline')
    await expect(page.getByText(say('app.crashed.title'))).toBeVisible()
    await page.unroute(/\/OutlineView-/)
    await page.getByRole('button', { name: say('ui.retry') }).click()
    const outline = await new OutlinePage(page).ready()
    await expect(outline.labels).toHaveCount(6)
    await expect(page.locator('.outline-page')).toHaveCSS('max-width', '860px')
  })
})
