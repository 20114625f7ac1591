import type { BrowserContext, Page } from '@playwright/test'

import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { smallFile } from './support/models.ts'

// What a browser says of a lost network is what these tests ask for.
test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ })

/** One model in two tabs, with the network gone: what they share they share on this device. */
async function twoTabs(page: Page, context: BrowserContext): Promise<[MapPage, MapPage]> {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  const first = await new MapPage(page).ready()
  const second = await context.newPage()
  await second.goto(page.url())
  const other = await new MapPage(second).ready()
  // Every view is fetched before the server is out of reach.
  for (const tab of [first, other]) {
    await tab.show('outline')
    await tab.show('map')
  }
  await context.setOffline(true)
  return [first, other]
}

test('What is done in one tab shows in the other at once, without a server', async ({ page, context }) => {
  const [first, other] = await twoTabs(page, context)
  await first.addCard('Outputs', 'Sessions held')
  await expect(other.card('Sessions held')).toBeVisible()
  await other.dragLink('Ward visits', 'Sessions held')
  await expect(first.links).toHaveCount(5)
  await first.select('Safety plans')
  await first.page.keyboard.press('Delete')
  await expect(other.card('Safety plans')).toHaveCount(0)
  await expect(other.links).toHaveCount(4)
  await other.title.fill('Street work, together')
  await expect(first.title).toHaveValue('Street work, together')
})

test('Undo takes back only what was done in the own tab', async ({ page, context }) => {
  const [first, other] = await twoTabs(page, context)
  await first.addCard('Outputs', 'From the first')
  await expect(other.card('From the first')).toBeVisible()
  await other.addCard('Outputs', 'From the second')
  await expect(first.card('From the second')).toBeVisible()
  await first.undo()
  await expect(other.card('From the first')).toHaveCount(0)
  await expect(other.card('From the second')).toBeVisible()
})

test('Two people who type in one label at the same time both keep their words', async ({ page, context }) => {
  const [first, other] = await twoTabs(page, context)
  const outlines = [new OutlinePage(first.page), new OutlinePage(other.page)] as const
  for (const outline of outlines) await outline.show('outline')
  const one = await outlines[0].label('Ward visits')
  const two = await outlines[1].label('Ward visits')
  await one.press('Home')
  await two.press('End')
  const words = ['Daily ', ' at night'] as const
  for (let at = 0; at < words[1].length; at++) {
    await Promise.all([page.keyboard.type(words[0].charAt(at)), other.page.keyboard.type(words[1].charAt(at))])
  }
  for (const label of [one, two]) await expect(label).toHaveValue('Daily Ward visits at night')
})
