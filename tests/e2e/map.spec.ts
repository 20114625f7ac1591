import type { Page } from '@playwright/test'

import { nodesByStage, stagesInOrder } from '../../src/model/queries/stages.ts'
import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'
import { fileOf, smallFile, smallTables } from './support/models.ts'

async function openSmall(page: Page, file = smallFile()): Promise<MapPage> {
  await (await new HomePage(page).goto()).openFile('ashby.json', file)
  const map = await new MapPage(page).ready()
  await expect(map.cards.first()).toBeVisible()
  return map
}

/** The labels of each stage in their order, as the saved file has them. */
async function labels(map: MapPage): Promise<string[][]> {
  const { model } = await map.model()
  const groups = nodesByStage(model)
  return stagesInOrder(model).map((stage) => (groups.get(stage.id) ?? []).map((node) => node.label))
}

/** The links as words. */
async function links(map: MapPage): Promise<string[]> {
  const { model } = await map.model()
  const name = (id: string) => model.nodes.get(id)?.label
  return [...model.links.values()].map((link) => `${name(link.from)} ${link.kind} ${name(link.to)}`).toSorted()
}

test.describe('Cards on the map', () => {
  test('are added at the foot of a stage and renamed with a double click', async ({ page }) => {
    const map = await openSmall(page)
    await map.addCard('Outputs', 'Sessions held')
    await map.card('Sessions held').dblclick()
    await expect(map.labelField).toHaveValue('Sessions held')
    await map.labelField.fill('Group sessions held')
    await map.canvas.click({ position: { x: 4, y: 4 } })
    await expect(map.card('Group sessions held')).toBeVisible()
    expect((await labels(map))[1]).toEqual(['Young people met', 'Plans agreed', 'Group sessions held'])
  })

  test('are dragged to another place in their stage and to another stage', async ({ page }) => {
    const map = await openSmall(page)
    const below = await map.box('Safety plans')
    await map.drag(await map.centre('Ward visits'), { x: below.x + below.width / 2, y: below.y + below.height + 40 })
    expect((await labels(map))[0]).toEqual(['Safety plans', 'Ward visits'])

    const target = await map.box('Plans agreed')
    await map.drag(await map.centre('Ward visits'), {
      x: target.x + target.width / 2,
      y: target.y + target.height + 60,
    })
    expect(await labels(map)).toEqual([
      ['Safety plans'],
      ['Young people met', 'Plans agreed', 'Ward visits'],
      ['Trust in workers', 'Fewer injuries'],
    ])
    await map.undo()
    expect((await labels(map))[0]).toEqual(['Safety plans', 'Ward visits'])
  })

  test('go with their links when they are deleted, and both come back with undo', async ({ page }) => {
    const map = await openSmall(page)
    await map.select('Young people met')
    await page.keyboard.press('Delete')
    await expect(map.cards).toHaveCount(5)
    await expect(map.links).toHaveCount(2)
    const cards = say('count.cards', { count: 1 })
    await expect(page.getByText(say('said.deletedWithLinks', { cards, count: 2 }), { exact: true })).toBeAttached()
    await map.undo()
    await expect(map.cards).toHaveCount(6)
    await expect(map.links).toHaveCount(4)
    await map.redo()
    await expect(map.cards).toHaveCount(5)
  })

  test('are selected together with a frame and moved together', async ({ page }) => {
    const map = await openSmall(page)
    const [first, last] = [await map.box('Ward visits'), await map.box('Safety plans')]
    await page.keyboard.down('Shift')
    await map.drag({ x: first.x - 6, y: first.y - 6 }, { x: last.x + last.width - 10, y: last.y + last.height - 10 })
    await page.keyboard.up('Shift')
    await expect(map.inspector.getByRole('heading', { name: say('inspect.nodes.title', { count: 2 }) })).toBeVisible()
    const from = await map.centre('Ward visits')
    const to = await map.centre('Young people met')
    await map.drag(from, { x: to.x, y: from.y + 4 })
    const [activities, outputs] = await labels(map)
    expect(activities).toEqual([])
    expect(outputs?.toSorted()).toEqual(['Plans agreed', 'Safety plans', 'Ward visits', 'Young people met'])
    await map.undo()
    expect((await labels(map))[0]).toEqual(['Ward visits', 'Safety plans'])
  })
})

