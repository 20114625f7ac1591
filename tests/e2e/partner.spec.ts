import type { Browser, BrowserContext, Page } from '@playwright/test'

import { readWorkspace } from '../../src/formats/workspace/read.ts'
import { placePaths } from '../../src/actions/placePaths.ts'
import { about } from '../../src/model/queries/about.ts'
import { placeInSystem } from '../../src/portfolio/placeOf.ts'
import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { Paper } from './pages/Paper.ts'
import { PlacePage } from './pages/PlacePage.ts'
import { accessible, smallTargets, widerThanWindow } from './support/looks.ts'
import { example } from './support/models.ts'
import { expect, type Partnership, test } from './support/partnership.ts'

const SYSTEM = 'mvrp-2022'
const OWN = 'navigator'

const reading = readWorkspace(example('workspaces/merseyside.json'))
if (!reading.ok) throw new Error('The example cannot be read')
const models = new Map(reading.value.models.map(({ id, file }) => [id, file.model]))
const [own, system] = [models.get(OWN), models.get(SYSTEM)]
if (!own || !system) throw new Error('The example has other models')
const place = placeInSystem(own, system, SYSTEM)

/** Everything that a partner may not be told: titles, providers and cards of other interventions, and other system cards. */
function kept(): readonly string[] {
  const shown = JSON.stringify([[...(own?.nodes.values() ?? [])], [...(own?.meta.values() ?? [])], place])
  const others = [...models].flatMap(([id, model]) => {
    const { title, provider } = about(model)
    const labels = [...model.nodes.values()].map(({ label }) => label)
    return id === OWN ? [] : id === SYSTEM ? labels : [title, provider, ...labels]
  })
  // Short ones are parts of other words; what the partner does see is no secret.
  return [...new Set(others)].filter((text) => text.length > 12 && !shown.includes(text))
}

/** Puts the example workspace on the server, as its owner does. */
async function shareExample(browser: Browser, partnership: Partnership): Promise<void> {
  const { token } = await partnership.link('owner')
  const context = await partnership.browserOf(browser, 'Olwen Owner', token)
  const page = await context.newPage()
  await new HomePage(page).goto()
  await page.getByText(say('workspace.home.examples'), { exact: true }).click()
  const title = say('workspace.home.example.merseyside')
  await page.getByRole('button', { name: `${say('home.action.open')} ${title}`, exact: true }).click()
  await page.waitForURL(/#\/workspace\//)
  await page.goto(`${page.url()}/settings`)
  await page.getByRole('button', { name: say('workspace.settings.share'), exact: true }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('workspace.settings.share'), exact: true })
    .click()
  await expect(page.getByText(say('workspace.settings.shared'), { exact: true })).toBeVisible({ timeout: 45_000 })
  await context.close()
}

interface Partner {
  readonly page: Page
  readonly context: BrowserContext
  /** What the server has said so far, apart from the files of the app, which are the same for everybody. */
  readonly heard: () => Promise<string>
}

/** A browser that hears everything its server says, and opens the link to one intervention. */
async function join(browser: Browser, partnership: Partnership): Promise<Partner> {
  const context = await browser.newContext({ baseURL: partnership.url })
  const page = await context.newPage()
  const said: Promise<string>[] = []
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/assets/')) return
    said.push(
      answer.body().then(
        (body) => body.toString(),
        () => '',
      ),
    )
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => said.push(Promise.resolve(payload.toString()))),
  )
  const { token } = await partnership.link('viewer', OWN)
  await page.goto(`/#/join/${token}`)
  await new JoinPage(page).enter('Pia Partner')
  return { page, context, heard: async () => (await Promise.all(said)).join('\n') }
}

test.beforeEach(async ({ browser, partnership }) => {
  test.setTimeout(90_000)
  await shareExample(browser, partnership)
})

