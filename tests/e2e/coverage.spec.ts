import { say } from '../../src/words/words.ts'
import { textOf } from './pages/EditorPage.ts'
import { CoveragePage } from './pages/CoveragePage.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { WorkspacePage } from './pages/WorkspacePage.ts'
import { expect, test } from './support/app.ts'
import { accessible, smallTargets } from './support/looks.ts'

const DIVERTED = 'CYP diverted from violence'

test('A commissioner finds what nothing serves, and opens the reasons of a cell', async ({ page }) => {
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
  await workspace.show('coverage')
  const coverage = new CoveragePage(page)
  await expect(coverage.rows).toHaveCount(19)
  await accessible(page, 'coverage')
  expect(await smallTargets(page)).toEqual([])

  await coverage.figure(say('coverage.stand.nothing')).click()
  await expect(coverage.rows).toHaveCount(4)
  await expect(coverage.row(DIVERTED)).toContainText('Nothing serves this, 1 bid')
  await page.reload()
  await expect(coverage.rows).toHaveCount(4)
  await coverage.figure(say('coverage.stand.nothing')).click()

  await coverage.cell('Improved community', 'Shelter').click()
  await expect(coverage.reasons.getByRole('link', { name: 'Shelter' })).toBeVisible()
  await expect(coverage.reasons).toContainText('Direct from “Individuals and families feel more connected')
  await accessible(page, 'the reasons of a cell')
  await page.keyboard.press('Escape')
  await expect(coverage.cell('Improved community', 'Shelter')).toBeFocused()

  await page.keyboard.press('Home')
  await expect(coverage.cell('Improved community', say('coverage.matrix.served'))).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(coverage.reasons).toContainText('The Beacon Project')
  await page.keyboard.press('Escape')

  await page.getByLabel(say('coverage.by'), { exact: true }).selectOption(say('coverage.by.place'))
  await page.getByLabel(say('coverage.level')).selectOption(say('coverage.level.all', { type: 'MD' }))
  await coverage.cell('Reduction in school', 'Sefton').click()
  await expect(coverage.reasons.getByRole('listitem')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: say('coverage.csv') }).click()
  const text = await textOf(await saved)
  expect(text).toContain('Knowsley')
  expect(text.split('\r\n')).toHaveLength(21)
})

test('A commissioner sees which interventions overlap, and what they share', async ({ page }) => {
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
  await workspace.show('overlap')
  const { pairs } = new CoveragePage(page)
  await expect(pairs.first()).toBeVisible()
  const all = await pairs.count()
  expect(all).toBeGreaterThan(5)
  await accessible(page, 'overlap')
  await page.getByLabel(say('overlap.filter.bids')).check()
  await expect(pairs).not.toHaveCount(all)
  await expect(page).toHaveURL(/\/overlap\?bids=yes$/)
  await page.reload()
  await expect(page.getByLabel(say('overlap.filter.bids'))).toBeChecked()
  await expect(pairs.first()).toBeVisible()
  await expect(pairs).not.toHaveCount(all)
  const first = pairs.filter({ hasText: 'Housing key worker' }).filter({ hasText: 'Shelter' })
  await expect(first).toContainText('Both in Liverpool')
  await expect(first).toContainText('Ages 18 to 25 and 18 to 25')
  await expect(first).toContainText('Both for: Young people at risk of homelessness')
})

test('On a phone the outcomes are a list that opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
  await workspace.goto(workspace.id(), 'coverage')
  await page.getByText('Reduction in school exclusions').click()
  await expect(page.getByRole('link', { name: 'The Beacon Project' })).toBeVisible()
  await accessible(page, 'coverage on a phone')
  expect(await smallTargets(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('A facilitator confirms a suggestion, and the map of the system counts it', async ({ page }) => {
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
  const id = workspace.id()
  await workspace.rows.getByRole('link', { name: 'Shelter', exact: true }).click()
  const map = await new MapPage(page).ready()
  await map.select('Engagement in education')
  const suggestion = map.inspector.getByRole('listitem').filter({ hasText: DIVERTED })
  await expect(suggestion).toContainText('Shares: education')
  await accessible(page, 'a suggestion')
  await suggestion.getByRole('button', { name: new RegExp(`^Confirm: .*${DIVERTED}`) }).click()
  // The new row is open and has the focus, so that how and why can be said at once.
  await expect(map.inspector.locator('[data-row]:focus-within')).toContainText(DIVERTED)
  await map.inspector.getByLabel(say('contribution.kind')).selectOption(say('contribution.kind.enabling'))
  await expect(map.card('Engagement in education')).toContainText('Serves 2 system outcomes')
  await map.saved()

  await workspace.goto(id, 'interventions')
  await page
    .getByRole('region', { name: say('workspace.system') })
    .getByRole('link')
    .first()
    .click()
  const system = await new MapPage(page).ready()
  const card = page.getByRole('group', { name: new RegExp(`^${DIVERTED}`) })
  await expect(card).toContainText('Served by 1 intervention')
  await card.click()
  await expect(system.part(say('served.part'))).toContainText('Shelter')
  await expect(system.part(say('served.part'))).toContainText('Enabling from “Engagement in education”')
})

test('The particulars of an intervention are said in the details', async ({ page }) => {
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
  await workspace.rows.getByRole('link', { name: 'Navigator Programme', exact: true }).click()
  const { inspector } = await new MapPage(page).ready()
  await inspector.getByRole('button', { name: say('particulars.places.add') }).click()
  await page.keyboard.type('wir')
  await page.getByRole('option', { name: 'Wirral' }).click()
  await expect(inspector.getByText('MD · Merseyside · E08000015')).toBeVisible()
  await inspector.getByRole('checkbox', { name: say('particulars.tier.primary') }).check()
  await inspector.getByRole('button', { name: say('particulars.priorities.add') }).click()
  await page.keyboard.type('Whole')
  await page.getByRole('option', { name: /Whole Family/ }).click()
  await inspector.getByRole('button', { name: say('particulars.awards.add') }).click()
  await page.keyboard.type('Home Office')
  await inspector.getByLabel(say('particulars.award.amount'), { exact: true }).fill('12,500')
  await inspector.getByLabel(say('particulars.award.start'), { exact: true }).fill('2022-04-01')
  await page.keyboard.press('Enter')
  await expect(inspector).toContainText('£12,500 · From 1 Apr 2022')
  await accessible(page, 'the particulars of an intervention')
})
