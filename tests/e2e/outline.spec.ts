import type { Page } from '@playwright/test'

import { nodesByStage, stagesInOrder } from '../../src/model/queries/stages.ts'
import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { fileOf, smallFile, smallTables } from './support/models.ts'

async function openOutline(page: Page, file = smallFile()): Promise<OutlinePage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', file)
  const outline = new OutlinePage(page)
  await outline.show('outline')
  return outline.ready()
}

test('What is typed in the outline is on the map', async ({ page }) => {
  const outline = await openOutline(page, fileOf('From nothing', { stages: smallTables()['stages'] ?? [] }))
  const { keyboard } = page
  await outline
    .stage('Activities')
    .getByRole('button', { name: say('outline.stage.addCard') })
    .click()
  await expect(outline.typed()).toBeFocused()
  await keyboard.type('Ward visits')
  await keyboard.press('Enter')
  await expect(outline.typed()).toHaveValue('')
  await keyboard.type('Safety plans')
  await keyboard.press('Control+Enter')
  await expect(outline.typed()).toHaveValue('')
  await keyboard.type('Plans agreed')
  await expect.poll(() => outline.labelsOf('Outputs')).toEqual(['Plans agreed'])
  await outline.outline.getByLabel(say('outline.vision')).fill('A city without violence')

  await outline.show('map')
  const map = await new MapPage(page).ready()
  expect(await map.stageCounts()).toEqual(['2', '1', '0'])
  await expect(map.links).toHaveCount(1)
  await expect(map.card('Safety plans')).toHaveAccessibleName(/leads to 1/)
  await expect(map.canvas.getByText('A city without violence')).toBeVisible()
})

test('A card is moved among its own and to other stages without leaving its label', async ({ page }) => {
  const outline = await openOutline(page)
  const { keyboard } = page
  await (await outline.label('Ward visits')).click()
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => outline.labelsOf('Activities')).toEqual(['Safety plans', 'Ward visits'])
  await expect(outline.typed()).toHaveValue('Ward visits')
  await keyboard.press('Alt+ArrowRight')
  await expect.poll(() => outline.labelsOf('Outputs')).toEqual(['Young people met', 'Plans agreed', 'Ward visits'])
  await expect(outline.typed()).toHaveValue('Ward visits')
  await keyboard.press('Alt+ArrowLeft')
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(() => outline.labelsOf('Activities')).toEqual(['Ward visits', 'Safety plans'])
  await keyboard.press('ArrowDown')
  await expect(outline.typed()).toHaveValue('Safety plans')
})

test('Backspace on an empty label takes the card away and goes on in the one before', async ({ page }) => {
  const outline = await openOutline(page)
  await (await outline.label('Ward visits')).click()
  await page.keyboard.press('Enter')
  await expect.poll(() => outline.labelsOf('Activities')).toEqual(['Ward visits', '', 'Safety plans'])
  await page.keyboard.press('Backspace')
  await expect.poll(() => outline.labelsOf('Activities')).toEqual(['Ward visits', 'Safety plans'])
  await expect(outline.typed()).toHaveValue('Ward visits')
  await page.keyboard.press('Backspace')
  await expect(outline.typed()).toHaveValue('Ward visit')
  await expect(outline.labels).toHaveCount(6)
})

test('Several lines pasted into a label become cards', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const outline = await openOutline(page)
  await (await outline.label('Safety plans')).click()
  await page.evaluate(() => navigator.clipboard.writeText('Home visits\nCalls to families\n'))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect
    .poll(() => outline.labelsOf('Activities'))
    .toEqual(['Ward visits', 'Safety plans', 'Home visits', 'Calls to families'])
})

test('A link is added and removed in words', async ({ page }) => {
  const outline = await openOutline(page)
  await (await outline.label('Ward visits')).click()
  const row = await outline.row('Ward visits')
  await row.getByRole('button', { name: say('outline.link.add') }).click()
  await outline.pick(row.getByRole('combobox', { name: say('outline.link.card') }), 'fewer', /Fewer injuries/)
  await expect(row.getByRole('definition').first()).toContainText('Fewer injuries')
  await expect(await outline.row('Fewer injuries')).toContainText(say('outline.link.from.causes'))
  await expect(outline.typed()).toHaveValue('Ward visits')
  await row.getByRole('button', { name: say('outline.link.remove', { label: 'Young people met' }) }).click()
  await expect(outline.typed()).toHaveValue('Ward visits')
  const { model } = await outline.model()
  expect([...model.links.values()].filter((link) => link.from === 'visits').map((link) => link.to)).toEqual(['safer'])
})

test('Stages are added, named and moved where they stand', async ({ page }) => {
  const outline = await openOutline(page)
  await outline.outline.getByRole('button', { name: say('outline.addStage') }).click()
  await page.keyboard.type('Impact')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A safer Ashby')
  await expect.poll(() => outline.labelsOf('Impact')).toEqual(['A safer Ashby'])
  const menu = page.getByRole('button', { name: say('outline.stage.menu', { name: 'Impact' }) })
  await menu.click()
  await page.getByRole('menuitem', { name: say('outline.stage.earlier') }).click()
  const { model } = await outline.model()
  expect(stagesInOrder(model).map((stage) => stage.name)).toEqual(['Activities', 'Outputs', 'Impact', 'Outcomes'])
  const impact = stagesInOrder(model).find((stage) => stage.name === 'Impact')?.id ?? ''
  expect(nodesByStage(model).get(impact)).toHaveLength(1)
})

test('What is selected in one view is selected in the others', async ({ page }) => {
  const outline = await openOutline(page)
  await (await outline.label('Trust in workers')).click()
  await expect(outline.inspector.getByRole('heading', { level: 2 })).toHaveText('Trust in workers')
  await outline.show('map')
  const map = await new MapPage(page).ready()
  await expect(map.card('Trust in workers')).toHaveAttribute('aria-current', 'true')
  await map.select('Plans agreed')
  await map.show('outline')
  await expect(await outline.row('Plans agreed')).toHaveAttribute('aria-current', 'true')
  await expect(outline.inspector.getByRole('heading', { level: 2 })).toHaveText('Plans agreed')
})

test('A filter shows the matching cards only, and says how many there are', async ({ page }) => {
  const outline = await openOutline(page)
  await outline.stage('Activities').getByRole('heading').focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(say('action.filter'))
  await page.keyboard.press('Enter')
  await outline.search.getByLabel(say('map.filter.text')).fill('plans')
  await expect(outline.labels).toHaveCount(2)
  await expect(outline.outline.getByText(say('outline.shown', { shown: 2, count: 6 }))).toBeVisible()
  await outline.outline.getByRole('button', { name: say('action.filterClear') }).click()
  await expect(outline.labels).toHaveCount(6)
})
