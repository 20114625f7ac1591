import { AxeBuilder } from '@axe-core/playwright'

import { byOrder } from '../../src/model/order.ts'
import { say } from '../../src/words/words.ts'
import { ChecksPage } from './pages/ChecksPage.ts'
import { EditorPage } from './pages/EditorPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { expect, test } from './support/app.ts'
import { fileOf, smallTables } from './support/models.ts'

const LINK = { kind: 'causes', rationale: '', strength: '', confidence: '', source: '' }

/** The small model with a link that runs back and does not say that it is feedback. */
function backwards(): string {
  const tables = smallTables()
  const links = [...(tables['links'] ?? []), { ...LINK, id: 'safer-visits', from: 'safer', to: 'visits' }]
  return fileOf('Street work in Ashby', { ...tables, links })
}

test('a finding is fixed with one press, and undo brings it back', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  const about = '“Fewer injuries” to “Ward visits”'
  const finding = await checks.finding(checks.panel, say('check.L09'), about)
  await expect(finding).toContainText(say('check.L09.found'))
  await finding.getByRole('button', { name: `${say('check.L09.fix')}: ${about}` }).click()
  await expect(checks.panel.locator('details').filter({ hasText: say('check.L09') })).toHaveCount(0)
  const { model } = await checks.model()
  expect(model.links.get('safer-visits')?.kind).toBe('feedback')
  await checks.undo()
  await expect(checks.panel.locator('details').filter({ hasText: say('check.L09') })).toHaveCount(1)
})

test('a finding is accepted with a reason that leaves with the file, and can be taken back', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  const before = await checks.mark('Fewer injuries').textContent()
  await checks.open()
  const about = '“Fewer injuries” to “Ward visits”'
  const finding = await checks.finding(checks.panel, say('check.L09'), about)
  await finding.getByRole('button', { name: say('review.accept.of', { name: about }) }).click()
  await finding.getByRole('button', { name: say('review.accept.save') }).click()
  await expect(finding).toContainText(say('review.accept.reason.needed'))
  await finding.getByLabel(say('review.accept.reason')).fill('Injured people become volunteers: a loop we want')
  await finding.getByLabel(say('review.accept.by')).fill('Evidence Hub')
  await finding.getByRole('button', { name: say('review.accept.save') }).click()

  const kept = checks.accepted.getByRole('listitem').filter({ hasText: about })
  await expect(kept).toContainText('Injured people become volunteers')
  await expect(kept).toContainText('Evidence Hub')
  await expect(checks.mark('Fewer injuries')).not.toHaveText(before ?? '')
  const { model } = await checks.model()
  expect([...model.acceptances.values()]).toEqual([
    expect.objectContaining({
      rule: 'L09',
      subjectKind: 'link',
      subject: 'safer-visits',
      reason: 'Injured people become volunteers: a loop we want',
      by: 'Evidence Hub',
    }),
  ])
  await checks.reload()
  await checks.open()
  await checks.accepted.getByRole('button', { name: say('review.reopen.of', { name: about }) }).click()
  await expect(checks.accepted).toHaveCount(0)
  await expect(await checks.finding(checks.panel, say('check.L09'), about)).toBeVisible()
})

test('what is drawn is checked at once, and the card says so', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', fileOf('Street work in Ashby', smallTables()))
  const checks = await new ChecksPage(page).ready()
  await checks.addCard('Outcomes', 'Trust grows')
  await expect(checks.mark('Trust grows')).toBeVisible()
  await checks.mark('Trust grows').click()
  await expect(checks.panel.getByRole('region', { name: say('review.selected') })).toContainText(say('check.L04'))
  await checks.page.keyboard.press('Escape')
  await checks.select('Trust grows')
  await page.keyboard.press('Shift+L')
  await checks.dialog.getByRole('combobox').fill('Young people')
  await checks.page.keyboard.press('Enter')
  await expect(checks.panel.locator('details').filter({ hasText: say('check.L04') })).toHaveCount(0)
})

test('a finding that a field settles puts the caret there', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', fileOf('Street work in Ashby', smallTables()))
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  const finding = await checks.finding(checks.panel, say('check.L16'), 'Fewer injuries')
  await finding.getByRole('button', { name: say('review.fill.of', { name: 'Fewer injuries' }) }).click()
  await expect(checks.field(say('inspect.node.who'))).toBeFocused()
  await page.keyboard.type('Young people in Ashby')
  await checks.open()
  await expect(checks.panel.locator('details').filter({ hasText: say('check.L16') })).toHaveCount(0)
})

test('the published Merseyside model has columns and no links, and outputs worded as change', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openMainExample()
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  await expect(await checks.rule(checks.panel, say('check.L10'))).toContainText('37')
  await expect(await checks.rule(checks.panel, say('check.L14'))).toContainText('Embedding of MVRP vision')
  // One sentence about the missing links, not one about every card.
  for (const rule of ['L01', 'L02', 'L03', 'L04'] as const) {
    await expect(checks.panel.getByText(say(`check.${rule}`), { exact: true })).toHaveCount(0)
  }
})

