import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { oneLine } from '../../src/formats/narrative/ownWords.ts'
import { nodesByStage, stagesInOrder } from '../../src/model/queries/stages.ts'
import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { Paper } from './pages/Paper.ts'
import { expect, test } from './support/app.ts'
import { example } from './support/models.ts'

const A4 = [595, 842]

async function openNavigator(page: Page): Promise<MapPage> {
  const home = await new HomePage(page).goto()
  await home.openFile('navigator.json', example('navigator.json'))
  return new MapPage(page).ready()
}

/** The window for printing never opens; `afterprint` says that it was closed. */
async function holdPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
}

test('the outline prints as one tagged document with every card and link, and the app is back after it', async ({
  page,
}) => {
  const map = await openNavigator(page)
  const { model } = await map.model()
  await map.show('outline')
  const paper = await new Paper(page).ready()
  const { pages, tagged, text } = await paper.print()
  expect(tagged).toBe(true)
  expect(pages.length).toBeGreaterThan(3)
  for (const size of pages) expect(size).toEqual(A4)

  const byStage = nodesByStage(model)
  for (const [at, { id, name }] of stagesInOrder(model).entries()) {
    expect(text).toContain(`${at + 1} ${name}`)
    for (const [place, { code, label }] of (byStage.get(id) ?? []).entries()) {
      expect(text).toContain(`${at + 1}.${place + 1} ${code} ${oneLine(label)}`)
    }
  }
  for (const { text: assumption } of model.assumptions.values()) expect(text).toContain(oneLine(assumption))
  for (const { title } of model.indicators.values()) expect(text).toContain(title)

  await expect(page.locator('.print')).toHaveCount(0)
  await expect(page.getByRole('region', { name: say('outline.name') })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(say('app.view.outline')))
})

test('the map prints as exactly one landscape page', async ({ page }) => {
  const map = await openNavigator(page)
  const { pages, tagged } = await (await new Paper(page).ready()).print()
  expect(pages).toEqual([A4.toReversed()])
  expect(tagged).toBe(true)
  await expect(map.canvas).toBeVisible()
})

test('a printed document has the headings of the model and nothing to press', async ({ page }) => {
  const map = await openNavigator(page)
  const { model } = await map.model()
  await new Paper(page).ready()
  await holdPrinting(page)
  await page
    .getByRole('banner')
    .getByRole('button', { name: say('transfer.open') })
    .click()
  await map.dialog.getByRole('button', { name: say('transfer.form.document'), exact: true }).click()
  await map.dialog.getByRole('button', { name: say('transfer.print.document') }).click()
  await page.emulateMedia({ media: 'print' })

  const document = page.getByRole('article')
  await expect(document).toBeVisible()
  for (const role of ['button', 'textbox', 'combobox', 'navigation'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Navigator Programme'])
  for (const { name } of model.stages.values()) {
    await expect(
      document.getByRole('heading', { level: 2, name: new RegExp(`^\\d ${name.replaceAll(/[^\w ]/g, '.')}$`) }),
    ).toBeVisible()
  }
  await expect(document.locator('h3[id]')).toHaveCount(model.nodes.size)
  const { violations } = await new AxeBuilder({ page }).include('.print').analyze()
  expect(violations).toEqual([])

  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print')).toHaveCount(0)
  await expect(map.canvas).toBeVisible()
})

test('the key prints what the browser’s own command prints: the review as it stands', async ({ page }) => {
  const map = await openNavigator(page)
  await map.show('review')
  const paper = await new Paper(page).ready()
  const { pages, text } = await paper.print()
  expect(text).toBe('')
  for (const size of pages) expect(size).toEqual(A4)

  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('.print') ? 'a sheet' : 'the view'
    }
  })
  await page.keyboard.press('Control+p')
  await expect(page).toHaveTitle('the view')
  await page.emulateMedia({ media: 'print' })
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: say('review.questions') })).toBeVisible()
  await expect(main.getByRole('button', { name: say('review.answer.add'), exact: true })).toHaveCount(0)
})
