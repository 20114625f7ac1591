import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { BidPage } from './pages/BidPage.ts'
import { CoveragePage } from './pages/CoveragePage.ts'
import type { EditorPage } from './pages/EditorPage.ts'
import { HistoryPage } from './pages/HistoryPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { IndicatorsPage } from './pages/IndicatorsPage.ts'
import { MonitoringPage } from './pages/MonitoringPage.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { PlacePage } from './pages/PlacePage.ts'
import { WorkspacePage } from './pages/WorkspacePage.ts'
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

    test('in the history of a model', async ({ page }) => {
      await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
      const history = await new HistoryPage(page).open()
      await check(page, 'history with no version')
      await history.button(say('versions.release')).click()
      await history.dialog.waitFor()
      await check(page, 'releasing')
      await page.keyboard.press('Escape')
      const first = say('versions.called.version', { number: 1 })
      await history.release(first, 'Agreed in June')
      await check(page, 'history with a version')
      await history.button(say('versions.act.more', { name: first })).click()
      await page.getByRole('menuitem').first().waitFor()
      await check(page, 'menu of a version')
      await page.keyboard.press('Escape')
      await history.show('outline')
      const outline = await new OutlinePage(page).ready()
      await (await outline.label('Ward visits')).fill('Ward visits twice a week')
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
      await new HomePage(page).goto()
      const workspace = await new WorkspacePage(page).openExample('workspace.home.example.merseyside')
      await expect(page.getByRole('link', { name: 'Red Umbrella', exact: true })).toBeVisible()
      await check(page, 'interventions')
      await workspace.add('grants')
      await check(page, 'new intervention')
      await page.keyboard.press('Escape')
      await workspace.show('coverage')
      const coverage = new CoveragePage(page)
      await coverage.figure(say('coverage.stand.nothing')).waitFor()
      await check(page, 'coverage')
      if (viewport.width > 760) {
        await coverage.cell('Improved community', 'Shelter').click()
        await coverage.reasons.waitFor()
        await check(page, 'reasons of a cell')
        await page.keyboard.press('Escape')
      }
      await workspace.show('overlap')
      await coverage.pairs.first().waitFor()
      await check(page, 'overlap')
      await workspace.show('bids')
      await page.getByRole('link', { name: /^Housing key worker/ }).waitFor()
      await check(page, 'bids')
      await workspace.show('settings')
      await workspace.field('workspace.settings.title').waitFor()
      await check(page, 'settings of a workspace')
    })

    test('in each part of a bid, and in the place of an intervention', async ({ page }) => {
      const bid = await new BidPage(page).openExample()
      for (const part of ['form', 'alignment', 'review'] as const) {
        await bid.goto('bid-housing-key-worker', part)
        await bid.main.getByRole('heading').nth(1).waitFor()
        await check(page, `bid: ${part}`)
      }
      await bid.goto('bid-housing-key-worker', 'alignment')
      await bid
        .button(new RegExp(`^${say('bid.respond.of', { fact: '' }).trim()}`))
        .first()
        .click()
      await bid.main.getByRole('form').waitFor()
      await check(page, 'responding to a line')
      await page.goto('/#/model/navigator/place')
      await new PlacePage(page).ready()
      await check(page, 'place in the system')
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

test.describe('With the colours of the system, in a workspace', () => {
  test('every part shows, and which part it is and where the focus is can be told', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const bid = await new BidPage(page).openExample()
    const workspace = await new WorkspacePage(page).ready()
    const id = workspace.id()
    const places = [
      ...(['interventions', 'coverage', 'overlap', 'bids', 'settings'] as const).map(
        (part) => `workspace/${id}/${part}`,
      ),
      ...(['form', 'alignment', 'review'] as const).map((part) => `model/bid-housing-key-worker/bid?part=${part}`),
      'model/navigator/place',
      'model/mvrp-2022/history',
    ]
    const looks = (link: Element) => {
      const { outlineStyle, borderBottomColor, borderBottomWidth, boxShadow, color, backgroundColor, fontWeight } =
        getComputedStyle(link)
      return [outlineStyle, borderBottomColor, borderBottomWidth, boxShadow, color, backgroundColor, fontWeight].join(
        ' ',
      )
    }
    for (const place of places) {
      await page.goto(`/#/${place}`)
      const parts = page
        .getByRole('navigation')
        .filter({ has: page.locator('a[aria-current]') })
        .last()
      const current = parts.locator('a[aria-current]')
      await current.waitFor()
      const other = parts.locator('a:not([aria-current])').first()
      await expect(bid.main.getByRole('heading').first(), place).toBeVisible()
      // The focus may stand there from the part before.
      await other.evaluate((link: HTMLElement) => link.blur())
      const plain = await other.evaluate(looks)
      expect(await current.evaluate(looks), `current part: ${place}`).not.toBe(plain)
      await page.keyboard.press('Tab')
      await other.focus()
      expect(await other.evaluate(looks), `focus: ${place}`).not.toBe(plain)
    }
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
