import type { Locator, Page } from '@playwright/test'

import { nodesByStage, stagesInOrder } from '../../src/model/queries/stages.ts'
import { say } from '../../src/words/words.ts'
import { EditorPage, modelIn, textOf } from './pages/EditorPage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'

/** Goes on with Tab, as a person does who looks for a control. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab did not get there')
}

/** The focus is on something that can be seen, and it can be seen that it is there. */
async function focusShows(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const focused = document.activeElement
        if (!(focused instanceof HTMLElement) || focused === document.body) return 'on nothing'
        const { width, height } = focused.getBoundingClientRect()
        if (width * height === 0) return `on ${focused.tagName}, which is not visible`
        // A caret shows itself; a whole view holds the focus only until the first Tab.
        if (focused.matches('input, textarea, main')) return 'shown'
        let at: Element | null = focused
        for (let up = 0; at && up < 3; up++, at = at.parentElement) {
          const style = getComputedStyle(at)
          if (style.outlineStyle !== 'none' || style.boxShadow !== 'none') return 'shown'
        }
        return `on ${focused.outerHTML.slice(0, 80)}, which looks the same`
      }),
    )
    .toBe('shown')
}

test('A linked model is built, changed and saved with the keyboard alone', async ({ page }) => {
  const { keyboard } = page
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await keyboard.press(key)
      await focusShows(page)
    }
  }
  const type = async (text: string) => {
    await keyboard.type(text)
    await focusShows(page)
  }
  const map = new MapPage(page)
  const dialog = page.getByRole('dialog')
  await page.goto('/#/')

  await test.step('a new model from a template', async () => {
    await tabTo(page, page.getByRole('button', { name: say('home.way.template.start') }))
    await press('Enter')
    await expect(dialog).toBeVisible()
    await tabTo(page, dialog.getByLabel(say('home.name')))
    await press('Control+a')
    await type('Made with keys')
    await press('Enter')
    await map.ready()
    await expect(map.title).toHaveValue('Made with keys')
    await focusShows(page)
  })

  await test.step('cards typed one after another, Tab linking them', async () => {
    await press('n')
    await type('A grant')
    await press('Enter')
    await type('Youth workers')
    await press('Tab')
    await type('Meet young people')
    await press('Tab')
    await type('Young people met')
    await press('Tab')
    await type('Trust in workers')
    await press('Escape')
    await expect(map.cards).toHaveCount(5)
    await expect(map.links).toHaveCount(3)
    await expect(map.card('Trust in workers')).toBeFocused()
  })

  await test.step('a card found by typing, and linked by typing', async () => {
    await press('/')
    await expect(dialog).toHaveAccessibleName(say('find.title'))
    await type('grant')
    await press('Enter')
    await expect(map.card('A grant')).toBeFocused()
    await press('l')
    await expect(dialog).toHaveAccessibleName(say('linkDialog.to', { label: 'A grant' }))
    await type('meet')
    await press('Enter')
    await expect(map.links).toHaveCount(4)
    await expect(map.card('A grant')).toBeFocused()
  })

  await test.step('the arrow keys walk along the links', async () => {
    await press('ArrowRight')
    await expect(map.card('Meet young people')).toBeFocused()
    await press('ArrowRight')
    await expect(map.card('Young people met')).toBeFocused()
    await press('Home')
    await expect(map.card('A grant')).toBeFocused()
  })

  await test.step('a card moved within its stage and to another, undone and done again', async () => {
    await press('Alt+ArrowDown', 'Alt+ArrowRight')
    expect(await map.stageCounts()).toEqual(['1', '2', '1', '1', '0'])
    await press('Control+z')
    await expect.poll(() => map.stageCounts()).toEqual(['2', '1', '1', '1', '0'])
    await press('Control+Shift+z')
    await expect.poll(() => map.stageCounts()).toEqual(['1', '2', '1', '1', '0'])
    await press('Control+z')
    await expect.poll(() => map.stageCounts()).toEqual(['2', '1', '1', '1', '0'])
    await expect(map.card('A grant')).toBeFocused()
  })

  await test.step('a card renamed, one begun by mistake, one deleted', async () => {
    await press('F2', 'End')
    await type(' from the Home Office')
    await press('Escape')
    await expect(map.card('A grant from the Home Office')).toBeFocused()
    await press('n', 'Escape')
    await expect(map.cards).toHaveCount(5)
    await press('n')
    await type('Not wanted')
    await press('Escape')
    await expect(map.cards).toHaveCount(6)
    await press('Delete')
    await expect(map.cards).toHaveCount(5)
    await expect(map.card('Not wanted')).toHaveCount(0)
  })

  await test.step('any action by its name, and the list of keys', async () => {
    await press('Control+k')
    await expect(dialog).toHaveAccessibleName(say('palette.label'))
    await type('tidy the map')
    await press('Enter')
    await expect(page.getByText(say('said.tidied'), { exact: true })).toBeAttached()
    await focusShows(page)
    await press('?')
    await expect(dialog.getByRole('heading', { name: say('keys.title') })).toBeVisible()
    await expect(dialog.getByRole('row').filter({ hasText: say('action.palette') })).toContainText('Ctrl')
    await press('Escape')
    await expect(dialog).toHaveCount(0)
    await focusShows(page)
  })

  await test.step('the saved file has the model', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Control+s')])
    const { model } = modelIn(await textOf(download))
    const groups = nodesByStage(model)
    const labels = stagesInOrder(model).map((stage) => (groups.get(stage.id) ?? []).map((node) => node.label))
    expect(labels).toEqual([
      ['Youth workers', 'A grant from the Home Office'],
      ['Meet young people'],
      ['Young people met'],
      ['Trust in workers'],
      [],
    ])
    const name = (id: string) => model.nodes.get(id)?.label
    const links = [...model.links.values()].map((link) => `${name(link.from)} ${link.kind} ${name(link.to)}`)
    expect(links.toSorted()).toEqual([
      'A grant from the Home Office causes Meet young people',
      'Meet young people causes Young people met',
      'Young people met causes Trust in workers',
      'Youth workers causes Meet young people',
    ])
  })
})

test('The views and the details are reached by keys, and a key typed in a field is only text', async ({ page }) => {
  await page.goto('/#/')
  await tabTo(page, page.getByRole('button', { name: say('home.first.blank.start') }))
  await page.keyboard.press('Enter')
  const editor = await new EditorPage(page).ready()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('region', { name: say('outline.name') })).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: say('monitoring.empty.title') })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.locator('.map-canvas')).toBeVisible()
  await expect(editor.inspector).toBeVisible()
  await page.keyboard.press('i')
  await expect(editor.inspector).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(editor.inspector).toBeVisible()
  await tabTo(page, editor.title)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('n/li?')
  await expect(editor.title).toHaveValue('n/li?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.map-card')).toHaveCount(0)
})