test('the review questions keep several answers, and the whole page is accessible', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.show('review')
  const question = page.getByRole('listitem').filter({ hasText: say('question.H7') })
  await question.getByRole('button', { name: say('review.answer.add.of', { question: say('question.H7') }) }).click()
  await question.getByRole('combobox').selectOption('partly')
  await question.getByLabel(say('review.answer.by'), { exact: true }).fill('Evidence Hub')
  await question.getByLabel(say('review.answer.note'), { exact: true }).fill('Young people saw it once')
  await question
    .getByRole('button', { name: say('review.answer.another.of', { question: say('question.H7') }) })
    .click()
  await question.getByRole('combobox').last().selectOption('no')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const { model } = await checks.model()
  expect(
    // In a file they stand by id; people see them in the order they were added.
    [...model.answers.values()]
      .toSorted(byOrder)
      .map(({ question: asked, verdict, by, note }) => [asked, verdict, by, note]),
  ).toEqual([
    ['H7', 'partly', 'Evidence Hub', 'Young people saw it once'],
    ['H7', 'no', 'Evidence Hub', ''],
  ])
  await new EditorPage(page).reload()
  await expect(page.getByText(say('review.answered', { answered: 1, count: 12 }))).toBeVisible()
})

test('an acronym is explained in the glossary', async ({ page }) => {
  const tables = smallTables()
  const nodes = (tables['nodes'] ?? []).map((node) => (node['id'] === 'met' ? { ...node, label: 'CYP met' } : node))
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', fileOf('Street work in Ashby', { ...tables, nodes }))
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  const fold = await checks.rule(checks.panel, say('check.L35'))
  await fold.getByRole('button', { name: new RegExp(`^${say('check.L35.fix')}`) }).click()
  await page.keyboard.type('Children and young people')
  await expect(checks.part(say('terms.title')).getByLabel(say('terms.meaning', { number: 1 }))).toHaveValue(
    'Children and young people',
  )
  await checks.open()
  await expect(checks.panel.locator('details').filter({ hasText: say('check.L35') })).toHaveCount(0)
})

test('the focus goes on to the next finding, by the keyboard alone, and back to the map', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.select('Ward visits')
  await page.keyboard.press('c')
  await expect(checks.panel).toBeFocused()
  const fold = await checks.rule(checks.panel, say('check.L30'))
  const items = fold.getByRole('listitem')
  const about = (at: number) => items.nth(at).getByRole('button').first()
  const [second, third] = [await about(1).textContent(), await about(2).textContent()]
  const accept = (name: string | null) =>
    fold.getByRole('button', { name: say('review.accept.of', { name: name ?? '' }), exact: true })

  await accept(second).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(accept(second)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Agreed with the partners')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(about(1)).toHaveText(third ?? '')
  await expect(about(1)).toBeFocused()

  await checks.accepted.getByRole('button', { name: new RegExp(`^${say('review.reopen')}`) }).focus()
  await page.keyboard.press('Enter')
  await expect(checks.panel.getByRole('heading', { name: say('review.everything') })).toBeFocused()

  await about(0).focus()
  await page.keyboard.press('c')
  await expect(checks.card('Ward visits')).toBeFocused()
})

test('a field that was asked for once keeps the caret only once', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  const finding = await checks.finding(checks.panel, say('check.L16'), 'Fewer injuries')
  await finding.getByRole('button', { name: say('review.fill.of', { name: 'Fewer injuries' }) }).click()
  await expect(checks.field(say('inspect.node.who'))).toBeFocused()
  await checks.open()
  const details = page.getByRole('group', { name: say('app.panel') }).getByRole('button', { name: say('app.details') })
  await details.click()
  await expect(checks.inspector).toBeVisible()
  await expect(details).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is shown and the review are not left behind the panel', async ({ page }) => {
    const home = await new HomePage(page).goto()
    await home.openFile('ashby.json', backwards())
    const checks = new ChecksPage(page)
    const status = page.getByRole('contentinfo').getByRole('button')
    await status.click()
    await expect(checks.panel).toBeFocused()
    await checks.panel
      .getByRole('button', { name: say('review.show', { name: 'Fewer injuries' }) })
      .first()
      .click()
    await expect(checks.panel).toHaveCount(0)
    await status.click()
    await checks.panel.getByRole('link', { name: say('review.questions.link') }).click()
    await expect(page.getByRole('heading', { name: say('review.title'), exact: true })).toBeVisible()
    await expect(checks.panel).toHaveCount(0)
  })
})

test('a reason that was begun is still there after Escape', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  const about = '“Fewer injuries” to “Ward visits”'
  const finding = await checks.finding(checks.panel, say('check.L09'), about)
  await finding.getByRole('button', { name: say('review.accept.of', { name: about }) }).click()
  await finding.getByLabel(say('review.accept.reason')).fill('A loop we want')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(finding.getByLabel(say('review.accept.reason'))).toHaveValue('A loop we want')
})

test('the review lists the findings itself, so the panel beside it turns to the details', async ({ page }) => {
  const home = await new HomePage(page).goto()
  await home.openFile('ashby.json', backwards())
  const checks = await new ChecksPage(page).ready()
  await checks.open()
  await checks.show('review')
  await expect(checks.panel).toHaveCount(0)
  await expect(checks.inspector).toBeVisible()
})
