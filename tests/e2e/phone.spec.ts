import { say } from '../../src/words/words.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { widerThanWindow } from './support/looks.ts'
import { example } from './support/models.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('A new model begins in the outline, and is written there', async ({ page }) => {
  const home = await new HomePage(page).goto()
  expect(await widerThanWindow(page)).toEqual([])
  await page.getByRole('button', { name: say('home.way.template.start') }).tap()
  await home.dialog.getByLabel(say('home.name')).fill('Written on a phone')
  await home.dialog.getByRole('button', { name: say('home.create') }).tap()
  const outline = await new OutlinePage(page).ready()
  expect(page.url()).toContain('/outline')
  await outline
    .stage('Activities')
    .getByRole('button', { name: say('outline.stage.addCard') })
    .tap()
  await page.keyboard.type('Ward visits')
  await outline
    .stage('Outputs')
    .getByRole('button', { name: say('outline.stage.addCard') })
    .tap()
  await page.keyboard.type('Young people met')
  const row = await outline.row('Young people met')
  await row.getByRole('button', { name: say('outline.link.add') }).tap()
  await row.getByLabel(say('outline.link.way')).selectOption(say('link.followsFrom'))
  await outline.pick(row.getByRole('combobox', { name: say('outline.link.card') }), 'ward', /Ward visits/)
  await expect(row).toContainText(say('outline.link.from.causes'))
  await outline.reload()
  expect(await outline.labelsOf('Activities')).toEqual(['Ward visits'])
  expect((await outline.model()).model.links.size).toBe(1)
})

test('An example is read in every view without scrolling sideways', async ({ page }) => {
  await (await new HomePage(page).goto()).openFile('hampshire.json', example('hampshire-indicators.json'))
  const editor = new EditorPage(page)
  const outline = await new OutlinePage(page).ready()
  await expect(outline.labels.first()).toBeVisible()
  for (const view of ['outline', 'indicators', 'monitoring', 'map'] as const) {
    await editor.show(view)
    await expect(page.getByRole('main')).not.toBeEmpty()
    expect(await widerThanWindow(page), view).toEqual([])
  }
})

test('An indicator is opened from the list and its details are read', async ({ page }) => {
  await (await new HomePage(page).goto()).openFile('hampshire.json', example('hampshire-indicators.json'))
  const editor = await new EditorPage(page).ready()
  await editor.show('indicators')
  const list = page.getByRole('list', { name: say('indicators.title') })
  await list.getByRole('button', { name: /Robberies in Portsmouth/ }).tap()
  await expect(editor.inspector.getByRole('heading', { level: 2 })).toHaveText('Robberies in Portsmouth')
  await expect(editor.part(say('inspect.standing')).getByRole('img')).toBeInViewport()
})

test('Models are found, opened and looked after on the list', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('navigator.json', example('navigator.json'))
  await new EditorPage(page).goHome()
  const list = page.getByRole('list', { name: say('home.list') })
  await expect(list.getByRole('link', { name: 'Navigator Programme' })).toBeVisible()
  await home.act('Navigator Programme', 'home.action.duplicate')
  const copy = say('home.copyOf', { title: 'Navigator Programme' })
  await expect(list.getByRole('link', { name: copy })).toBeVisible()
  expect(await widerThanWindow(page)).toEqual([])
  await list.getByRole('link', { name: copy }).tap()
  await new OutlinePage(page).ready()
})
