import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import type { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { IndicatorsPage } from './pages/IndicatorsPage.ts'
import { MonitoringPage } from './pages/MonitoringPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/app.ts'
import { accessible, smallTargets, widerThanWindow } from './support/looks.ts'
import { example, smallFile } from './support/models.ts'

async function openHampshire(page: Page): Promise<EditorPage> {
  return (await new HomePage(page).goto()).openFile('hampshire.json', example('hampshire-indicators.json'))
}

/** Nothing moves any more: what fades in is not measured half-way. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  )
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`At ${viewport.width} by ${viewport.height}, nothing stands in the way of assistive technology`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    const check = async (page: Page, state: string) => {
      await still(page)
      await accessible(page, state)
      expect.soft(await smallTargets(page), `targets: ${state}`).toEqual([])
    }

    test('on the list of models and in its dialogs', async ({ page }) => {
      const home = await new HomePage(page).goto()
      await check(page, 'empty home')
      await page.getByRole('button', { name: say('home.way.template.start') }).click()
      for (const way of ['template', 'example', 'file', 'text'] as const) {
        await home.dialog.getByText(say(`home.way.${way}`), { exact: true }).click()
        await check(page, `new model from ${way}`)
      }
      await page.keyboard.press('Escape')
      await home.chooseFile('bad.json', '{')
      await home.problems().first().waitFor()
      await check(page, 'problems of a file')
      await page.keyboard.press('Escape')
      const editor = await home.openFile('ashby.json', smallFile())
      await editor.goHome()
      await check(page, 'home with a model')
      await page.getByRole('button', { name: say('home.actions', { title: 'Street work in Ashby' }) }).click()
      await page.getByRole('menuitem').first().waitFor()
      await check(page, 'menu of a model')
      await page.getByRole('menuitem', { name: say('home.action.rename') }).click()
      await home.dialog.waitFor()
      await check(page, 'renaming')
      await page.keyboard.press('Escape')
      await home.act('Street work in Ashby', 'home.action.delete')
      await page.getByText(say('home.deleted.count', { count: 1 })).click()
      await check(page, 'home with a deleted model')
    })

    test('on the map and in the details of each kind', async ({ page }) => {
      const editor = await openHampshire(page)
      // A phone opens the outline.
      await editor.show('map')
      await page.locator('.map-card').first().waitFor()
      await check(page, 'map with the model')
      await page.locator('.map-card').first().focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await check(page, 'map with a card')
      await page.keyboard.press('F2')
      await check(page, 'map while a label is typed')
      await page.keyboard.press('Escape')
      await page.keyboard.press('f')
      await editor.search.waitFor()
      await check(page, 'map with the filter')
      await page.keyboard.press('Escape')
      await expect(editor.search).toBeHidden()
      // A phone keeps the details out of the way until they are asked for.
      if (!(await editor.inspector.isVisible())) await page.keyboard.press('i')
      await check(page, 'details of a card')
      const open = editor.part(say('link.leadsTo')).getByRole('button', { name: /^Show / })
      await open.first().click()
      await editor.part(say('inspect.evidence')).waitFor()
      await check(page, 'details of a link')
    })

    test('in the dialogs of a model', async ({ page }) => {
      const editor = await openHampshire(page)
      for (const [words, state] of [
        [say('action.stage.add'), 'stages'],
        [say('action.keys'), 'keys'],
        [say('action.find'), 'find'],
      ] as const) {
        await page.keyboard.press('Control+k')
        await editor.dialog.waitFor()
        if (state === 'stages') await check(page, 'palette')
        await page.keyboard.type(words)
        await page.keyboard.press('Enter')
        await expect(page.getByPlaceholder(say('palette.placeholder'))).toHaveCount(0)
        await editor.dialog.waitFor()
        await check(page, state)
        await page.keyboard.press('Escape')
        await expect(editor.dialog).toHaveCount(0)
      }
      await editor.page.getByRole('button', { name: say('app.more') }).click()
      await page.getByRole('menuitem').first().waitFor()
      await check(page, 'more actions')
    })

    test('in the outline', async ({ page }) => {
      const editor = await openHampshire(page)
      await editor.show('outline')
      const outline = await new OutlinePage(page).ready()
      await check(page, 'outline')
      await outline.labels.nth(4).click()
      await check(page, 'outline with a card')
      await page.getByRole('button', { name: say('outline.card.menu') }).click()
      await page.getByRole('menuitem').first().waitFor()
      await check(page, 'menu of a card')
    })

    test('among the indicators', async ({ page }) => {
      const editor = await openHampshire(page)
      await editor.show('indicators')
      if (viewport.width > 760) {
        const view = new IndicatorsPage(page)
        await view.grid.waitFor()
        await check(page, 'grid')
        await (await view.cell(1, say('indicators.column.unit'))).click()
        await page.keyboard.press('Enter')
        await check(page, 'grid with a cell that is edited')
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: say('indicators.period.add') }).click()
        await editor.dialog.waitFor()
        await check(page, 'new period')
      } else {
        await check(page, 'list')
        await page
          .getByRole('list', { name: say('indicators.title') })
          .getByRole('button')
          .first()
          .click()
        await check(page, 'details of an indicator')
      }
    })

    test('in monitoring and at each step of bringing values in', async ({ page }) => {
      const editor = await openHampshire(page)
      await editor.show('monitoring')
      const view = new MonitoringPage(page)
      await view.heading.waitFor()
      await check(page, 'monitoring')
      await view.line('Robberies in Portsmouth').getByRole('button').first().click()
      await check(page, 'monitoring with values')
      await page.getByRole('button', { name: say('monitoring.import') }).click()
      await view.dialog.waitFor()
      await check(page, 'import: file')
      const csv = `${example('hampshire-values.csv')}Robberies in Portsmouth,Feb 2023,about 30,\n`
      await view.dialog
        .locator('input[type="file"]')
        .setInputFiles({ name: 'values.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await view.dialog.getByRole('button', { name: say('import.next') }).waitFor()
      await check(page, 'import: columns')
      await view.dialog.getByRole('button', { name: say('import.next') }).click()
      await view.dialog.getByRole('heading', { name: say('import.will') }).waitFor()
      await check(page, 'import: what will happen')
    })
  })
}

test.describe('At four times the size, on 320 by 256 px', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('the list of models and the outline are read by scrolling one way', async ({ page }) => {
    const home = await new HomePage(page).goto()
    expect(await widerThanWindow(page)).toEqual([])
    const last = page.getByRole('button', { name: `${say('home.action.open')} ${say('home.example.beacon')}` })
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport({ ratio: 1 })
    await home.chooseFile('navigator.json', example('navigator.json'))
    const outline = await new OutlinePage(page).ready()
    expect(await widerThanWindow(page)).toEqual([])
    // The page may still grow while its letters come in.
    await expect(async () => {
      await outline.labels.last().scrollIntoViewIfNeeded()
      await expect(outline.labels.last()).toBeInViewport({ ratio: 0.9, timeout: 500 })
    }).toPass()
    await outline.labels.last().click()
    await page.keyboard.type('!')
    await expect(outline.labels.last()).toHaveValue(/!/)
  })
})

test.describe('With the colours of the system and without motion', () => {
  test('every view shows, and focus and selection can be told apart', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const editor = await openHampshire(page)
    const card = page.locator('.map-card').first()
    // The map may still come into place, and with it the card that had the focus.
    await expect(async () => {
      await card.focus()
      await page.keyboard.press('ArrowDown')
      await expect(page.locator('.map-card[aria-current]')).toHaveCount(1, { timeout: 1000 })
    }).toPass()
    const current = page.locator('.map-card[aria-current]')
    const plain = page.locator('.map-card:not([aria-current])').first()
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, borderTopWidth, borderTopColor } = getComputedStyle(element)
      return [outlineStyle, outlineWidth, borderTopWidth, borderTopColor].join(' ')
    }
    const looks = [await current.evaluate(look), await plain.evaluate(look)]
    expect(looks[0]).not.toBe(looks[1])
    for (const view of ['outline', 'indicators', 'monitoring', 'map'] as const) {
      await editor.show(view)
      await expect(page.getByRole('main')).not.toBeEmpty()
    }
    // A change still takes one frame, so what moves is what does so for longer.
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)
    await expect.poll(moving).toBe(0)
  })
})

test('The skip link leads past the header, and headings follow one another', async ({ page }) => {
  const editor = await openHampshire(page)
  await editor.title.focus()
  await page.locator('.app-skip').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await editor.show('outline')
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
})
