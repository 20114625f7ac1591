import { say } from '../../src/words/words.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/partnership.ts'

test('A partner looks at their model and cannot change a thing', async ({ shared }) => {
  const { owner } = shared
  const partner = await shared.joinAs('viewer', 'Pat Partner')
  await expect(partner.card('Ward visits')).toBeVisible()
  await expect(partner.page.getByText(say('together.role.look'))).toBeVisible()
  await expect(partner.title).toHaveAttribute('readonly')
  await partner.select('Ward visits')
  await partner.page.keyboard.press('Delete')
  await partner.page.keyboard.press('Enter')
  await partner.page.keyboard.type('x')
  await expect(partner.card('Ward visits')).toBeVisible()
  await expect(partner.cards).toHaveCount(await owner.cards.count())
  for (const view of ['outline', 'indicators', 'monitoring', 'review'] as const) {
    await partner.show(view)
    const fields = partner.page.getByRole('main').locator('input:not([type=checkbox]), textarea')
    for (const field of await fields.all()) {
      if (await field.isEditable()) await expect(field, view).toHaveAttribute('type', 'search')
    }
  }
  await partner.page.getByRole('button', { name: new RegExp(`^${say('app.comments')}`) }).click()
  await expect(partner.page.getByText(say('comments.viewer'))).toBeVisible()
  // What others do still arrives.
  await partner.show('map')
  await owner.addCard('Outputs', 'While Pat looks on')
  await expect(partner.card('While Pat looks on')).toBeVisible()
})

test('An editor changes the model and not its values; a steward both', async ({ shared }) => {
  const editor = await shared.joinAs('editor', 'Ed Itor')
  await editor.show('monitoring')
  await expect(editor.page.getByText(say('monitoring.readOnly'))).toBeVisible()
  await expect(editor.page.getByRole('button', { name: say('monitoring.import') })).toBeDisabled()
  await editor.show('outline')
  const outline = new OutlinePage(editor.page)
  await (await outline.label('Ward visits')).fill('Ward visits twice a week')
  await expect(shared.owner.card('Ward visits twice a week')).toBeVisible()
  const steward = await shared.joinAs('steward', 'Stella Steward')
  await steward.show('monitoring')
  await expect(steward.page.getByRole('button', { name: say('monitoring.import') })).toBeEnabled()
})
