import { readFile } from 'node:fs/promises'

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'
import { example, smallFile } from './support/models.ts'

async function openSmall(page: Page): Promise<MapPage> {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', smallFile())
  return new MapPage(page).ready()
}

/** Opens the export at one of its forms. */
async function exportAs(map: MapPage, form: Parameters<typeof say>[0]): Promise<void> {
  await map.page
    .getByRole('banner')
    .getByRole('button', { name: say('transfer.open') })
    .click()
  await map.dialog.getByRole('button', { name: say(form), exact: true }).click()
}

async function bytesOf(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the figure opens by itself in a browser, with every card whole and none over another', async ({
  page,
  context,
}) => {
  const home = await new HomePage(page).goto()
  await home.openFile('navigator.json', example('navigator.json'))
  const map = await new MapPage(page).ready()
  const { model } = await map.model()
  await exportAs(map, 'transfer.form.figure')
  const { name, bytes } = await bytesOf(page, say('transfer.save.svg'))
  expect(name).toBe('Navigator-Programme.svg')
  const alone = await context.newPage()
  await alone.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`)
  const text = await alone.evaluate(() => document.documentElement.textContent.replaceAll(/\s+/g, ' '))
  for (const { label } of model.nodes.values()) expect(text).toContain(label)
  await expect(alone.locator('svg > title')).toHaveText('Navigator Programme')
  const boxes = await alone
    .locator('[data-part="map"] [data-card] > rect:first-of-type')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON() as DOMRect))
  expect(boxes).toHaveLength(model.nodes.size)
  const over = boxes.filter((box, at) =>
    boxes.some(
      (other, place) =>
        place !== at && box.x < other.right && other.x < box.right && box.y < other.bottom && other.y < box.bottom,
    ),
  )
  expect(over).toEqual([])
})

test('the figure of one path shows that path only', async ({ page }) => {
  const map = await openSmall(page)
  await map.select('Ward visits')
  await exportAs(map, 'transfer.form.figure')
  await expect(map.dialog.getByLabel(say('transfer.scope'))).toHaveValue('path')
  const svg = (await bytesOf(page, say('transfer.save.svg'))).bytes.toString('utf8')
  expect(svg).toContain('Trust in workers')
  expect(svg).not.toContain('Safety plans')
})

test('the figure leaves as a picture of twice its size', async ({ page }) => {
  const map = await openSmall(page)
  await exportAs(map, 'transfer.form.figure')
  const svg = (await bytesOf(page, say('transfer.save.svg'))).bytes.toString('utf8')
  const { bytes } = await bytesOf(page, say('transfer.save.png'))
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1])
  expect(bytes.readUInt32BE(16)).toBe(2 * width)
})

test('the narrative and the text alternative are copied as they are shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const map = await openSmall(page)
  for (const form of ['transfer.form.narrative', 'transfer.form.plain'] as const) {
    await exportAs(map, form)
    const shown = map.dialog.getByRole('region', { name: say('transfer.preview.text') })
    await expect(shown).toContainText('Young people met')
    await map.dialog.getByRole('button', { name: say('transfer.copy') }).click()
    await expect(page.getByText(say('transfer.copied')).first()).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.trim()).toBe((await shown.textContent())?.trim())
    await page.keyboard.press('Escape')
  }
})

test('a pack edited in a spreadsheet comes back as changes, shown before they are applied', async ({ page }) => {
  const map = await openSmall(page)
  await exportAs(map, 'transfer.form.pack')
  const { name, bytes } = await bytesOf(page, say('transfer.save.pack'))
  expect(name).toBe('Street-work-in-Ashby.zip')
  const files = unzipSync(bytes)
  const nodes = strFromU8(files['nodes.csv'] ?? new Uint8Array()).replace(
    'Plans agreed',
    'Safety plans agreed and kept',
  )
  const pack = Buffer.from(zipSync({ ...files, 'nodes.csv': strToU8(nodes) }))

  await map.dialog.getByRole('button', { name: say('transfer.pack.bring') }).click()
  await map.dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'edited.zip', mimeType: 'application/zip', buffer: pack })
  const list = map.dialog.getByRole('region', { name: say('transfer.changes.list') })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText('Safety plans agreed and kept')
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await map.dialog.getByRole('button', { name: say('transfer.changes.apply', { count: 1 }) }).click()
  await expect(map.card('Safety plans agreed and kept')).toBeVisible()
  await map.undo()
  await expect(map.card('Plans agreed')).toBeVisible()
})

test('a pack with a bad cell says where it is, and changes nothing', async ({ page }) => {
  const map = await openSmall(page)
  const before = await map.saveFile()
  await exportAs(map, 'transfer.form.pack')
  const files = unzipSync((await bytesOf(page, say('transfer.save.pack'))).bytes)
  const links = strFromU8(files['links.csv'] ?? new Uint8Array()).replace('causes', 'brings about')
  await map.dialog.getByRole('button', { name: say('transfer.pack.bring') }).click()
  await map.dialog.locator('input[type="file"]').setInputFiles({
    name: 'links.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(links),
  })
  await expect(map.dialog.getByRole('alert')).toHaveText(say('transfer.changes.problems'))
  await expect(map.dialog.getByRole('listitem')).toHaveCount(1)
  await expect(map.dialog.getByRole('listitem')).toContainText('links.csv')
  await map.dialog.getByRole('button', { name: say('transfer.changes.other') }).press('Enter')
  await expect(map.dialog.getByRole('button', { name: say('transfer.changes.choose') })).toBeFocused()
  await page.keyboard.press('Escape')
  expect(await map.saveFile()).toBe(before)
})

test('a pack opens as a model of its own in the list of models', async ({ page }) => {
  const map = await openSmall(page)
  const before = await map.saveFile()
  await exportAs(map, 'transfer.form.pack')
  const { bytes } = await bytesOf(page, say('transfer.save.pack'))
  await page.keyboard.press('Escape')
  await map.goHome()
  await new HomePage(page).chooseFile('pack.zip', bytes)
  await map.ready()
  expect(await map.saveFile()).toBe(before)
})

test('a figure saved at once has the version as it was typed to the end', async ({ page }) => {
  const map = await openSmall(page)
  await exportAs(map, 'transfer.form.figure')
  const version = map.dialog.getByLabel(say('transfer.version'))
  await version.fill('draft')
  await expect(map.dialog.getByRole('img', { name: say('transfer.preview') })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.evaluate(
    ([label, button]) => {
      const field = [...document.querySelectorAll('label')].find((it) => it.textContent === label)?.control
      if (!(field instanceof HTMLInputElement)) throw new Error('No such field')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'draft 37')
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const save = [...document.querySelectorAll('button')].find((it) => it.textContent === button)
      queueMicrotask(() => save?.click())
    },
    [say('transfer.version'), say('transfer.save.svg')],
  )
  expect(await readFile(await (await download).path(), 'utf8')).toContain('draft 37')
})

test.describe('without a network', () => {
  // What the worker keeps would arrive without the network.
  test.use({ serviceWorkers: 'block', expectedErrors: /Failed to fetch|ERR_FAILED|dynamically imported/ })

  test('a dialog whose code did not arrive says so beside the model, and opens when it is tried again', async ({
    page,
  }) => {
    await page.route(/ExportDialog/, (route) => route.abort())
    const map = await openSmall(page)
    await page
      .getByRole('banner')
      .getByRole('button', { name: say('transfer.open') })
      .click()
    await expect(map.dialog).toContainText(say('app.dialog.failed'))
    await expect(page.getByRole('main')).toHaveCount(1)
    await page.unroute(/ExportDialog/)
    await map.dialog.getByRole('button', { name: say('ui.retry') }).click()
    await expect(map.dialog.getByRole('heading', { name: say('transfer.title') })).toBeVisible()
  })
})

test('some stages are a range from left to right: the last is never before the first', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('navigator.json', example('navigator.json'))
  const map = await new MapPage(page).ready()
  await exportAs(map, 'transfer.form.figure')
  await map.dialog.getByLabel(say('transfer.scope')).selectOption('stages')
  const first = map.dialog.getByLabel(say('transfer.scope.from'), { exact: true })
  const last = map.dialog.getByLabel(say('transfer.scope.to'), { exact: true })
  await last.selectOption({ label: 'Activities' })
  await first.selectOption({ label: 'Outputs' })
  await expect(last.locator('option:checked')).toHaveText('Outputs')
  await expect(last.locator('option')).toHaveText(['Outputs', 'Outcomes (short/medium)', 'Outcomes (long)'])
})
