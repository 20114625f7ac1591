import type { Browser, BrowserContext, Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { WorkspacePage } from './pages/WorkspacePage.ts'
import { accessible, smallTargets, widerThanWindow } from './support/looks.ts'
import { expect, type Partnership, test } from './support/partnership.ts'

const EXAMPLE = 'workspace.home.example.merseyside'
const COUNT = 12
// Coverage and overlap have tests of their own.
const PARTS = ['interventions', 'bids', 'settings'] as const

async function openExample(page: Page): Promise<WorkspacePage> {
  await new HomePage(page).goto()
  const workspace = await new WorkspacePage(page).openExample(EXAMPLE)
  await expect(workspace.rows).toHaveCount(COUNT)
  return workspace
}

const GRANTS = JSON.stringify({
  grants: ['Football at five', 'Music on the estate'].map((title, at) => ({
    id: `360G-made-up-${at}`,
    title,
    description: `${title}, made up for a test`,
    currency: 'GBP',
    amountAwarded: 12_500 * (at + 1),
    awardDate: '2025-03-01',
    plannedDates: [{ startDate: '2025-04-01', endDate: '2026-03-31' }],
    recipientOrganization: [{ id: 'GB-CHC-0000000', name: 'Ashby Youth (made up)' }],
    fundingOrganization: [{ id: 'GB-CHC-0000001', name: 'A foundation (made up)' }],
    colourOfTheForm: 'green',
  })),
})
const GRANTS_CSV = [
  'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name',
  '360G-made-up-0,Football at five,Again,GBP,12500,2025-03-01,GB-CHC-0000000,Ashby Youth (made up),GB-CHC-0000001,A foundation',
  '360G-made-up-7,"Boats, and bikes",Made up,GBP,"7,000",2025-05-01,GB-CHC-0000000,Ashby Youth (made up),GB-CHC-0000001,A foundation',
].join('\n')

test.describe('On a device of its own', () => {
  test('the example is opened, searched and filtered, and the address keeps what is looked for', async ({ page }) => {
    const workspace = await openExample(page)
    await workspace.search.fill('housing')
    await expect(workspace.row('Housing key worker for 18 to 25s (example bid)')).toBeVisible()
    await expect(workspace.row('Red Umbrella')).toHaveCount(0)
    await workspace.search.fill('')
    await expect(workspace.rows).toHaveCount(COUNT)
    await page.getByRole('button', { name: say('workspace.list.filter'), exact: true }).click()
    const filters = page.getByRole('region', { name: say('workspace.list.filters') })
    await filters.getByText(new RegExp(`^${say('status.proposed')} `)).click()
    await expect(workspace.rows).toHaveCount(2)
    // The address is written a moment after the last choice.
    await expect(page).toHaveURL(/status=proposed/)
    await page.reload()
    await expect(workspace.rows).toHaveCount(2)
    await page.getByRole('button', { name: say('workspace.list.filters.clear') }).click()
    await expect(workspace.rows).toHaveCount(COUNT)
  })

  test('a new intervention is created and found in the list', async ({ page }) => {
    const workspace = await openExample(page)
    const id = workspace.id()
    await workspace.add('template')
    await workspace.dialog.getByLabel(say('workspace.new.name'), { exact: true }).fill('Boxing after dark')
    await workspace.dialog.getByLabel(say('workspace.new.provider')).fill('Ashby ABC')
    await workspace.dialog.getByRole('button', { name: say('workspace.new.create') }).click()
    await expect((await new EditorPage(page).ready()).title).toHaveValue('Boxing after dark')
    await page.getByRole('link', { name: say('app.trail.workspace'), exact: true }).click()
    await workspace.ready()
    expect(workspace.id()).toBe(id)
    await expect(workspace.row('Boxing after dark')).toContainText('Ashby ABC')
    await expect(workspace.rows).toHaveCount(COUNT + 1)
  })

  test('grants are imported from JSON and CSV with a report, and none of them twice', async ({ page }) => {
    const workspace = await openExample(page)
    await workspace.add('grants')
    await workspace.chooseFile('grants.json', GRANTS)
    await expect(workspace.dialog).toContainText(say('workspace.grants.found', { count: 2, name: 'grants.json' }))
    await workspace.dialog.getByText(say('workspace.grants.report.count', { count: 1 })).click()
    await expect(workspace.dialog).toContainText('colourOfTheForm')
    await workspace.dialog.getByRole('button', { name: say('workspace.grants.add', { count: 2 }) }).click()
    await expect(workspace.rows).toHaveCount(COUNT + 2)
    const row = workspace.row('Music on the estate')
    await expect(row).toContainText('Ashby Youth (made up)')
    await expect(row).toContainText('£25,000')
    await expect(row).toContainText(say('status.proposed'))

    await workspace.add('grants')
    await workspace.chooseFile('grants.csv', GRANTS_CSV)
    await expect(workspace.dialog).toContainText(say('workspace.grants.here.about', { count: 1 }))
    await workspace.dialog.getByRole('button', { name: say('workspace.grants.add', { count: 1 }) }).click()
    await expect(workspace.row('Boats, and bikes')).toContainText('£7,000')
    await expect(workspace.rows).toHaveCount(COUNT + 3)
  })

  test('a file that is none says so, and nothing is added', async ({ page }) => {
    const workspace = await openExample(page)
    await workspace.add('grants')
    await workspace.chooseFile('letter.json', '{"dear": "reader"}')
    await expect(workspace.dialog).toContainText(say('workspace.problems.title', { name: 'letter.json' }))
    await page.keyboard.press('Escape')
    await expect(workspace.rows).toHaveCount(COUNT)
  })

  test('settings are kept, undone and redone', async ({ page }) => {
    const workspace = await openExample(page)
    await workspace.show('settings')
    const title = workspace.field('workspace.settings.title')
    await title.fill('Ashby together')
    await expect(workspace.title).toHaveText('Ashby together')
    await workspace.field('workspace.settings.months').fill('six')
    await workspace.field('workspace.settings.months').press('Tab')
    await expect(page.getByText(say('workspace.settings.months.wrong'))).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`^${say('action.undo')}`) }).click()
    await expect(title).not.toHaveValue('Ashby together')
    await page.getByRole('button', { name: new RegExp(`^${say('action.redo')}`) }).click()
    await page.reload()
    await expect(title).toHaveValue('Ashby together')
    await new HomePage(page).goto()
    await expect(page.getByRole('link', { name: 'Ashby together' })).toBeVisible()
  })

  test('the focus stays near what it was on when that goes', async ({ page }) => {
    const workspace = await openExample(page)
    await workspace.show('settings')
    const form = page.getByRole('region', { name: say('workspace.settings.form') })
    const questions = form.getByRole('listitem')
    const count = 6
    await expect(questions).toHaveCount(count)
    const name = (await questions.first().locator('.workspace-row-title').textContent()) ?? ''
    const tool = (key: 'up' | 'down' | 'remove') =>
      form.getByRole('button', { name: say(`workspace.settings.${key}`, { name }), exact: true })
    for (let place = 1; place < count; place += 1) await tool('down').press('Enter')
    await expect(tool('down')).toBeDisabled()
    await expect(tool('up')).toBeFocused()
    await tool('remove').press('Enter')
    await expect(questions).toHaveCount(count - 1)
    await expect(form.getByRole('heading')).toBeFocused()
    // Who pressed on nothing wants no focus back.
    await page.keyboard.press('ControlOrMeta+z')
    await tool('remove').focus()
    await tool('remove').blur()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(questions).toHaveCount(count - 1)
    await expect(page.locator('body')).toBeFocused()
  })
})

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`At ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    test('no part of a workspace stands in the way of assistive technology', async ({ page }) => {
      test.setTimeout(120_000)
      await new HomePage(page).goto()
      const workspace = await new WorkspacePage(page).openExample(EXAMPLE)
      const check = async (state: string) => {
        await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))))
        await accessible(page, state)
        expect.soft(await smallTargets(page), `targets: ${state}`).toEqual([])
        expect.soft(await widerThanWindow(page), `width: ${state}`).toEqual([])
      }
      for (const part of PARTS) {
        await workspace.show(part)
        await page.getByRole('main').getByRole('heading').first().waitFor()
        await check(part)
      }
      await workspace.show('interventions')
      await page.getByRole('button', { name: say('workspace.list.filter'), exact: true }).click()
      await check('filters')
      await page.getByRole('button', { name: say('workspace.list.new') }).click()
      for (const way of ['template', 'file', 'grants', 'device'] as const) {
        await workspace.dialog.getByText(say(`workspace.new.${way}`), { exact: true }).click()
        await check(`new from ${way}`)
      }
      await workspace.dialog.getByText(say('workspace.new.grants'), { exact: true }).click()
      await workspace.chooseFile('grants.json', GRANTS)
      await workspace.dialog.getByText(say('workspace.grants.report.count', { count: 1 })).click()
      await check('grants')
      const grants = workspace.dialog.getByRole('region', { name: say('workspace.grants.list') })
      expect(await grants.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    })
  })
}

interface Together {
  readonly workspace: WorkspacePage
  readonly id: string
  readonly enter: (role: 'viewer' | 'steward', name: string, model?: string) => Promise<Page>
}

/** The owner has put the example on the server; others enter by links of their own. */
async function together(
  partnership: Partnership,
  browser: Browser,
  watch: (context: BrowserContext) => void,
): Promise<Together> {
  const enterAs = async (role: 'viewer' | 'steward' | 'owner', name: string, model: string | null) => {
    const context = await partnership.browserOf(browser, name, (await partnership.link(role, model)).token)
    watch(context)
    return context.newPage()
  }
  const workspace = await openExample(await enterAs('owner', 'Olwen Owner', null))
  await workspace.putOnServer()
  await expect(workspace.status).toHaveText(say('together.saved'))
  return {
    workspace,
    id: workspace.id(),
    enter: (role, name, model) => enterAs(role, name, model ?? null),
  }
}

test.describe('With others on a server', () => {
  test.setTimeout(120_000)

  test('it is shared and found by who joins; a viewer reads all of it and changes nothing, two stewards both do, and a partner of one model sees no workspace', async ({
    partnership,
    browser,
    watch,
  }) => {
    const { workspace, id, enter } = await together(partnership, browser, watch)
    await expect(workspace.rows).toHaveCount(COUNT)

    const viewer = new WorkspacePage(await enter('viewer', 'Vic Viewer'))
    await new HomePage(viewer.page).goto()
    await viewer.page.getByRole('link', { name: say('home.workspace.go') }).click()
    await expect(viewer.rows).toHaveCount(COUNT)
    await expect(viewer.page.getByRole('button', { name: say('workspace.list.new') })).toHaveCount(0)
    await viewer.show('settings')
    await expect(viewer.page.getByText(say('workspace.readOnly'))).toBeVisible()
    for (const field of await viewer.page.getByRole('main').locator('input:not([type=file]), textarea, select').all()) {
      expect(await field.isEditable(), (await field.getAttribute('aria-label')) ?? '').toBe(false)
    }

    const steward = new WorkspacePage(await enter('steward', 'Sam Steward'))
    const other = new WorkspacePage(await enter('steward', 'Toni Two'))
    await steward.goto(id, 'settings')
    await other.goto(id, 'settings')
    await Promise.all([
      steward.field('workspace.settings.title').fill('Ashby together'),
      other.field('workspace.settings.priorities.name.of', { place: 1 }).fill('Places to go'),
    ])
    for (const page of [steward, other, viewer]) {
      await expect(page.title).toHaveText('Ashby together')
      await expect(page.field('workspace.settings.priorities.name.of', { place: 1 })).toHaveValue('Places to go')
    }

    await steward.show('interventions')
    await steward.add('grants')
    await steward.chooseFile('grants.json', GRANTS)
    await steward.dialog.getByRole('button', { name: say('workspace.grants.add', { count: 2 }) }).click()
    await expect(steward.rows).toHaveCount(COUNT + 2)
    await viewer.show('interventions')
    await viewer.page.reload()
    await expect(viewer.row('Music on the estate')).toContainText('£25,000')
    const link = steward.row('Red Umbrella').getByRole('link', { name: 'Red Umbrella', exact: true })
    const model = /#\/model\/([^/]+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? ''
    const partner = await enter('viewer', 'Pat Partner', model)
    await new HomePage(partner).goto()
    await expect(partner.getByRole('link', { name: 'Red Umbrella', exact: true })).toBeVisible()
    const listed = partner.getByRole('region', { name: say('workspace.home'), exact: true })
    await listed.waitFor()
    await expect(listed.getByRole('link')).toHaveCount(0)
    await expect(partner.getByRole('link', { name: say('home.workspace.go') })).toHaveCount(0)
    await partner.goto(`/#/workspace/${id}`)
    await expect(partner.getByText(say('workspace.missing.no-access'), { exact: true })).toBeVisible()
    const answer = await partner.request.get('/api/portfolio')
    expect(await answer.text()).not.toContain('Shelter')
  })

  test.describe('without a network', () => {
    test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|WebSocket/ })

    test('settings wait and arrive, and who loses the role is told', async ({ partnership, browser, watch }) => {
      const { workspace, id } = await together(partnership, browser, watch)
      const { id: grant, token } = await partnership.link('steward')
      const context = await partnership.browserOf(browser, 'Sam Steward', token)
      watch(context)
      const steward = await new WorkspacePage(await context.newPage()).goto(id, 'settings')
      await expect(steward.status).toHaveText(say('together.saved'))
      await context.setOffline(true)
      await steward.field('workspace.settings.title').fill('Written on the train')
      await expect(steward.status).toHaveText(say('together.offline.waiting', { count: 1 }))
      await context.setOffline(false)
      await expect(steward.status).toHaveText(say('together.saved'), { timeout: 30_000 })
      await expect(workspace.title).toHaveText('Written on the train')
      await partnership.revoke(grant)
      await expect(steward.page.getByText(say('workspace.missing.no-access'), { exact: true })).toBeVisible()
    })
  })
})
