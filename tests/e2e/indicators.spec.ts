import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { IndicatorsPage } from './pages/IndicatorsPage.ts'
import { expect, test } from './support/app.ts'
import { smallFile } from './support/models.ts'

const TITLE = say('indicators.column.title')
const UNIT = say('indicators.column.unit')
const BASELINE = say('indicators.column.baseline')

async function openGrid(page: Page): Promise<IndicatorsPage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  const view = new IndicatorsPage(page)
  await view.show('indicators')
  await page.getByRole('button', { name: say('indicators.add') }).click()
  await expect(await view.cell(1, TITLE)).toBeFocused()
  return view
}

/** Types over the cells from the focused one to the right. */
async function typeCells(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}

async function goTo(view: IndicatorsPage, row: number, heading: string): Promise<void> {
  const { keyboard } = view.page
  await keyboard.press('Home')
  const steps = (await view.headings()).indexOf(heading)
  for (let step = 0; step < steps; step++) await keyboard.press('ArrowRight')
  await expect(await view.cell(row, heading)).toBeFocused()
}

test('Indicators are filled in by keyboard, as in a spreadsheet', async ({ page }) => {
  const view = await openGrid(page)
  await typeCells(page, 'Young people met')
  await goTo(view, 1, say('indicator.type'))
  await page.keyboard.press('Enter')
  await page.keyboard.type(say('indicator.type.percentage'))
  await page.keyboard.press('Enter')
  await goTo(view, 1, UNIT)
  await page.keyboard.type('%')
  await page.keyboard.press('Enter')
  await goTo(view, 1, BASELINE)
  await typeCells(page, '41%', '2021/22')
  await expect(await view.cell(1, BASELINE)).toHaveText('41')
  await view.reload()
  await expect(await view.cell(1, TITLE)).toHaveText('Young people met')
  expect([...(await view.model()).model.indicators.values()]).toMatchObject([
    {
      title: 'Young people met',
      type: 'percentage',
      unit: '%',
      baseline: 41,
      baselineStart: '2021-04-01',
      baselineEnd: '2022-03-31',
    },
  ])
  await (await view.cell(1, TITLE)).click()
  await page.keyboard.press('Delete')
  await expect(await view.cell(1, TITLE)).toHaveText('')
  await view.undo()
  await expect(await view.cell(1, TITLE)).toHaveText('Young people met')
})

test('A block from a spreadsheet goes over the cells, and what is below the last row becomes new indicators', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const view = await openGrid(page)
  await typeCells(page, 'First')
  await goTo(view, 1, say('indicator.type'))
  const headings = await view.headings()
  const from = headings.indexOf(say('indicator.type'))
  const line = (type: string, unit: string, direction: string, baseline: string) =>
    headings
      .slice(from, headings.indexOf(BASELINE) + 1)
      .map((heading) =>
        heading === say('indicator.type')
          ? type
          : heading === UNIT
            ? unit
            : heading === say('indicator.direction')
              ? direction
              : heading === BASELINE
                ? baseline
                : '',
      )
      .join('\t')
  const block = [
    line(say('indicator.type.percentage'), '%', say('indicator.direction.up'), '41%'),
    line(say('indicator.type.count'), 'people', say('indicator.direction.down'), '1,200'),
    line(say('indicator.type.money'), '£', '', '£3,000'),
  ].join('\n')
  await page.evaluate((text) => navigator.clipboard.writeText(text), block)
  await page.keyboard.press('Control+v')
  await expect(view.grid.getByRole('row')).toHaveCount(4)
  await expect(await view.cell(1, BASELINE)).toHaveText('41')
  await expect(await view.cell(2, BASELINE)).toHaveText('1,200')
  await expect(await view.cell(3, BASELINE)).toHaveText('3,000')
  await expect(await view.cell(2, say('indicator.direction'))).toHaveText(say('indicator.direction.down'))
  await view.undo()
  await expect(view.grid.getByRole('row')).toHaveCount(2)
})