test.describe('Links on the map', () => {
  test('are drawn by dragging from the edge of a card to another', async ({ page }) => {
    const map = await openSmall(page)
    await map.dragLink('Ward visits', 'Plans agreed')
    await expect(map.links).toHaveCount(5)
    expect(await links(map)).toContain('Ward visits causes Plans agreed')
  })

  test('to an earlier stage are feedback loops and say so', async ({ page }) => {
    const map = await openSmall(page)
    await map.dragLink('Trust in workers', 'Ward visits')
    expect(await links(map)).toContain('Trust in workers feedback Ward visits')
    await expect(map.canvas.getByText(say('map.link.feedback'), { exact: true })).toBeVisible()
    // It leaves at the right and comes back in at the left of an earlier card.
    const [from, to] = [await map.box('Trust in workers'), await map.box('Ward visits')]
    const id = [...(await map.model()).model.links.values()].find((link) => link.kind === 'feedback')?.id ?? ''
    expect((await map.onLink(id, 0)).x).toBeGreaterThan(from.x + from.width - 4)
    expect((await map.onLink(id, 1)).x).toBeLessThan(to.x + 4)
  })

  test('are selected by a click and edited in the details', async ({ page }) => {
    const map = await openSmall(page)
    const place = await map.onLink('visits-met', 0.5)
    await page.mouse.click(place.x, place.y)
    await expect(map.link('visits-met')).toHaveAttribute('data-state', 'selected')
    await map.field(say('link.kind')).selectOption(say('link.kind.enables'))
    expect(await links(map)).toContain('Ward visits enables Young people met')
    await map.canvas.click({ position: { x: 4, y: 4 } })
    await page.mouse.click(place.x, place.y)
    await page.keyboard.press('Delete')
    await expect(map.links).toHaveCount(3)
    await expect(map.cards).toHaveCount(6)
  })
})

test.describe('The clipboard on the map', () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })

  test('carries cards and the links between them to another model', async ({ page, context }) => {
    const map = await openSmall(page)
    await map.select('Ward visits')
    await map.card('Young people met').click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+c')
    const cards = say('said.cardsCopied', { count: 2 })
    await expect(page.getByText(cards, { exact: true })).toBeAttached()

    const second = await context.newPage()
    const tables = smallTables()
    const nodes = (tables['nodes'] ?? []).filter((node) => node['id'] === 'trust')
    const other = await openSmall(second, fileOf('Another model', { ...tables, nodes, links: [] }))
    await other.select('Trust in workers')
    await second.keyboard.press('Control+v')
    await expect(other.cards).toHaveCount(3)
    expect(await labels(other)).toEqual([['Ward visits'], ['Young people met'], ['Trust in workers']])
    expect(await links(other)).toEqual(['Ward visits causes Young people met'])
  })

  test('fills an empty map', async ({ page }) => {
    const map = await openSmall(page)
    await map.select('Ward visits')
    await page.keyboard.press('Control+c')
    await map.goHome()
    const tables = { ...smallTables(), nodes: [], links: [] }
    await new HomePage(page).openFile('empty.json', fileOf('Nothing yet', tables))
    await map.ready()
    await map.canvas.click({ position: { x: 300, y: 400 } })
    await page.keyboard.press('Control+v')
    await expect(map.card('Ward visits')).toBeVisible()
  })

  test('turns pasted lines into cards below the selected one', async ({ page }) => {
    const map = await openSmall(page)
    await map.select('Young people met')
    await page.evaluate(() =>
      navigator.clipboard.writeText('Referrals made\n\n  • Home visits\n3. Calls to families\n'),
    )
    await page.keyboard.press('Control+v')
    await expect(map.cards).toHaveCount(9)
    expect((await labels(map))[1]).toEqual([
      'Young people met',
      'Referrals made',
      'Home visits',
      'Calls to families',
      'Plans agreed',
    ])
  })
})

test('Tidy uncrosses links and leaves a card that was placed by hand where it is', async ({ page }) => {
  const tables = smallTables()
  for (const link of tables['links'] ?? []) {
    if (link['id'] === 'visits-met') link['to'] = 'agreed'
    if (link['id'] === 'plans-agreed') link['to'] = 'met'
  }
  const map = await openSmall(page, fileOf('Crossed', tables))
  const safer = await map.centre('Fewer injuries')
  await map.drag(safer, { x: safer.x, y: safer.y + 120 })
  const before = (await map.model()).model.nodes.get('safer')
  expect(before?.placed).toBe(true)

  await map.tool(say('action.tidy')).click()
  await expect(page.getByText(say('said.tidiedKept', { count: 1 }), { exact: true })).toBeAttached()
  const [activities, outputs] = await labels(map)
  const order = (name: string, list: readonly string[] = []) => list.indexOf(name)
  expect(order('Ward visits', activities) < order('Safety plans', activities)).toBe(
    order('Plans agreed', outputs) < order('Young people met', outputs),
  )
  expect((await map.model()).model.nodes.get('safer')).toMatchObject({ y: before?.y, placed: true })
})

