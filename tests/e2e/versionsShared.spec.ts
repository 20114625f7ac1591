import { say } from '../../src/words/words.ts'
import { HistoryPage } from './pages/HistoryPage.ts'
import { expect, test } from './support/partnership.ts'

// What a browser says of a lost network is what these tests ask for.
test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Unable to preload CSS/ })

const FIRST = say('versions.called.version', { number: 1 })

test('An editor releases, a viewer sees it and can neither release nor approve, and reads it offline', async ({
  shared,
}) => {
  const editor = await new HistoryPage((await shared.joinAs('editor', 'Ed Itor')).page).open()
  const viewer = await new HistoryPage((await shared.joinAs('viewer', 'Vi Ewer')).page).open()
  await expect(viewer.main).toContainText(say('versions.mayNot'))
  await expect(viewer.button(say('versions.release'))).toHaveCount(0)
  const released = await editor.release(FIRST, 'Agreed in June')
  await expect(released).toContainText('Ed Itor')
  const seen = viewer.entry(say('versions.named', { called: FIRST, name: 'Agreed in June' }))
  await expect(seen).toContainText(say('versions.status.draft'))
  await expect(viewer.button(`${say('versions.act.in-review')} ${FIRST}`)).toHaveCount(0)
  await expect(viewer.button(say('versions.release'))).toHaveCount(0)

  const steward = await new HistoryPage((await shared.joinAs('steward', 'Stella Steward')).page).open()
  // An editor sends it to review, and a steward approves.
  await editor.button(`${say('versions.act.in-review')} ${FIRST}`).click()
  await editor.dialog.getByRole('button', { name: say('versions.act.in-review') }).click()
  await expect(editor.dialog).toHaveCount(0)
  await expect(editor.button(`${say('versions.act.approved')} ${FIRST}`)).toHaveCount(0)
  await steward.button(`${say('versions.act.approved')} ${FIRST}`).click()
  await steward.dialog.getByRole('button', { name: say('versions.act.approved') }).click()
  await expect(seen).toContainText(say('versions.status.approved'))
  await expect(viewer.main).toContainText('Stella Steward')

  await viewer.page.context().setOffline(true)
  await viewer.button(`${say('versions.act.open')} ${FIRST}`).click()
  await expect(viewer.main.getByRole('region', { name: say('versions.open.label', { name: FIRST }) })).toContainText(
    'Ward visits',
  )
  await viewer.page.context().setOffline(false)
})

test('A release without the server is refused in words, and nothing is lost', async ({ shared }) => {
  const editor = await new HistoryPage((await shared.joinAs('editor', 'Ed Itor')).page).open()
  await editor.page.context().setOffline(true)
  await expect(editor.status).not.toHaveText(say('together.saved'))
  await editor.button(say('versions.release')).click()
  await editor.dialog.getByLabel(say('versions.release.name'), { exact: true }).fill('On a train')
  const go = editor.dialog.getByRole('button', { name: say('versions.release.go', { name: FIRST }) })
  await go.click()
  await expect(editor.dialog.getByRole('alert')).toContainText(say('asked.offline'))
  await expect(editor.dialog.getByLabel(say('versions.release.name'), { exact: true })).toHaveValue('On a train')
  await editor.page.context().setOffline(false)
  await expect(editor.status).toHaveText(say('together.saved'), { timeout: 30_000 })
  await go.click()
  await expect(editor.entry(say('versions.named', { called: FIRST, name: 'On a train' }))).toBeVisible()
})