test('A number that cannot be read stays in its cell with the reason, and the old value stands', async ({ page }) => {
  const view = await openGrid(page)
  await typeCells(page, 'Young people met')
  await goTo(view, 1, BASELINE)
  await typeCells(page, '12')
  await goTo(view, 1, BASELINE)
  await page.keyboard.type('about 40')
  await page.keyboard.press('Enter')
  const cell = await view.cell(1, BASELINE)
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toHaveAccessibleDescription(/\S/)
  await expect(cell).toContainText(say('cell.bad', { text: 'about 40', why: '' }).trim())
  await page.keyboard.press('Enter')
  await expect(cell.getByRole('textbox')).toHaveValue('about 40')
  await page.keyboard.press('Escape')
  expect([...(await view.model()).model.indicators.values()][0]?.baseline).toBe(12)
})

test('What was said of a number that cannot be read is not left once a number is kept', async ({ page }) => {
  const view = await openGrid(page)
  await goTo(view, 1, BASELINE)
  await page.keyboard.type('about 40')
  await page.keyboard.press('Enter')
  const said = page.locator('[aria-live]').filter({ hasText: 'about 40' })
  await expect(said).toHaveCount(1)
  await typeCells(page, '40')
  await expect(await view.cell(1, BASELINE)).toHaveText('40')
  await expect(said).toHaveCount(0)
})

test('A pasted cell that cannot be read is refused with the reason and changes nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const view = await openGrid(page)
  await typeCells(page, 'Young people met')
  await goTo(view, 1, BASELINE)
  await page.evaluate(() => navigator.clipboard.writeText('10-15'))
  await page.keyboard.press('Control+v')
  const cell = await view.cell(1, BASELINE)
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toContainText('10-15')
  expect([...(await view.model()).model.indicators.values()][0]?.baseline).toBeNull()
})

test('A target has a column for its period, and changing it keeps what stood before', async ({ page }) => {
  const view = await openGrid(page)
  await typeCells(page, 'Young people met')
  await page.getByRole('button', { name: say('indicators.period.add') }).click()
  await view.dialog.getByLabel(say('indicators.period.label')).fill('2022/23')
  await view.dialog.getByRole('button', { name: say('indicators.period.confirm') }).click()
  const heading = say('indicators.column.target', { period: '2022/23' })
  await expect(await view.cell(1, heading)).toBeFocused()
  for (const value of ['60', '70']) {
    await (await view.cell(1, heading)).click()
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
    await expect(await view.cell(1, heading)).toHaveText(value)
  }
  const { model } = await view.model()
  const set = [...model.targets.values()].toSorted((a, b) => (a.setOn < b.setOn ? -1 : 1))
  expect(set.map(({ start, end, value }) => ({ start, end, value }))).toEqual([
    { start: '2022-04-01', end: '2023-03-31', value: 60 },
    { start: '2022-04-01', end: '2023-03-31', value: 70 },
  ])
  await expect(view.part(say('inspect.targets'))).toContainText(say('inspect.targets.history', { count: 2 }))
})

test('Rows are found, duplicated and deleted, and the focus stays in the grid', async ({ page }) => {
  const view = await openGrid(page)
  await typeCells(page, 'Young people met')
  await page.getByRole('button', { name: say('indicators.add') }).click()
  await typeCells(page, 'Plans agreed')
  await (await view.cell(2, TITLE)).click()
  await page.getByRole('button', { name: say('indicators.duplicate', { count: 1 }) }).click()
  await expect(view.grid.getByText(say('indicators.copyOf', { title: 'Plans agreed' }))).toBeVisible()
  await page.getByRole('searchbox', { name: say('indicators.find') }).fill('young')
  await expect(view.grid.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox', { name: say('indicators.find') }).fill('')
  await (await view.cell(1, TITLE)).click()
  await page.keyboard.press('Control+Delete')
  await expect(view.grid.getByRole('row')).toHaveCount(3)
  await expect(view.grid.locator(':focus')).toHaveCount(1)
})
