import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'
import { smallFile } from './support/models.ts'

test('A model deleted in another tab closes, and comes back with all that was typed', async ({ page, context }) => {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  const map = await new MapPage(page).ready()
  await map.addCard('Outputs', 'Sessions held')
  await map.saved()
  const home = await new HomePage(await context.newPage()).goto()
  await home.act('Street work in Ashby', 'home.action.delete')
  await expect(page.getByRole('heading', { name: say('app.deleted.title') })).toBeVisible()
  await expect(map.canvas).toHaveCount(0)
  await page.getByRole('button', { name: say('app.deleted.restore') }).click()
  const back = await new MapPage(page).ready()
  await expect(back.card('Sessions held')).toBeVisible()
  // The six cards that it had, and the one that was typed.
  expect((await back.model()).model.nodes.size).toBe(7)
  await expect(home.row('Street work in Ashby')).toBeVisible()
})

test('The filter is opened to type in, and closing it leaves no card faded', async ({ page }) => {
  await (await new HomePage(page).goto()).openFile('ashby.json', smallFile())
  const map = await new MapPage(page).ready()
  await map.select('Ward visits')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await page.keyboard.type('safety')
  await expect(map.search.getByText(say('map.filter.matching', { count: 1 }))).toBeVisible()
  await expect(page.locator('.map-card[data-receded]')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(map.search).toBeHidden()
  // The card that had the focus has it again, with its path; without a selection nothing recedes.
  await page.keyboard.press('Escape')
  await expect(page.locator('.map-card[data-receded]')).toHaveCount(0)
})

test('With wider text spacing no card covers another and no label is cut', async ({ page }) => {
  await (await new HomePage(page).goto()).openExample('home.example.navigator')
  await new MapPage(page).ready()
  // The spacing that WCAG 2.2, 1.4.12, asks for.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  const covered = () =>
    page.locator('.map-card').evaluateAll((cards) => {
      const boxes = cards.map((card) => card.getBoundingClientRect())
      const over = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1
      const overlaps = boxes.filter((a, at) => boxes.some((b, other) => other > at && over(a, b))).length
      return {
        overlaps,
        cut: cards.filter((card) => card.scrollHeight > card.clientHeight + 1).length,
        tall: boxes.length,
      }
    })
  await expect.poll(covered).toEqual({ overlaps: 0, cut: 0, tall: 22 })
})