test('a partner with a link to one intervention lands on its place and is told of no other', async ({
  browser,
  partnership,
  watch,
}) => {
  const { page, context, heard } = await join(browser, partnership)
  watch(context)
  const view = await new PlacePage(page).ready()
  await expect(page).toHaveURL(new RegExp(`#/model/${OWN}/place$`))
  await expect(page.getByText(place.vision).first()).toBeVisible()
  for (const { id, cards } of placePaths(own, place).lanes) {
    if (id === 'before') continue
    await expect(view.lane(id).getByRole('button')).toHaveCount(cards.length)
    for (const { label } of cards)
      await expect(view.lane(id).getByRole('button').filter({ hasText: label })).toBeVisible()
  }
  for (const { title } of own.indicators.values()) {
    await expect(view.asked.getByRole('heading', { name: title, exact: true })).toBeVisible()
  }
  await expect(view.asked.getByText(say('place.asked.send'))).toBeVisible()

  // The other views of the model ask for more of it; none of that may name another intervention either.
  for (const other of ['map', 'monitoring', 'history', 'place']) {
    await page.goto(`/#/model/${OWN}/${other}`)
    await page.waitForTimeout(500)
  }
  const everything = await heard()
  expect(everything).toContain(about(own).title)
  expect(everything).toContain(place.nodes[0]?.label)
  // A card of their own that only the shared document holds: so its frames were read too.
  expect(everything).toContain([...own.nodes.values()][0]?.label)
  expect(kept().length).toBeGreaterThan(100)
  expect(kept().filter((text) => everything.includes(text))).toEqual([])
  await context.close()
})

test.describe('what a partner asks for beyond their own', () => {
  test.use({ expectedErrors: /Failed to load resource/ })

  test('is refused', async ({ browser, partnership, watch }) => {
    const { page, context } = await join(browser, partnership)
    watch(context)
    await new PlacePage(page).ready()
    const answers = await page.evaluate(async () => {
      const asked = ['/api/models/shelter/place', '/api/models/mvrp-2022/place', '/api/portfolio', '/api/models']
      return Promise.all(
        asked.map(async (path) => {
          const answer = await fetch(path)
          return { status: answer.status, text: await answer.text() }
        }),
      )
    })
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([404, 404])
    const said = answers.map(({ text }) => text).join(' ')
    expect(kept().filter((text) => said.includes(text))).toEqual([])
    await context.close()
  })
})

test('a path is followed by keyboard and given back, and the list says the same', async ({
  browser,
  partnership,
  watch,
}) => {
  const { page, context } = await join(browser, partnership)
  watch(context)
  const view = await new PlacePage(page).ready()
  const { steps } = placePaths(own, place)
  const first = view.lane('own').getByRole('button').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.place-line[data-state="lit"]').first()).toBeVisible()
  await expect(page.locator('.place-steps > .place-line')).toHaveCount(steps.length)
  await page.keyboard.press('Escape')
  await expect(first).toHaveAttribute('aria-pressed', 'false')
  await expect(first).toBeFocused()
  await view.paths.getByRole('button', { name: say('place.paths.list') }).click()
  for (const { label } of place.nodes) await expect(view.paths.getByText(label, { exact: true }).first()).toBeVisible()
  await context.close()
})

test('it prints as one page, and fits a phone', async ({ browser, partnership, watch }) => {
  const { page, context } = await join(browser, partnership)
  watch(context)
  const view = await new PlacePage(page).ready()
  await accessible(page, 'place')
  const { pages, tagged } = await (await new Paper(page).ready()).print()
  expect(pages).toEqual([[595, 842]])
  expect(tagged).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.place-paper')
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(about(own).title)
  await expect(paper.getByRole('row')).toHaveCount(own.indicators.size + 1)
  await expect(page.locator('.place')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await page.emulateMedia({ media: null })

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(view.lane('own')).toHaveCount(0)
  await expect(view.paths.getByRole('listitem').first()).toBeVisible()
  await accessible(page, 'place on a phone')
  expect(await widerThanWindow(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  await context.close()
})

test.describe('without the server', () => {
  test.use({ expectedErrors: /Failed to load resource|WebSocket connection/ })

  test('the place that was known last is there, with its date', async ({ browser, partnership, watch }) => {
    const { page, context } = await join(browser, partnership)
    watch(context)
    const view = await new PlacePage(page).ready()
    await expect(view.lane('own')).toBeVisible()
    await context.setOffline(true)
    await page.goto(`/#/model/${OWN}/outline`)
    await page.goto(`/#/model/${OWN}/place`)
    await expect(page.getByText(/^The server cannot be reached\. .* as it was on \d/)).toBeVisible()
    await expect(view.lane('own')).toBeVisible()
    await context.close()
  })
})
