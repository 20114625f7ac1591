import type { Page } from '@playwright/test'

import { FILE_LIMIT } from '../../src/formats/json/file.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import { say } from '../../src/words/words.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/app.ts'
import { example, fileOf, NODE, smallFile, smallTables } from './support/models.ts'

/** Lets go of a file over the page, as from the desktop. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text ?? ''], fileName ?? '', { type: 'application/json' }))
      return data
    },
    [name, content],
  )
  await page.dispatchEvent('.home', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText(say('home.file.drop'))).toBeVisible()
  await page.dispatchEvent('.home', 'drop', { dataTransfer: transfer })
}

test.describe('A saved file', () => {
  for (const name of ['mvrp-2022.json', 'navigator.json', 'hampshire-indicators.json']) {
    test(`opens as the same model, to the byte: ${name}`, async ({ page }) => {
      const home = await new HomePage(page).goto()
      const editor = await home.openFile(name, example(name))
      const first = await editor.saveFile()
      await editor.goHome()
      await home.chooseFile('again.json', first)
      await editor.ready()
      expect(await editor.saveFile()).toBe(first)
    })
  }

  test('of a whole workspace opens as that workspace, and a spoilt one is told with its problems', async ({ page }) => {
    const text = example('workspaces/hampshire.json')
    const home = await new HomePage(page).goto()
    await home.chooseFile('spoilt.json', text.replace('"kind": "intervention"', '"kind": "other"'))
    await expect(home.dialog).toContainText('spoilt.json')
    await page.keyboard.press('Escape')
    await home.chooseFile('hampshire.json', text)
    await expect(page).toHaveURL(/#\/workspace\//)
    await expect(page.getByRole('link', { name: 'RESET', exact: false }).first()).toBeVisible()
  })

  test('opens when it is dropped on the list of models', async ({ page }) => {
    await new HomePage(page).goto()
    await dropFile(page, 'ashby.json', smallFile())
    await expect(new MapPage(page).card('Ward visits')).toBeVisible()
  })

  test('opens when its content is pasted on the list of models', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await new HomePage(page).goto()
    await page.evaluate((text) => navigator.clipboard.writeText(text), smallFile())
    await page.keyboard.press('Control+v')
    await expect(new MapPage(page).card('Ward visits')).toBeVisible()
  })

  test('opens when its content is pasted into the dialog', async ({ page }) => {
    const home = await new HomePage(page).goto()
    await page.getByRole('button', { name: say('home.way.template.start') }).click()
    await home.dialog.getByText(say('home.way.file'), { exact: true }).click()
    await home.dialog.getByLabel(say('home.file.paste')).fill(smallFile())
    await home.dialog.getByRole('button', { name: say('home.file.openPasted') }).click()
    await expect(new MapPage(page).card('Ward visits')).toBeVisible()
  })
})

/** A change to the small model that makes its file bad, with what has to be said of it. */
const BAD: readonly {
  readonly what: string
  readonly content: string | Buffer
  readonly says: readonly string[]
}[] = [
  {
    what: 'text that is not JSON',
    content: smallFile().slice(0, 400),
    says: [say('problem.json-syntax', { line: 1, column: 401 }), say('problem.json-syntax.advice')],
  },
  {
    what: 'another format',
    content: JSON.stringify({ format: 'other-tool', nodes: [] }),
    says: [say('problem.json-not-model'), say('problem.json-not-model.advice')],
  },
  {
    what: 'a newer version',
    content: smallFile().replace('"version":1', '"version":99'),
    says: [say('problem.json-newer', { version: 99, known: FORMAT_VERSION }), say('problem.json-newer.advice')],
  },
  {
    what: 'a link whose end is missing',
    content: smallFile().replace('"to":"agreed"', '"to":"nowhere"'),
    says: [say('problem.json-missing-end', { field: 'to', id: 'plans-agreed', missing: 'nowhere' }), 'model.links'],
  },
  {
    what: 'two records of one id',
    content: smallFile().replace('"id":"plans"', '"id":"visits"'),
    says: [say('problem.json-duplicate-id', { id: 'visits' }), 'model.nodes[1]'],
  },
  {
    what: 'a value of the wrong type',
    content: smallFile().replace('"intended":true', '"intended":"yes"'),
    says: ['intended', 'model.nodes["visits"]'],
  },
  {
    what: 'a table of values where a model should be',
    content: 'indicator,period,value\nReferrals,2022,3\n',
    says: [say('problem.json-syntax', { line: 1, column: 1 })],
  },
  {
    what: 'an Excel workbook',
    content: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('....xl/workbook.xml....')]),
    says: [say('problem.file-is-workbook'), say('problem.file-is-workbook.advice')],
  },
  { what: 'an empty file', content: '', says: [say('problem.file-empty')] },
]

