import type { Page } from '@playwright/test'

import { sealOf } from '../../src/model/seal.ts'
import { say, speak } from '../../src/words/words.ts'
import { BidPage } from './pages/BidPage.ts'
import { CoveragePage } from './pages/CoveragePage.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HistoryPage } from './pages/HistoryPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { MonitoringPage } from './pages/MonitoringPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { PlacePage } from './pages/PlacePage.ts'
import { WorkspacePage } from './pages/WorkspacePage.ts'
import { expect, test } from './support/app.ts'
import { literalsOn, templateNames } from './support/literals.ts'
import { example } from './support/models.ts'

/** Texts of a model file that are content; ids, kinds and dates are not. */
const CONTENT = new Set(
  (
    'title vision situation description targetGroup provider place source name label who code text owner note rationale ' +
    'definition unit numerator denominator baselineSource baselineNote dimension systemTitle systemLabel setBy reason ' +
    'file receivedBy column slice rating ratingScale group edition byName funder programme reference help'
  ).split(' '),
)

/** A model file whose every text begins with ¤, so that it can be told from the words of the app. */
function marked(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    typeof value === 'string' && CONTENT.has(key) && value !== '' ? `¤ ${value}` : value,
  )
}

/** The example workspace, marked, with the names of its places, its own terms, and what was released, under new seals. */
function markedWorkspace(): string {
  const own = (record: Readonly<Record<string, unknown>>) => {
    if (record['scheme'] === 'priority' || record['scheme'] === 'group')
      return { ...record, term: `¤ ${String(record['term'])}` }
    // The answers of a bid keep the words of their questions; reviewers' answers the number of theirs.
    if ('order' in record && typeof record['question'] === 'string')
      return { ...record, question: `¤ ${record['question']}` }
    if (typeof record['content'] !== 'string') return record
    const content = marked(record['content'])
    return { ...record, content, hash: sealOf(content) }
  }
  const raw: unknown = JSON.parse(marked(example('workspaces/merseyside.json')))
  return JSON.stringify(raw, (key, value: unknown) => {
    if (key === 'rows')
      return (value as string[][]).map(([code = '', name = '', ...rest]) => [code, `¤ ${name}`, ...rest])
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? own({ ...value }) : value
  })
}

/** The marked workspace, opened beside another example that has none of its models. */
async function openWorkspace(page: Page): Promise<WorkspacePage> {
  await new HomePage(page).goto('?lang=en-x-pseudo')
  const workspace = await new WorkspacePage(page).openExample('workspace.home.example.hampshire')
  await workspace.show('settings')
  const before = workspace.id()
  const buffer = Buffer.from(markedWorkspace())
  await page
    .getByLabel(say('workspace.settings.file.open'), { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name: '¤ marked.json', mimeType: 'application/json', buffer })
  await expect.poll(() => workspace.id()).not.toBe(before)
  return workspace.ready()
}

/** Words of the libraries themselves: who made the map, and what react-aria says in its own many languages. */
const LIBRARIES = ['React Flow', 'React Flow attribution', 'Dismiss', 'Show suggestions']
/** The models of the example that stands beside the marked one. */
const BESIDE = [...example('workspaces/hampshire.json').matchAll(/"title": "([^"]+)"/g)].map(([, title = '']) => title)
const ALLOWED = [...LIBRARIES, ...templateNames(), ...BESIDE]

test.beforeAll(() => speak('en-x-pseudo'))
test.afterAll(() => speak('en'))

async function check(page: Page, state: string): Promise<void> {
  expect.soft(await literalsOn(page, ALLOWED), state).toEqual([])
}

async function openMarked(page: Page, name: string): Promise<EditorPage> {
  const home = await new HomePage(page).goto('?lang=en-x-pseudo')
  return home.openFile('marked.json', marked(example(name)))
}

