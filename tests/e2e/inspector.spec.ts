import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { smallFile } from './support/models.ts'

const NAVIGATOR = join(import.meta.dirname, '../../examples/navigator.json')

async function openMap(page: Page, title?: string): Promise<MapPage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile(title))
  const map = await new MapPage(page).ready()
  await expect(map.cards).toHaveCount(6)
  return map
}

/** Unfolds everything that is folded inside. */
async function unfold(place: Locator): Promise<void> {
  const closed = place.locator('details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Leaves the field that was typed in. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
}

test('Everything about the model is edited and kept', async ({ page }) => {
  const map = await openMap(page)
  await map.field(say('inspect.model.vision')).fill('A city without violence')
  await map.field(say('inspect.model.situation')).fill('Too many young people are hurt')
  await map.field(say('inspect.description')).fill('Youth workers on wards')
  await map.field(say('inspect.model.targetGroup')).fill('Aged 11 to 25')
  await map.field(say('inspect.model.provider')).fill('Ashby Youth')
  await map.field(say('inspect.place')).fill('Ashby')
  await unfold(map.inspector)
  await map.field(say('inspect.model.kind')).selectOption(say('kind.system'))
  await map.field(say('inspect.source')).fill('Strategy 2026')
  await map.field(say('inspect.model.reviewed')).fill('2026-03-31')
  await page.keyboard.press('Enter')

  await map.inspector.getByRole('button', { name: say('inspect.objectives.add') }).click()
  await page.keyboard.type('Halve admissions by 2030')
  await map.inspector.getByRole('button', { name: say('inspect.priorities.add') }).click()
  await page.keyboard.type('Health')
  await unfold(map.part(say('inspect.priorities')))
  await map.field(say('inspect.tag.group')).fill('Theme')
  await map.field(say('inspect.tag.edition')).fill('2026 strategy')
  for (const kind of ['external', 'enabler', 'barrier', 'uncertainty'] as const) {
    await map.inspector.getByRole('button', { name: say(`inspect.factors.${kind}.add`) }).click()
    await page.keyboard.type(`One ${kind} factor`)
  }
  await map
    .part(say('inspect.assumptions.model'))
    .getByRole('button', { name: say('inspect.assumptions.add') })
    .click()
  await page.keyboard.type('Money goes on')

  await map.reload()
  await expect(map.field(say('inspect.model.vision'))).toHaveValue('A city without violence')
  const { model } = await map.model()
  expect(model.meta.get('model')).toMatchObject({
    vision: 'A city without violence',
    situation: 'Too many young people are hurt',
    description: 'Youth workers on wards',
    targetGroup: 'Aged 11 to 25',
    provider: 'Ashby Youth',
    place: 'Ashby',
    kind: 'system',
    source: 'Strategy 2026',
    reviewed: '2026-03-31',
  })
  expect([...model.objectives.values()].map((one) => one.text)).toEqual(['Halve admissions by 2030'])
  expect([...model.tags.values()]).toMatchObject([{ name: 'Health', group: 'Theme', edition: '2026 strategy' }])
  expect([...model.factors.values()].map((one) => `${one.kind}: ${one.text}`).toSorted()).toEqual([
    'barrier: One barrier factor',
    'enabler: One enabler factor',
    'external: One external factor',
    'uncertainty: One uncertainty factor',
  ])
  expect([...model.assumptions.values()]).toMatchObject([{ subjectKind: 'model', text: 'Money goes on' }])
})

test('Everything about a card is edited and kept', async ({ page }) => {
  const map = await openMap(page)
  await map.select('Ward visits')
  await map.field(say('inspect.node.label')).fill('Daily ward visits')
  await map.field(say('inspect.description')).fill('Within a day of admission')
  await map.field(say('inspect.node.who')).fill('Young people on wards')
  await map.field(say('level')).selectOption(say('level.individual'))
  await map.inspector.locator('.insp-head').getByText(say('inspect.more'), { exact: true }).click()
  await map.field(say('inspect.node.code')).fill('A1')
  await map.field(say('inspect.place')).fill('Two hospitals')
  await map.field(say('inspect.node.starts')).fill('2026-04-01')
  await map.field(say('inspect.node.ends')).fill('2027-03-31')
  await map.field(say('inspect.node.source')).fill('Bid, page 4')
  await map.inspector.getByRole('checkbox', { name: say('inspect.node.intended') }).uncheck()

  const tag = map.part(say('inspect.tags')).getByRole('combobox')
  await map.pick(tag, 'Health', say('inspect.tags.create', { text: 'Health' }))
  const indicators = map.part(say('inspect.indicators'))
  await indicators.getByRole('button', { name: say('inspect.indicators.add') }).click()
  const title = 'Visits made'
  await map.pick(indicators.getByRole('combobox'), title, say('inspect.indicators.create', { text: title }))
  await expect(indicators.getByRole('button', { name: title, exact: true })).toBeVisible()

  await map.reload()
  await map.select('Daily ward visits')
  await expect(map.field(say('inspect.node.who'))).toHaveValue('Young people on wards')
  const { model } = await map.model()
  expect(model.nodes.get('visits')).toMatchObject({
    label: 'Daily ward visits',
    description: 'Within a day of admission',
    who: 'Young people on wards',
    level: 'individual',
    code: 'A1',
    place: 'Two hospitals',
    starts: '2026-04-01',
    ends: '2027-03-31',
    source: 'Bid, page 4',
    intended: false,
  })
  expect([...model.taggings.values()]).toMatchObject([{ node: 'visits' }])
  expect([...model.indicators.values()]).toMatchObject([{ title }])
  expect([...model.assignments.values()]).toMatchObject([{ node: 'visits' }])
})

test('A link carries its kind, its rationale, what has to be true and the evidence', async ({ page }) => {
  const map = await openMap(page)
  const place = await map.onLink('visits-met', 0.5)
  await page.mouse.click(place.x, place.y)
  await map.field(say('link.kind')).selectOption(say('link.kind.precondition'))
  await map.field(say('link.strength')).selectOption(say('link.strength.weak'))
  await map.field(say('link.confidence')).selectOption(say('link.confidence.high'))
  await map.field(say('inspect.rationale')).fill('They are there at the teachable moment')

  const assumptions = map.part(say('inspect.assumptions'))
  await assumptions.getByRole('button', { name: say('inspect.assumptions.add') }).click()
  await page.keyboard.type('Wards let workers in')
  await assumptions
    .getByLabel(say('assumption.status'), { exact: true })
    .selectOption(say('assumption.status.challenged'))
  await assumptions.getByLabel(say('inspect.owner'), { exact: true }).fill('Programme lead')
  await assumptions.getByLabel(say('inspect.assumption.review'), { exact: true }).fill('2026-09-01')
  await page.keyboard.press('Enter')

  const evidence = map.part(say('inspect.evidence'))
  await evidence.getByRole('button', { name: say('inspect.evidence.add') }).click()
  await page.keyboard.type('Toolkit: A and E navigators')
  await evidence.getByLabel(say('evidence.finding'), { exact: true }).selectOption(say('evidence.finding.mixed'))
  await evidence.getByLabel(say('inspect.evidence.url'), { exact: true }).fill('https://example.org/toolkit')
  await evidence.getByLabel(say('inspect.evidence.rating'), { exact: true }).fill('3 of 5')
  await evidence.getByLabel(say('inspect.evidence.scale'), { exact: true }).fill('Evidence rating')
  await evidence.getByLabel(say('inspect.evidence.ratedOn'), { exact: true }).fill('2026-01-15')
  await page.keyboard.press('Enter')
  const address = evidence.getByRole('link', {
    name: say('inspect.evidence.open', { what: 'Toolkit: A and E navigators' }),
  })
  await expect(address).toHaveAttribute('href', 'https://example.org/toolkit')

  await map.reload()
  await expect(map.canvas.locator('.map-diamond[data-status="challenged"]')).toHaveCount(1)
  await page.mouse.click(place.x, place.y)
  await expect(map.field(say('inspect.rationale'))).toHaveValue('They are there at the teachable moment')
  const { model } = await map.model()
  expect(model.links.get('visits-met')).toMatchObject({ kind: 'precondition', strength: 'weak', confidence: 'high' })
  expect([...model.assumptions.values()]).toMatchObject([
    {
      subject: 'visits-met',
      text: 'Wards let workers in',
      status: 'challenged',
      owner: 'Programme lead',
      review: '2026-09-01',
    },
  ])
  expect([...model.evidence.values()]).toMatchObject([
    {
      subject: 'visits-met',
      finding: 'mixed',
      url: 'https://example.org/toolkit',
      rating: '3 of 5',
      ratedOn: '2026-01-15',
    },
  ])
})

test('An indicator has a definition, a baseline, targets with their history, and breakdowns', async ({ page }) => {
  const map = await openMap(page)
  await map.select('Young people met')
  const indicators = map.part(say('inspect.indicators'))
  await indicators.getByRole('button', { name: say('inspect.indicators.add') }).click()
  const title = 'Young people met on wards'
  await map.pick(indicators.getByRole('combobox'), title, say('inspect.indicators.create', { text: title }))
  await indicators.getByRole('button', { name: title, exact: true }).click()

  await map.field(say('inspect.indicator.definition')).fill('Each person once a year')
  await map.field(say('inspect.indicator.unit')).fill('people')
  await map.field(say('indicator.direction')).selectOption(say('indicator.direction.up'))
  await map.field(say('indicator.frequency')).selectOption(say('indicator.frequency.quarterly'))
  const baseline = map.part(say('inspect.baseline'))
  await baseline.getByLabel(say('inspect.value'), { exact: true }).fill('1,200')
  await baseline.getByLabel(say('inspect.period'), { exact: true }).fill('2021/22')
  await leave(page)

  const targets = map.part(say('inspect.targets'))
  await targets.getByRole('button', { name: say('inspect.targets.add') }).click()
  await targets.getByLabel(say('inspect.period'), { exact: true }).fill('2022/23')
  await targets.getByLabel(say('inspect.targets.value'), { exact: true }).fill('1500')
  await targets.getByRole('button', { name: say('inspect.targets.set') }).click()
  await targets.getByRole('textbox', { name: '2022/23', exact: true }).fill('1800')
  await page.keyboard.press('Enter')
  await targets.getByLabel(say('inspect.targets.reason'), { exact: true }).fill('More workers')
  await targets.getByRole('button', { name: say('inspect.targets.changeTo', { value: '1,800' }) }).click()
  await targets.getByText(say('inspect.targets.history', { count: 2 })).click()
  await expect(targets.getByRole('listitem').filter({ hasText: '1,500' }).last()).toBeVisible()
  await expect(targets.getByText('More workers')).toBeVisible()

  const counting = map.part(say('inspect.indicator.counting'))
  await counting.getByText(say('inspect.indicator.counting')).click()
  await counting.getByLabel(say('indicator.basis'), { exact: true }).selectOption(say('indicator.basis.new-in-period'))
  const breakdowns = map.part(say('inspect.breakdowns'))
  await breakdowns.getByText(say('inspect.breakdowns')).first().click()
  await breakdowns.getByRole('button', { name: say('inspect.breakdowns.add') }).click()
  await page.keyboard.type('Age')
  await breakdowns.getByLabel(say('inspect.breakdown.categories'), { exact: true }).fill('11 to 17\n18 to 25\nUnknown')
  await leave(page)

  await map.reload()
  const { model } = await map.model()
  const [indicator] = model.indicators.values()
  expect(indicator).toMatchObject({
    title,
    definition: 'Each person once a year',
    unit: 'people',
    direction: 'up',
    frequency: 'quarterly',
    basis: 'new-in-period',
    baseline: 1200,
    baselineStart: '2021-04-01',
    baselineEnd: '2022-03-31',
  })
  const set = [...model.targets.values()].toSorted((a, b) => (a.setOn < b.setOn ? -1 : 1))
  expect(set.map((target) => target.value)).toEqual([1500, 1800])
  expect(set[1]).toMatchObject({ start: '2022-04-01', end: '2023-03-31', reason: 'More workers' })
  expect([...model.disaggregations.values()]).toMatchObject([
    { dimension: 'Age', categories: ['11 to 17', '18 to 25', 'Unknown'] },
  ])
})

test('A number that cannot be read stays in its field with the reason, and the old value stands', async ({ page }) => {
  const map = await openMap(page)
  await map.select('Young people met')
  const indicators = map.part(say('inspect.indicators'))
  await indicators.getByRole('button', { name: say('inspect.indicators.add') }).click()
  await map.pick(indicators.getByRole('combobox'), 'Met', say('inspect.indicators.create', { text: 'Met' }))
  await indicators.getByRole('button', { name: 'Met', exact: true }).click()
  const value = map.part(say('inspect.baseline')).getByLabel(say('inspect.value'), { exact: true })
  await value.fill('41')
  await leave(page)
  await value.fill('about 40')
  await leave(page)
  await expect(value).toHaveValue('about 40')
  await expect(value).toHaveAccessibleDescription(say('inspect.notANumber'))
  expect([...(await map.model()).model.indicators.values()][0]?.baseline).toBe(41)
})

test('A card contributes to an outcome of another model on this device', async ({ page }) => {
  const home = new HomePage(page)
  const system = await openMap(page, 'The system model')
  const systemId = system.id()
  await system.goHome()
  await home.openFile('own.json', smallFile('Our own model'))
  const map = await new MapPage(page).ready()
  await map.select('Fewer injuries')
  const part = map.part(say('inspect.contributions'))
  await part.getByRole('button', { name: say('inspect.contributions.add') }).click()
  await map.pick(part.getByRole('combobox', { name: say('inspect.contributions.model') }), 'system', /The system model/)
  const card = part.getByRole('combobox', { name: say('inspect.contributions.card', { title: 'The system model' }) })
  await map.pick(card, 'trust', /Trust in workers/)
  await part.getByLabel(say('contribution.kind'), { exact: true }).selectOption(say('contribution.kind.enabling'))
  await part.getByLabel(say('inspect.rationale'), { exact: true }).fill('Safe people trust')
  await map.reload()
  await expect(map.card('Fewer injuries')).toContainText(say('map.card.serves', { count: 1 }))
  const { model } = await map.model()
  expect([...model.contributions.values()]).toMatchObject([
    {
      node: 'safer',
      systemModel: systemId,
      systemTitle: 'The system model',
      systemNode: 'trust',
      systemLabel: 'Trust in workers',
      kind: 'enabling',
      rationale: 'Safe people trust',
    },
  ])
})

test('Several cards are changed together', async ({ page }) => {
  const map = await openMap(page)
  await map.select('Trust in workers')
  await map.card('Fewer injuries').click({ modifiers: ['Control'] })
  await expect(map.inspector.getByRole('heading', { name: say('inspect.nodes.title', { count: 2 }) })).toBeVisible()
  await map.field(say('level')).selectOption(say('level.community'))
  await map.field(say('inspect.node.stage')).selectOption('Outputs')
  const { model } = await map.model()
  for (const id of ['trust', 'safer']) expect(model.nodes.get(id)).toMatchObject({ level: 'community', stage: 'out' })
  await map.undo()
  await expect.poll(() => map.stageCounts()).toEqual(['2', '2', '2'])
})

test('The details are closed and opened, and stay usable with the outline beside them', async ({ page }) => {
  const map = await openMap(page)
  await map.inspector.getByRole('button', { name: say('app.details.close') }).click()
  await expect(map.inspector).toHaveCount(0)
  await page.getByRole('button', { name: say('action.inspector') }).click()
  await expect(map.inspector).toBeVisible()
  await map.show('outline')
  const outline = new OutlinePage(page)
  await (await outline.label('Ward visits')).click()
  await outline.field(say('inspect.node.who')).fill('Young people')
  await expect(await outline.row('Ward visits')).toContainText(say('outline.card.who', { who: 'Young people' }))
})

test('No view is longer than the window while the details are open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const home = await new HomePage(page).goto()
  const editor = await home.openFile('navigator.json', await readFile(NAVIGATOR, 'utf8'))
  const id = /#\/model\/([^/]+)/.exec(page.url())?.[1] ?? ''
  for (const view of ['outline', 'indicators', 'monitoring', 'review', 'history'] as const) {
    await page.goto(`/#/model/${id}/${view}`)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expect(editor.inspector).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), view).toBeLessThanOrEqual(0)
  }
})
