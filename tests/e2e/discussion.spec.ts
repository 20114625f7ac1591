import type { Page } from '@playwright/test'

import { say } from '../../src/words/words.ts'
import { expect, test } from './support/partnership.ts'

function panelOf(page: Page) {
  return page.getByRole('complementary', { name: say('app.comments') })
}

test('A comment is written, answered, mentions somebody, and is resolved', async ({ shared }) => {
  const { owner } = shared
  const carol = await shared.joinAs('commenter', 'Carol Commenter')
  await carol.select('Ward visits')
  await carol.page.keyboard.press('m')
  const field = panelOf(carol.page).getByLabel(say('comments.new.node', { label: 'Ward visits' }))
  await field.pressSequentially('Who goes? @Olw')
  await carol.page
    .getByRole('listbox', { name: say('comments.names') })
    .getByRole('option')
    .first()
    .click()
  await field.press('Control+Enter')
  const thread = say('comments.thread', { name: 'Carol Commenter', label: 'Ward visits' })
  await expect(panelOf(carol.page).getByRole('article', { name: thread })).toContainText('Who goes?')
  // The one who is mentioned is told, and is led there.
  const toast = owner.page.getByText(say('comments.notice', { name: 'Carol Commenter', label: 'Ward visits' }))
  await expect(toast).toBeVisible()
  await owner.page.getByRole('button', { name: say('comments.notice.show'), exact: true }).click()
  const seen = panelOf(owner.page).getByRole('article', { name: thread })
  await seen.getByRole('button', { name: say('comments.reply.to', { name: 'Carol Commenter' }) }).click()
  await seen.getByRole('textbox').fill('Two of the night team.')
  await owner.page.keyboard.press('Control+Enter')
  await expect(panelOf(carol.page).getByRole('article', { name: thread })).toContainText('Two of the night team.')
  await expect(carol.card('Ward visits')).toContainText('1')
  await seen.getByRole('button', { name: say('comments.resolve.of', { name: 'Carol Commenter' }) }).click()
  await expect(panelOf(carol.page).getByRole('article', { name: thread })).toHaveCount(0)
})

test('Whoever comments does not edit, and a comment outlives the card it was about', async ({ shared }) => {
  const { owner } = shared
  const carol = await shared.joinAs('commenter', 'Carol Commenter')
  await carol.select('Safety plans')
  await carol.page.keyboard.press('Delete')
  await expect(carol.card('Safety plans')).toBeVisible()
  await carol.page.keyboard.press('m')
  await panelOf(carol.page)
    .getByLabel(say('comments.new.node', { label: 'Safety plans' }))
    .fill('Do we need these?')
  await carol.page.keyboard.press('Control+Enter')
  await expect(owner.card('Safety plans')).toContainText('1')
  await owner.select('Safety plans')
  await owner.page.keyboard.press('Delete')
  await expect(carol.card('Safety plans')).toHaveCount(0)
  await expect(panelOf(carol.page)).toContainText(say('comments.gone'))
  await expect(panelOf(carol.page)).toContainText('Do we need these?')
})
