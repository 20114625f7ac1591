import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'

const COUNTS = ['3', '6', '10', '9', '9']

test.describe('The first run', () => {
  test('an empty page says what this is and how to begin', async ({ page }) => {
    const home = await new HomePage(page).goto()
    await expect(home.heading).toHaveText(say('home.first.title'))
    await expect(page.getByText(say('home.first.what'))).toBeVisible()
    await expect(page.getByText(say('home.first.then'))).toBeVisible()
    await expect(page.getByText(say('home.storage.where'))).toBeVisible()
    for (const way of [
      'home.first.example',
      'home.first.blank.start',
      'home.way.template.start',
      'home.open',
    ] as const) {
      await expect(page.getByRole('button', { name: say(way) })).toBeVisible()
    }
  })

  test('a whole partnership’s model is one press away, with every card on its stage and no link drawn', async ({
    page,
  }) => {
    await (await new HomePage(page).goto()).openMainExample()
    const map = await new MapPage(page).ready()
    await expect(map.cards).toHaveCount(37)
    expect(await map.stageCounts()).toEqual(COUNTS)
    await expect(map.links).toHaveCount(0)
    await expect(map.card('Reduction in school exclusions')).toBeInViewport()
  })

  test('what is changed is kept on this device', async ({ page, context }) => {
    const home = await new HomePage(page).goto()
    await home.openMainExample()
    const map = await new MapPage(page).ready()
    await map.card('Reduction in school exclusions').dblclick()
    await map.labelField.fill('Fewer school exclusions in the city')
    await map.labelField.press('Escape')
    await map.reload()
    await expect(map.card('Fewer school exclusions in the city')).toBeVisible()
    await expect(map.card('Reduction in school exclusions')).toHaveCount(0)

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(new MapPage(other).card('Fewer school exclusions in the city')).toBeVisible()

    await map.goHome()
    const row = home.row('Merseyside Violence Reduction Partnership: logic model for 2022 and beyond')
    await expect(row).toContainText('3 inputs')
    await expect(row).toContainText('6 activities')
    await expect(row).toContainText('10 outputs')
    await expect(row).toContainText('18 outcomes')
  })
})
