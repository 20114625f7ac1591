import { say } from '../../src/words/words.ts'
import { BidPage } from './pages/BidPage.ts'
import { expect, test } from './support/app.ts'
import { accessible, smallTargets } from './support/looks.ts'
import { test as together } from './support/partnership.ts'

const HOUSING = 'bid-housing-key-worker'
const SCHOOL = 'bid-back-in-class'
const LEAP = '“Tenancies kept” leads straight to “Less likely to offend or reoffend”'
const REASONS = 'It serves three long-term outcomes'
const CONDITIONS = 'Agree a referral route with Shelter by May'
const NOTE = 'What changes in the young person before that?'

test('A commissioner settles what the check found, answers, funds with conditions, and prints two pages', async ({
  page,
}) => {
  const bid = await new BidPage(page).openExample()
  await page.getByRole('link', { name: say('app.workspace.bids'), exact: true }).click()
  await page.getByRole('link', { name: /^Housing key worker/ }).click()
  await page.getByRole('link', { name: say('app.view.bid'), exact: true }).click()
  await expect(bid.main).toContainText(say('bid.joins'))
  await expect(page.locator('.bid-lines .bid-line')).toHaveCount(6)
  await accessible(page, 'alignment')

  // A figure leads to the lines that it was counted from.
  await bid.button(/^5 overlaps/).click()
  await expect(bid.main.getByRole('heading', { name: /^Overlap/ }).first()).toBeFocused()
  await bid.respond(LEAP, 'ask', NOTE, 'Sam Okafor')
  await expect(bid.line(LEAP)).toContainText('Sam Okafor')
  await expect(bid.button(say('bid.ask.copy', { count: 1 }))).toBeVisible()
  // Who serves an outcome opens from its squares.
  await bid.button(/^8 funded interventions serve/).click()
  await expect(page.getByRole('dialog')).toContainText('Red Umbrella')
  await page.keyboard.press('Escape')

  await bid.show('review')
  await bid.answer(say('question.H10'), 'partly', 'Shelter works with the same young people')
  await accessible(page, 'review')
  await bid.button(say('bid.outcome.fund-with-conditions')).click()
  await bid.button(say('bid.decision.record')).click()
  // Nothing is recorded without reasons and conditions.
  await expect(page.getByLabel(say('bid.decision.reasons'), { exact: true })).toBeFocused()
  await expect(bid.bar).toContainText(say('bid.decision.conditions.needed'))
  await accessible(page, 'deciding')
  await page.getByLabel(say('bid.decision.reasons'), { exact: true }).fill(REASONS)
  await page.getByLabel(say('bid.decision.conditions'), { exact: true }).fill(CONDITIONS)
  await bid.button(say('bid.decision.record')).click()

  const told = page.getByRole('region', { name: say('bid.outcome.fund-with-conditions.done') })
  await expect(told).toContainText(REASONS)
  await expect(told).toContainText(CONDITIONS)
  await expect(told).toContainText('Sam Okafor')
  await expect(told).toContainText(say('bid.told.kept'))
  await expect(told.getByRole('heading')).toBeFocused()
  await expect(told).toContainText(say('bid.promise'))
  await expect(page.getByText(say('status.funded'), { exact: true })).toBeVisible()
  await accessible(page, 'decided')
  expect(await smallTargets(page)).toEqual([])
  expect(await bid.paper()).toEqual({ pages: 2, a4: true })

  // The working still stands after everything was opened again.
  await page.reload()
  await expect(told).toContainText(say('bid.told.kept'))
})

test('Undo on a bid takes back what reviewers said, never what the bid says, and the focus stays', async ({ page }) => {
  const bid = await new BidPage(page).openExample()
  await bid.goto(SCHOOL, 'form')
  const title = page.getByRole('heading', { level: 1 }).getByRole('textbox')
  await title.fill('Back in class in Bootle')
  await bid.goto(SCHOOL, 'review')
  const question = say('question.H10')
  await bid.answer(question, 'partly', 'Two others work with the same young people')
  await page.keyboard.press('ControlOrMeta+z')
  const note = bid.main.getByLabel(say('review.answer.note'))
  await expect(note).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(note).toHaveValue('Two others work with the same young people')

  await bid.show('alignment')
  const first = bid.main.locator('.bid-line-told').first()
  const fact = (await first.locator('.bid-fact').textContent()) ?? ''
  await bid.respond(fact, 'settled', 'Asked and answered', 'Sam')
  await first.getByRole('button', { name: say('bid.respond.remove', { by: 'Sam' }) }).click()
  await expect(first).not.toContainText('Asked and answered')
  expect(await page.evaluate(() => document.activeElement?.closest('.bid-scroll') !== null)).toBe(true)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(first).toContainText('Asked and answered')

  // What is not in any model yet is undone by its field.
  await bid.button(say('bid.outcome.not-now')).click()
  await page.getByLabel(say('bid.decision.reasons'), { exact: true }).pressSequentially('No')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByLabel(say('bid.decision.reasons'), { exact: true })).toHaveValue('')
  await bid.button(say('bid.outcome.not-now')).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(first).toContainText('Asked and answered')
  await expect(title).toHaveValue('Back in class in Bootle')
})