test.describe('A file that cannot be opened is refused with its reasons, and nothing is changed', () => {
  for (const { what, content, says } of BAD) {
    test(what, async ({ page }) => {
      const home = await new HomePage(page).goto()
      const editor = await home.openFile('good.json', smallFile())
      const before = await editor.saveFile()
      await editor.goHome()
      await home.chooseFile('bad.json', content)
      await expect(home.dialog).toHaveAccessibleName(say('home.problems.title', { name: 'bad.json' }))
      for (const words of says) await expect(home.problems().filter({ hasText: words })).not.toHaveCount(0)
      await home.dialog
        .getByRole('button', { name: say('home.close') })
        .last()
        .click()
      await expect(home.list.getByRole('row')).toHaveCount(2)
      await page.getByRole('link', { name: 'Street work in Ashby' }).click()
      await editor.ready()
      expect(await editor.saveFile()).toBe(before)
    })
  }

  test('a file of 50 MB, without reading it', async ({ page }) => {
    const home = await new HomePage(page).goto()
    await home.chooseFile('huge.json', Buffer.alloc(50 * 1024 * 1024 - 1024, ' '))
    const most = FILE_LIMIT / (1024 * 1024)
    await expect(home.problems()).toContainText(say('problem.file-too-large', { size: 50, most }))
    await expect(page.getByText(say('home.first.what'))).toBeVisible()
  })

  test('every problem of a file is listed, each with its place', async ({ page }) => {
    const tables = smallTables()
    const links = (tables['links'] ?? []).map((link) => ({ ...link, to: `gone-${String(link['id'])}` }))
    const home = await new HomePage(page).goto()
    await home.chooseFile('bad.json', fileOf('Bad', { ...tables, links }))
    await expect(home.problems()).toHaveCount(4)
    await expect(home.dialog.getByText(say('home.problems.count', { count: 4 }))).toBeVisible()
  })
})

test('Markup in a model is text everywhere and never runs', async ({ page }) => {
  const bad = '<img src=x onerror="window.ran = true"><b>bold</b>'
  const tables = {
    stages: [{ id: 'act', name: bad, kind: 'activity', horizon: '', order: 'a0' }],
    nodes: [{ ...NODE, id: 'one', stage: 'act', order: 'a0', label: bad, description: bad, who: bad, source: bad }],
    tags: [{ id: 't', name: bad, group: bad, edition: '', order: 'a0' }],
    taggings: [{ id: 'one~t', node: 'one', tag: 't' }],
    evidence: [
      {
        id: 'e',
        subjectKind: 'node',
        subject: 'one',
        title: bad,
        url: 'javascript:window.ran=true',
        note: bad,
        finding: 'supports',
        ratingScale: '',
        rating: '',
        ratedOn: '',
        ratingUrl: '',
        order: 'a0',
      },
    ],
  }
  const editor = await (await new HomePage(page).goto()).openFile('bad.json', fileOf(bad, tables))
  const map = new MapPage(page)
  await expect(map.cards).toHaveText(bad)
  await map.cards.click()
  await expect(editor.inspector.getByText(say('inspect.evidence.badUrl'))).toBeVisible()
  expect(await editor.inspector.locator('a[href^="javascript"]').count()).toBe(0)
  for (const view of ['outline', 'indicators', 'monitoring'] as const) await editor.show(view)
  await editor.goHome()
  await expect(page.getByRole('link', { name: bad })).toBeVisible()
  expect(await page.locator('main img, main b').count()).toBe(0)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('A model that is not on this device says so and leads back', async ({ page }) => {
  await page.goto('/#/model/nothing-here/map')
  await expect(page.getByRole('heading', { name: say('app.missing.title') })).toBeVisible()
  await page.getByRole('button', { name: say('app.missing.action') }).click()
  await expect(page.getByRole('heading', { name: say('home.first.title') })).toBeVisible()
})

test('A model is renamed, duplicated, deleted and brought back from the list', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('a.json', smallFile())
  await new EditorPage(page).goHome()
  await home.act('Street work in Ashby', 'home.action.rename')
  await home.dialog.getByLabel(say('home.name')).fill('Street work, second year')
  await home.dialog.getByRole('button', { name: say('home.rename.done') }).click()
  await expect(home.row('Street work, second year')).toBeVisible()
  await home.act('Street work, second year', 'home.action.duplicate')
  const copy = say('home.copyOf', { title: 'Street work, second year' })
  await expect(home.row(copy)).toContainText('2 activities')
  await home.act(copy, 'home.action.delete')
  await expect(home.row(copy)).toHaveCount(0)
  await page.getByRole('button', { name: say('home.undo'), exact: true }).click()
  await expect(home.row(copy)).toBeVisible()
})
