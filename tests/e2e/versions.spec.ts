import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { HistoryPage } from './pages/HistoryPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { modelIn, textOf } from './pages/EditorPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { accessible, smallTargets } from './support/looks.ts'
import { smallFile } from './support/models.ts'

const FIRST = say('versions.called.version', { number: 1 })
const TITLE = 'Street work in Ashby'

async function openSmall(page: Page): Promise<HistoryPage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  return new HistoryPage(page).open()
}

async function relabel(page: Page, from: string, to: string): Promise<void> {
  const outline = new OutlinePage(page)
  await outline.show('outline')
  await outline.ready()
  const label = await outline.label(from)
  await label.fill(to)
  await label.press('Escape')
}

test('A version is released, compared with what came after, and brought back in part', async ({ page }) => {
  const history = await openSmall(page)
  await expect(history.heading(say('versions.empty.title'))).toBeVisible()
  const entry = await history.release(FIRST, 'Agreed in June', 'All partners signed up')
  await expect(entry).toContainText('All partners signed up')
  // The button that asked for it went with the empty history.
  await expect(history.heading(say('versions.title'))).toBeFocused()
  await expect(history.now).toContainText(say('versions.now.same', { name: FIRST }))
  await relabel(page, 'Ward visits', 'Ward visits twice a week')
  await relabel(page, 'Plans agreed', 'Plans written together')
  await history.open()
  await expect(history.now).toContainText(say('versions.now.changes', { name: FIRST, count: 2 }))

  await history.button(say('versions.now.compare')).click()
  await expect(history.heading(say('versions.compare.title'))).toBeFocused()
  expect(await history.sentences()).toEqual([
    'Renamed the card “Ward visits” to “Ward visits twice a week”.',
    'Renamed the card “Plans agreed” to “Plans written together”.',
  ])
  await history.button(say('versions.compare.map')).click()
  const figure = history.main.getByRole('img', { name: /What changed from Version 1 to Now/ })
  await expect(figure).toContainText('Was: Ward visits')
  await expect(figure).toContainText(say('versions.mark.reworded'))
  // What is compared stands in the address, and comes back with it.
  await page.reload()
  await expect(figure).toBeVisible()
  await page.goBack()
  await expect(history.button(say('versions.compare.list'))).toHaveAttribute('aria-pressed', 'true')

  const saved = page.waitForEvent('download')
  await history.button(say('versions.compare.handOut')).click()
  await page.getByRole('menuitem', { name: say('versions.compare.markdown') }).click()
  expect(await textOf(await saved)).toContain('Ward visits twice a week')

  await history.button(say('versions.toTimeline')).click()
  await history.act(FIRST, say('versions.act.restore'))
  await expect(history.button(say('versions.restore.go', { count: 0 }))).toBeDisabled()
  await history.main.getByRole('checkbox', { name: /Ward visits/ }).check()
  await history.button(say('versions.restore.go', { count: 1 })).click()
  await expect(history.now).toContainText(say('versions.now.changes', { name: FIRST, count: 1 }))
  const told = page.getByRole('region', { name: say('app.messages') })
  await told.getByRole('button', { name: say('versions.undo') }).press('Enter')
  await expect(history.now).toContainText(say('versions.now.changes', { name: FIRST, count: 2 }))
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('A version goes into review, is approved, and gives way to the next', async ({ page }) => {
  const history = await openSmall(page)
  const first = await history.release(FIRST, 'Agreed in June')
  const step = async (button: string, note: string) => {
    await history.button(button).click()
    await history.dialog.getByLabel(say('versions.step.note')).fill(note)
    await history.dialog.getByRole('button').last().click()
    await expect(history.dialog).toHaveCount(0)
  }
  await step(`${say('versions.act.in-review')} ${FIRST}`, 'Please look by Friday')
  await expect(first).toContainText(say('versions.status.in-review'))
  await step(`${say('versions.act.approved')} ${FIRST}`, 'Agreed by the board')
  await expect(first).toContainText(say('versions.status.approved'))
  // What had the focus is gone: the heading of what it was about has it, until somebody presses on nothing.
  await expect(first.getByRole('heading')).toBeFocused()
  await history.button(say('versions.review.done')).press('Enter')
  await expect(history.now.getByRole('heading')).toBeFocused()
  await expect(history.entry(say('versions.step.approved', { name: FIRST }))).toContainText('Agreed by the board')
  await expect(history.now).toContainText('Next review by')
  await relabel(page, 'Ward visits', 'Ward visits twice a week')
  await history.open()
  const second = say('versions.called.version', { number: 2 })
  const next = await history.release(second, 'A year on')
  await history.act(second, say('versions.act.approved'))
  await expect(history.dialog).toContainText(say('versions.step.supersedes', { name: FIRST }))
  await history.dialog.getByRole('button', { name: say('versions.act.approved') }).click()
  await expect(next).toContainText(say('versions.status.approved'))
  await expect(first).toContainText(say('versions.status.superseded'))

  await history.act(second, say('versions.act.withdrawn'))
  await expect(history.dialog).toContainText(say('versions.step.about.withdrawn'))
  await history.dialog.getByRole('button', { name: say('versions.act.withdrawn') }).click()
  await expect(next).toContainText(say('versions.status.draft'))
  await expect(history.entry(say('versions.step.withdrawn', { name: second }))).toBeVisible()
  await history.act(FIRST, say('versions.act.approved'))
  await history.dialog.getByRole('button', { name: say('versions.act.approved') }).click()
  await expect(first).toContainText(say('versions.status.approved'))
})

test('A version is read, saved with its hash, and a proposal is merged back with a conflict settled', async ({
  page,
}) => {
  const history = await openSmall(page)
  await history.release(FIRST, 'Agreed in June')
  const original = history.id()
  await history.button(`${say('versions.act.open')} ${FIRST}`).click()
  await expect(history.main.getByRole('region', { name: say('versions.open.label', { name: FIRST }) })).toContainText(
    'Ward visits',
  )
  const saved = page.waitForEvent('download')
  await history.button(say('versions.act.download')).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/Version-1-[0-9a-f]{8}\.json$/)
  expect(modelIn(await textOf(file)).model.nodes.size).toBe(6)

  await history.button(say('versions.act.branch')).click()
  await history.dialog.getByLabel(say('versions.branch.field')).fill('With weekend visits')
  await history.dialog.getByRole('button', { name: say('versions.branch.go') }).click()
  await expect(history.main).toContainText(`branched from ${FIRST} of “${TITLE}”`)
  expect(history.id()).not.toBe(original)
  await relabel(page, 'Ward visits', 'Ward visits at weekends')
  await relabel(page, 'Plans agreed', 'Plans agreed with families')
  await history.open()
  await history.button(say('versions.proposal.original')).click()
  await expect(history.title).toHaveValue(TITLE)
  await relabel(page, 'Ward visits', 'Ward visits every day')
  await history.open()

  await history.button(say('versions.merge.start')).click()
  await history.button(say('versions.merge.review', { title: 'With weekend visits' })).click()
  await expect(history.heading(say('versions.merge.of', { title: 'With weekend visits' }))).toBeFocused()
  const merge = history.button(say('versions.merge.go'))
  await expect(merge).toBeDisabled()
  expect(await history.sentences()).toEqual(['Renamed the card “Plans agreed” to “Plans agreed with families”.'])
  const conflict = history.main.getByRole('group', { name: /Ward visits/ })
  await expect(conflict).toContainText('Ward visits at weekends')
  await conflict.getByRole('radio', { name: say('versions.merge.theirs') }).check()
  await merge.click()
  await expect(history.now).toContainText(say('versions.now.changes', { name: FIRST, count: 2 }))
  const labels = async () => [...(await history.model()).model.nodes.values()].map(({ label }) => label)
  expect(await labels()).toEqual(expect.arrayContaining(['Ward visits at weekends', 'Plans agreed with families']))
  await page.getByRole('heading', { name: say('versions.title'), exact: true }).click()
  await history.undo()
  await expect(history.now).toContainText(say('versions.now.changes', { name: FIRST, count: 1 }))
  expect(await labels()).toContain('Ward visits every day')
})

test('By the keyboard alone a version is released, compared and left again', async ({ page }) => {
  const history = await openSmall(page)
  await history.button(say('versions.release')).focus()
  await page.keyboard.press('Enter')
  await expect(history.dialog.getByLabel(say('versions.release.name'), { exact: true })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Typed')
  await history.dialog.getByRole('button', { name: say('versions.release.go', { name: FIRST }) }).press('Enter')
  await expect(history.entry(say('versions.named', { called: FIRST, name: 'Typed' }))).toBeVisible()
  await expect(page.getByText(say('versions.said.released', { name: FIRST }))).toBeAttached()
  await history.button(`${say('versions.act.compare')} ${FIRST}`).press('Enter')
  await expect(history.heading(say('versions.compare.title'))).toBeFocused()
  await expect(history.main).toContainText(say('versions.compare.none'))
  await history.button(say('versions.toTimeline')).press('Enter')
  await expect(history.heading(say('versions.title'))).toBeFocused()
})

test('The heading that has the focus is not framed on paper', async ({ page }) => {
  const history = await openSmall(page)
  await history.release(FIRST, 'Agreed in June')
  await history.button(`${say('versions.act.open')} ${FIRST}`).press('Enter')
  const heading = history.heading(/Agreed in June/)
  await expect(heading).toBeFocused()
  const frame = () => heading.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await frame()).not.toBe('none')
  await page.emulateMedia({ media: 'print' })
  expect(await frame()).toBe('none')
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`At ${viewport.width} px nothing of the history stands in the way of assistive technology`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const history = await openSmall(page)
    const close = page.getByRole('button', { name: say('app.details.close') })
    if (await close.isVisible()) await close.click()
    const check = async (state: string) => {
      await accessible(page, state)
      expect.soft(await smallTargets(page), `targets: ${state}`).toEqual([])
    }
    await check('no version')
    await history.release(FIRST, 'Agreed in June')
    await relabel(page, 'Ward visits', 'Ward visits twice a week')
    await history.open()
    await check('time line')
    await history.button(say('versions.now.compare')).click()
    await check('comparison as a list')
    await history.button(say('versions.compare.map')).click()
    await history.main.getByRole('img').waitFor()
    await check('comparison on the map')
    await history.open()
    await history.act(FIRST, say('versions.act.restore'))
    await history.main.getByRole('checkbox').first().check()
    await check('restoring')
    await history.open()
    await history.button(say('versions.release')).click()
    await check('releasing')
  })
}