test.describe('Finding a way through the map', () => {
  test('a filter by words and by tag lets the other cards recede', async ({ page }) => {
    const file = fileOf('Tagged', {
      ...smallTables(),
      tags: [{ id: 't', name: 'Health', group: 'Theme', edition: '', order: 'a0' }],
      taggings: [{ id: 'safer~t', node: 'safer', tag: 't' }],
    })
    const map = await openSmall(page, file)
    const receded = page.locator('.map-card[data-receded]')
    await map.tool(say('action.filter')).click()
    await map.search.getByLabel(say('map.filter.text')).fill('plans')
    await expect(map.search.getByText(say('map.filter.matching', { count: 2 }))).toBeVisible()
    await expect(receded).toHaveCount(4)
    await expect(map.card('Safety plans')).not.toHaveAttribute('data-receded')
    await map.search.getByRole('button', { name: say('action.filterClear') }).click()
    await expect(receded).toHaveCount(0)
    await map.search.getByRole('button', { name: 'Health' }).click()
    await expect(receded).toHaveCount(5)
    await expect(map.card('Fewer injuries')).not.toHaveAttribute('data-receded')
  })

  test('the whole path of a card is lit, and everything else recedes', async ({ page }) => {
    const map = await openSmall(page)
    await map.select('Young people met')
    for (const on of ['Ward visits', 'Young people met', 'Trust in workers']) {
      await expect(map.card(on)).not.toHaveAttribute('data-receded')
    }
    await expect(page.locator('.map-card[data-receded]')).toHaveCount(3)
    await expect(map.link('met-trust')).toHaveAttribute('data-state', 'lit')
    await expect(map.link('agreed-safer')).toHaveAttribute('data-state', 'receded')
    await page.keyboard.press('p')
    await expect(page.locator('.map-card[data-receded]')).toHaveCount(0)
  })

  test('zooming in and fitting to the window keep every card in reach', async ({ page }) => {
    const map = await openSmall(page)
    const { width } = await map.box('Ward visits')
    await map.tool(say('action.zoom.in')).click()
    await expect.poll(async () => (await map.box('Ward visits')).width).toBeGreaterThan(width)
    await map.tool(say('action.zoom.fit')).click()
    await expect.poll(async () => Math.round((await map.box('Ward visits')).width)).toBe(Math.round(width))
    for (const card of await map.cards.all()) await expect(card).toBeInViewport()
  })
})

test.describe('Stages', () => {
  test('are added, named, given a kind and put in another order', async ({ page }) => {
    const map = await openSmall(page)
    await map.tool(say('action.stage.add')).click()
    await map.dialog.getByRole('button', { name: say('outline.addStage') }).click()
    const fresh = map.dialog.getByRole('group', { name: say('stages.item', { place: 4, name: say('stage.untitled') }) })
    await expect(fresh.getByLabel(say('stages.name'), { exact: true })).toBeFocused()
    await page.keyboard.type('Impact on the city')
    const item = map.dialog.getByRole('group', { name: say('stages.item', { place: 4, name: 'Impact on the city' }) })
    await item.getByLabel(say('stage.kind')).selectOption(say('stage.kind.impact'))
    await map.dialog.getByRole('button', { name: say('stages.earlier', { stage: 'Impact on the city' }) }).click()
    await map.dialog.getByRole('button', { name: say('stages.done') }).click()
    expect(await map.stageNames()).toEqual(['Activities', 'Outputs', 'Impact on the city', 'Outcomes'])
    await map.stageAction('Outputs', say('map.stage.left'))
    await expect.poll(() => map.stageNames()).toEqual(['Outputs', 'Activities', 'Impact on the city', 'Outcomes'])
    const { model } = await map.model()
    expect(stagesInOrder(model).map((stage) => stage.kind)).toEqual(['output', 'activity', 'impact', 'outcome'])
  })

  test('ask what happens to their cards before they are removed', async ({ page }) => {
    const map = await openSmall(page)
    await map.stageAction('Outputs', say('map.stage.remove'))
    const choice = map.dialog.getByLabel(say('stages.remove.cards', { count: 2 }))
    await choice.selectOption(say('stages.remove.moveTo', { stage: 'Outcomes' }))
    await map.dialog.getByRole('button', { name: say('stages.remove.confirm'), exact: true }).click()
    expect(await labels(map)).toEqual([
      ['Ward visits', 'Safety plans'],
      ['Trust in workers', 'Fewer injuries', 'Young people met', 'Plans agreed'],
    ])
    await expect(map.links).toHaveCount(4)
    await map.undo()
    await expect.poll(() => map.stageNames()).toEqual(['Activities', 'Outputs', 'Outcomes'])

    await map.stageAction('Outputs', say('map.stage.remove'))
    await map.dialog.getByLabel(say('stages.remove.cards', { count: 2 })).selectOption(say('stages.remove.delete'))
    await map.dialog.getByRole('button', { name: say('stages.remove.confirmDelete', { count: 2 }) }).click()
    await expect(map.cards).toHaveCount(4)
    await expect(map.links).toHaveCount(0)
    await map.undo()
    await expect(map.cards).toHaveCount(6)
    await expect(map.links).toHaveCount(4)
  })
})
