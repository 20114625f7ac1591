import type { Page } from '@playwright/test'

import { say, speak } from '../../src/words/words.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { MonitoringPage } from './pages/MonitoringPage.ts'
import { expect, test } from './support/app.ts'
import { literalsOn, templateNames } from './support/literals.ts'
import { example } from './support/models.ts'

/** Texts of a model file that are content; ids, kinds and dates are not. */
const CONTENT = new Set(
  (
    'title vision situation description targetGroup provider place source name label who code text owner note rationale ' +
    'definition unit numerator denominator baselineSource baselineNote dimension systemTitle systemLabel setBy reason ' +
    'file receivedBy column slice rating ratingScale group edition'
  ).split(' '),
)

/** A model file whose every text begins with ¤, so that it can be told from the words of the app. */
function marked(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    typeof value === 'string' && CONTENT.has(key) && value !== '' ? `¤ ${value}` : value,
  )
}

/** Words of the libraries themselves: who made the map, and what react-aria says in its own many languages. */
const LIBRARIES = ['React Flow', 'React Flow attribution', 'Dismiss', 'Show suggestions']
const ALLOWED = [...LIBRARIES, ...templateNames()]

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