test('The other example bid prints its record on two pages too', async ({ page }) => {
  const bid = await new BidPage(page).openExample()
  await bid.goto(SCHOOL, 'alignment')
  await bid.button(say('bid.outcome.not-now')).click()
  await page.getByLabel(say('bid.decision.reasons'), { exact: true }).fill(REASONS)
  await page.getByLabel(say('bid.decision.by'), { exact: true }).fill('The board')
  await bid.button(say('bid.decision.record')).click()
  await expect(page.getByRole('region', { name: say('bid.outcome.not-now.done') })).toContainText('The board')
  await expect(page.getByText(say('status.declined'), { exact: true })).toBeVisible()
  expect(await bid.paper()).toEqual({ pages: 2, a4: true })
})

test('The form and the alignment fit a phone', async ({ page }) => {
  const bid = await new BidPage(page).openExample()
  await page.setViewportSize({ width: 390, height: 844 })
  await bid.goto(SCHOOL, 'form')
  await expect(page.getByLabel(/^Proposed activity/)).toBeVisible()
  await accessible(page, 'form on a phone')
  await bid.show('alignment')
  await expect(bid.main.getByRole('table')).toContainText('Fewer pupils are suspended again (direct)')
  await accessible(page, 'alignment on a phone')
  // With more room, the drawing is there with its lines.
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.locator('.bid-lines .bid-line')).toHaveCount(4)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await smallTargets(page)).toEqual([])
})

together(
  'A partner with a link to the bid fills in the form, and sees the decision and not the working',
  async ({ partnership, browser, watch }) => {
    together.setTimeout(150_000)
    const owners = await partnership.browserOf(browser, 'Olwen Owner', (await partnership.link('owner')).token)
    watch(owners)
    const owner = await new BidPage(await owners.newPage()).openExample()
    await owner.shareWorkspace()

    const { token } = await partnership.link('editor', HOUSING)
    const partners = await partnership.browserOf(browser, 'Pat Partner', token)
    watch(partners)
    const partner = await new BidPage(await partners.newPage()).goto(HOUSING, 'form')
    const ends = /^What happens when the funding ends/
    await expect(partner.page.getByText(say('bid.form.answered', { answered: 4, count: 6 }))).toBeVisible()
    await partner.page.getByLabel(ends).fill('The landlords go on')
    await partner.page.getByLabel(/^What is needed/).fill('Two key workers')
    await expect(partner.page.getByText(say('bid.form.answered.all'))).toBeVisible()
    const parts = partner.page.getByRole('navigation', { name: say('bid.parts') })
    await expect(parts.getByRole('link')).toHaveText([say('bid.part.form'), say('bid.part.decision')])
    await partner.show('decision')
    await expect(partner.main).toContainText(say('bid.told.waiting'))

    // The answers arrive, and nothing is missing any more.
    await owner.goto(HOUSING, 'form')
    await expect(owner.page.getByLabel(ends)).toHaveValue('The landlords go on')
    await owner.show('alignment')
    await expect(owner.main).toContainText(say('bid.figure.missing', { count: 0 }))
    await owner.respond(LEAP, 'ask', NOTE)
    await owner.button(say('bid.outcome.fund-with-conditions')).click()
    await owner.page.getByLabel(say('bid.decision.reasons'), { exact: true }).fill(REASONS)
    await owner.page.getByLabel(say('bid.decision.conditions'), { exact: true }).fill(CONDITIONS)
    await owner.button(say('bid.decision.record')).click()
    const decided = say('bid.outcome.fund-with-conditions.done')
    await expect(owner.page.getByRole('region', { name: decided })).toContainText(say('bid.told.kept'), {
      timeout: 20_000,
    })
    await expect(owner.page.getByRole('region', { name: decided })).toContainText('Olwen Owner')

    const seen = partner.page.getByRole('region', { name: decided })
    await expect(seen).toContainText(REASONS)
    await expect(seen).toContainText(CONDITIONS)
    await expect(seen).toContainText('Olwen Owner')
    await expect(partner.page.getByText(say('status.funded'), { exact: true })).toBeVisible()
    await expect(partner.page.getByText(NOTE)).toHaveCount(0)
    await expect(partner.page.getByText('Magistra')).toHaveCount(0)
    expect(await partner.paper()).toEqual({ pages: 1, a4: true })
    await owners.close()
    await partners.close()
  },
)