test.describe('In a made-up language every word comes from the catalogue', () => {
  test('on the list of models and in its dialogs', async ({ page }) => {
    const home = await new HomePage(page).goto('?lang=en-x-pseudo')
    await expect(home.heading).toHaveText(/^⟦/)
    await check(page, 'empty home')
    await page.getByRole('button', { name: say('home.way.template.start') }).click()
    for (const way of ['template', 'example', 'file', 'text'] as const) {
      await home.dialog.getByText(say(`home.way.${way}`), { exact: true }).click()
      await check(page, `new model from ${way}`)
    }
    await home.dialog.getByLabel(say('home.text.label')).fill('¤ one line\n¤ another')
    await check(page, 'new model from lines')
    await page.keyboard.press('Escape')
    await home.chooseFile('¤.json', marked(example('navigator.json')).replace('"to":"o1"', '"to":"¤gone"'))
    await home.problems().first().waitFor()
    await page.keyboard.press('Escape')
    const editor = await home.openFile('¤.json', marked(example('navigator.json')))
    await editor.goHome()
    await check(page, 'home with a model')
    await home.act('¤ Navigator Programme', 'home.action.delete')
    await page.getByText(say('home.deleted.count', { count: 1 })).click()
    await check(page, 'home with a deleted model')
    await page
      .getByRole('button', { name: say('home.erase') })
      .first()
      .click()
    await page.getByRole('alertdialog').or(home.dialog).first().waitFor()
    await check(page, 'erasing')
  })

  test('in every view of a model and in its details', async ({ page }) => {
    const editor = await openMarked(page, 'navigator.json')
    await page.locator('.map-card').first().waitFor()
    await check(page, 'map')
    await page.keyboard.press('f')
    await editor.search.waitFor()
    await check(page, 'filter')
    await page.locator('.map-card').filter({ hasText: '¤ Young people trust their Navigator' }).click()
    await editor.part(say('inspect.indicators')).waitFor()
    await check(page, 'details of a card')
    await page.keyboard.press('Control+a')
    await check(page, 'details of several cards')
    await page.keyboard.press('Escape')
    await check(page, 'details of the model')
    await editor.show('outline')
    await page.locator('.outline-label').nth(6).click()
    await check(page, 'outline')
    await page.getByRole('button', { name: say('outline.card.menu') }).click()
    await page.getByRole('menuitem').first().waitFor()
    await check(page, 'menu of a card')
    await page.keyboard.press('Escape')
    const show = editor.part(say('link.leadsTo')).locator('[data-row] button').nth(1)
    await show.click()
    await editor.part(say('inspect.evidence')).waitFor()
    await check(page, 'details of a link')
    await editor.show('indicators')
    await page.getByRole('grid').waitFor()
    await page.locator('[data-row="0"][data-column="0"]').click()
    await editor.part(say('inspect.targets')).waitFor()
    await editor.part(say('inspect.targets')).getByRole('button').first().click()
    await check(page, 'indicators and the details of one')
  })

  test('in the dialogs of a model', async ({ page }) => {
    const editor = await openMarked(page, 'navigator.json')
    await page.locator('.map-card').first().waitFor()
    await page.keyboard.press('Control+k')
    await editor.dialog.waitFor()
    await check(page, 'palette')
    await page.keyboard.type('¤ zzzz')
    await check(page, 'palette with nothing found')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await editor.dialog.waitFor()
    await check(page, 'keys')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await editor.dialog.waitFor()
    await check(page, 'find')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('action.stage.add') }).click()
    await editor.dialog.waitFor()
    await check(page, 'stages')
    await page.getByRole('button', { name: say('stages.remove', { stage: '¤ Outputs' }) }).click()
    await editor.dialog.getByRole('combobox').waitFor()
    await check(page, 'removing a stage')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('app.more') }).click()
    await page.getByRole('menuitem').first().waitFor()
    await check(page, 'more actions')
  })

  test('in monitoring and while values are brought in', async ({ page }) => {
    const editor = await openMarked(page, 'hampshire-indicators.json')
    await editor.show('monitoring')
    const view = new MonitoringPage(page)
    await view.heading.waitFor()
    await view.line('¤ Robberies in Portsmouth').getByRole('button').first().click()
    await check(page, 'monitoring with values')
    const csv = '¤indicator,¤period,¤value\n¤ Robberies in Portsmouth,Feb 2023,¤ about 30\n¤ New,Mar 2023,4\n'
    await view.beginImport('¤ values.csv', csv)
    const { dialog } = view
    await dialog.getByLabel(say('import.column.indicator'), { exact: true }).selectOption('¤indicator')
    await dialog.getByLabel(say('import.column.period'), { exact: true }).selectOption('¤period')
    await dialog.getByLabel(say('import.column.value'), { exact: true }).selectOption('¤value')
    await check(page, 'import: columns')
    await dialog.getByLabel(say('import.names.for', { name: '¤ New' })).selectOption('create')
    await dialog.getByRole('button', { name: say('import.next') }).click()
    await dialog.getByRole('heading', { name: say('import.will') }).waitFor()
    await check(page, 'import: what will happen')
  })

  test('in the history of a model', async ({ page }) => {
    await openMarked(page, 'navigator.json')
    const history = await new HistoryPage(page).open()
    await check(page, 'history with no version')
    await history.button(say('versions.release')).click()
    await history.dialog.waitFor()
    await check(page, 'releasing')
    await page.keyboard.press('Escape')
    const first = say('versions.called.version', { number: 1 })
    await history.release(first, '¤ Agreed in June', '¤ All signed up')
    await check(page, 'history with a version')
    await history.button(say('versions.act.more', { name: first })).click()
    await page.getByRole('menuitem').first().waitFor()
    await check(page, 'menu of a version')
    await page.keyboard.press('Escape')
    await history.show('outline')
    await new OutlinePage(page).ready()
    await page.locator('.outline-label').nth(3).fill('¤ In other words')
    await page.keyboard.press('Escape')
    await history.open()
    await history.button(say('versions.now.compare')).click()
    await history.heading(say('versions.compare.title')).waitFor()
    await check(page, 'comparing in a list')
    await history.button(say('versions.compare.map')).click()
    await history.main.getByRole('img').first().waitFor()
    await check(page, 'comparing on the map')
    await history.button(say('versions.toTimeline')).click()
    await history.act(first, say('versions.act.restore'))
    await history.main.getByRole('checkbox').first().waitFor()
    await check(page, 'restoring')
  })

  test('in each part of a workspace', async ({ page }) => {
    const workspace = await openWorkspace(page)
    await page.getByRole('link', { name: '¤ Red Umbrella', exact: true }).waitFor()
    await check(page, 'interventions')
    await page.getByRole('button', { name: say('workspace.list.filter'), exact: true }).click()
    await page.getByRole('region', { name: say('workspace.list.filters') }).waitFor()
    await check(page, 'filters')
    for (const way of ['template', 'file', 'grants', 'device'] as const) {
      await workspace.add(way)
      await check(page, `new intervention: ${way}`)
      await page.keyboard.press('Escape')
    }
    await workspace.show('coverage')
    await page.getByRole('main').getByText('¤ The Beacon Project').first().waitFor({ state: 'attached' })
    await check(page, 'coverage')
    await page.getByRole('main').getByRole('table').getByRole('button').nth(30).click()
    await new CoveragePage(page).reasons.waitFor()
    await check(page, 'reasons of a cell')
    await page.keyboard.press('Escape')
    for (const by of ['place', 'tier', 'priority', 'money'] as const) {
      await page.getByLabel(say('coverage.by'), { exact: true }).selectOption(say(`coverage.by.${by}`))
      await check(page, `coverage by ${by}`)
    }
    await workspace.show('overlap')
    await page.locator('.overlap-pair').first().waitFor()
    await check(page, 'overlap')
    await workspace.show('bids')
    await page.getByRole('link', { name: /^¤ Housing key worker/ }).waitFor()
    await check(page, 'bids')
    await workspace.show('settings')
    await workspace.field('workspace.settings.title').waitFor()
    await check(page, 'settings')
  })

  test('in each part of a bid, in the place of an intervention and on the map of the system', async ({ page }) => {
    await openWorkspace(page)
    const bid = new BidPage(page)
    const goto = async (place: string) => {
      await page.goto(`/?lang=en-x-pseudo#/model/${place}`)
      await bid.main.getByRole('heading').first().waitFor()
    }
    for (const part of ['form', 'alignment', 'review'] as const) {
      await goto(`bid-housing-key-worker/bid?part=${part}`)
      await bid.main.getByRole('heading').nth(1).waitFor()
      await check(page, `bid: ${part}`)
    }
    await bid.button(say('bid.outcome.not-now')).click()
    await page.getByLabel(say('bid.decision.reasons'), { exact: true }).fill('¤ Not this year')
    await page.getByLabel(say('bid.decision.by'), { exact: true }).fill('¤ The board')
    await bid.button(say('bid.decision.record')).click()
    await page.getByRole('region', { name: say('bid.outcome.not-now.done') }).waitFor()
    await check(page, 'decided')
    await goto('navigator/place')
    await new PlacePage(page).ready()
    await check(page, 'place in the system')
    await page.goto('/?lang=en-x-pseudo#/model/mvrp-2022/map')
    await page.locator('.map-card').first().waitFor()
    await check(page, 'map of the system')
    await goto('mvrp-2022/history')
    await check(page, 'history of the system')
  })

  test('where there is nothing yet', async ({ page }) => {
    await new HomePage(page).goto('?lang=en-x-pseudo')
    await page.getByRole('button', { name: say('home.first.blank.start') }).click()
    const editor = await new EditorPage(page).ready()
    for (const view of ['map', 'outline', 'indicators', 'monitoring'] as const) {
      await editor.show(view)
      await check(page, view)
    }
    await page.goto('/?lang=en-x-pseudo#/model/nowhere/map')
    await page.getByRole('heading', { name: say('app.missing.title') }).waitFor()
    await check(page, 'a model that is not here')
  })
})

test('A word that is not from the catalogue is found wherever it is', async ({ page }) => {
  await new HomePage(page).goto('?lang=en-x-pseudo')
  expect(await literalsOn(page, ALLOWED)).toEqual([])
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.setAttribute('aria-label', 'Planted name')
    button.title = 'Planted tooltip'
    button.textContent = 'Planted words'
    const field = document.createElement('input')
    field.placeholder = 'Planted hint'
    document.querySelector('main')?.append(button, field)
  })
  expect(await literalsOn(page, ALLOWED)).toEqual([
    'BUTTON aria-label: Planted name',
    'BUTTON title: Planted tooltip',
    'BUTTON: Planted words',
    'INPUT placeholder: Planted hint',
  ])
})
