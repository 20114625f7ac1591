import type { Page } from '@playwright/test'
import { lensOf, underLens } from '../../src/layout/lens.ts'
import { mapOf } from '../../src/layout/modelMap.ts'
import { nodesByStage } from '../../src/model/queries/stages.ts'
import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'
import { accessible } from './support/looks.ts'
import { fileOf, NODE, smallTables } from './support/models.ts'

const MORE = 80

/** The small model with so many activities that the whole of it is far away. */
function largeFile(): string {
  const tables = smallTables()
  const more = Array.from({ length: MORE }, (_, at) => ({
    ...NODE,
    id: `more-${at}`,
    stage: 'act',
    order: `b${String(at).padStart(2, '0')}V`,
    label: `Home visit ${at}`,
  }))
  return fileOf('Large', { ...tables, nodes: [...(tables['nodes'] ?? []), ...more] })
}

async function openWhole(page: Page): Promise<MapPage> {
  await (await new HomePage(page).goto()).openFile('large.json', largeFile())
  const map = await new MapPage(page).ready()
  await expect(map.cards.first()).toBeVisible()
  await map.tool(say('action.zoom.fit')).click()
  await expect(overviewOf(page)).toBeVisible()
  // The view comes to rest.
  await page.waitForTimeout(500)
  return map
}

function overviewOf(page: Page) {
  return page.getByRole('img', { name: say('map.overview.name', { count: MORE + 6 }) })
}

/** The middle of a card that is only painted. */
async function placeOf(map: MapPage, id: string): Promise<{ x: number; y: number }> {
  const { model, data } = await map.model()
  const { boxes, bounds } = mapOf(model, data).arrangement
  const { e, f, a } = await map.page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).toJSON() as DOMMatrix)
  const canvas = await map.canvas.boundingBox()
  const box = boxes.get(id)
  if (!canvas || !box) throw new Error(`“${id}” is not on the map`)
  const lens = lensOf({ x: e, y: f, zoom: a, width: canvas.width, height: canvas.height }, bounds)
  const { x, y, width, height } = underLens(lens, box)
  return { x: canvas.x + lens.x + x + width / 2, y: canvas.y + lens.y + y + height / 2 }
}

test('From far away every stage is named and every card is a box that a press selects and a double press comes to', async ({
  page,
}) => {
  const map = await openWhole(page)
  expect(await map.stageNames()).toEqual(['Activities', 'Outputs', 'Outcomes'])
  expect(await map.stageCounts()).toEqual(['82', '2', '2'])
  await expect(map.links).toHaveCount(0)
  for (const [id, label] of [
    ['more-50', 'Home visit 50'],
    ['safer', 'Fewer injuries'],
  ] as const) {
    const place = await placeOf(map, id)
    await page.mouse.click(place.x, place.y)
    await expect(map.inspector.getByRole('heading', { name: label })).toBeVisible()
    await expect(overviewOf(page)).toBeVisible()
  }
  await accessible(page, 'overview')
  const met = await placeOf(map, 'met')
  await page.mouse.dblclick(met.x, met.y)
  await expect(overviewOf(page)).toHaveCount(0)
  await expect(map.card('Young people met')).toBeInViewport({ ratio: 1 })
  await expect(map.card('Young people met')).toHaveAttribute('aria-current', 'true')
  await expect(map.link('met-trust')).toHaveAttribute('data-state', 'lit')
})

test('On the overview a press beside the cards selects nothing, and a frame selects those within', async ({ page }) => {
  const map = await openWhole(page)
  const met = await placeOf(map, 'met')
  await page.mouse.click(met.x, met.y)
  await expect(map.inspector.getByRole('heading', { name: 'Young people met' })).toBeVisible()
  await page.mouse.click(met.x, met.y + 300)
  await expect(map.inspector.getByRole('heading', { name: 'Young people met' })).toHaveCount(0)
  const [first, last] = [await placeOf(map, 'more-30'), await placeOf(map, 'more-33')]
  await page.keyboard.down('Shift')
  await map.drag({ x: first.x - 50, y: first.y - 2 }, { x: last.x + 50, y: last.y + 2 })
  await page.keyboard.up('Shift')
  await expect(map.inspector.getByRole('heading', { name: say('inspect.nodes.title', { count: 4 }) })).toBeVisible()
})

test('On the overview selected cards are dragged to another stage, and every other drag pans', async ({ page }) => {
  const map = await openWhole(page)
  const other = await placeOf(map, 'more-40')
  await map.drag(other, { x: other.x + 90, y: other.y - 60 })
  expect(await map.stageCounts()).toEqual(['82', '2', '2'])
  expect((await placeOf(map, 'more-40')).y - other.y).toBeLessThan(-50)
  await page.waitForTimeout(300)
  const [from, to] = [await placeOf(map, 'more-79'), await placeOf(map, 'agreed')]
  await page.mouse.click(from.x, from.y)
  await expect(map.inspector.getByRole('heading', { name: 'Home visit 79' })).toBeVisible()
  await map.drag(from, { x: to.x, y: from.y })
  const { model } = await map.model()
  expect(
    nodesByStage(model)
      .get('out')
      ?.map(({ id }) => id),
  ).toEqual(['met', 'agreed', 'more-79'])
  await map.undo()
  expect(await map.stageCounts()).toEqual(['82', '2', '2'])
  const before = await placeOf(map, 'met')
  await map.drag({ x: from.x - 80, y: from.y }, { x: from.x - 80, y: from.y - 120 })
  expect((await placeOf(map, 'met')).y - before.y).toBeLessThan(-110)
  expect(await map.stageCounts()).toEqual(['82', '2', '2'])
})

test('On the overview the arrow keys walk from card to card, and typing comes closer', async ({ page }) => {
  const map = await openWhole(page)
  const visits = await placeOf(map, 'visits')
  await page.mouse.click(visits.x, visits.y)
  await page.keyboard.press('ArrowRight')
  await expect(map.card('Young people met')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(map.card('Trust in workers')).toBeFocused()
  await expect(overviewOf(page)).toBeVisible()
  await page.keyboard.press('F2')
  await expect(map.labelField).toHaveValue('Trust in workers')
  await expect(overviewOf(page)).toHaveCount(0)
})

test('Coming closer to a place of the overview leads to that place', async ({ page }) => {
  const map = await openWhole(page)
  const place = await placeOf(map, 'more-40')
  await page.mouse.move(place.x, place.y)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 40 && (await overviewOf(page).count()) > 0; turn++) {
    await page.mouse.wheel(0, -60)
    await page.waitForTimeout(40)
  }
  await page.keyboard.up('Control')
  await expect(overviewOf(page)).toHaveCount(0)
  const box = await map.box('Home visit 40')
  expect(box.x - 4).toBeLessThan(place.x)
  expect(box.x + box.width + 4).toBeGreaterThan(place.x)
  expect(box.y - 4).toBeLessThan(place.y)
  expect(box.y + box.height + 4).toBeGreaterThan(place.y)
})
