import { say } from '../../src/words/words.ts'
import { OutlinePage } from './pages/OutlinePage.ts'
import { expect, test } from './support/partnership.ts'

test('Two people edit one model at once, and each undo is one’s own', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  await expect(amira.card('Ward visits')).toBeVisible()
  await amira.addCard('Outputs', 'From Amira')
  await expect(owner.card('From Amira')).toBeVisible()
  await owner.addCard('Outputs', 'From Olwen')
  await expect(amira.card('From Olwen')).toBeVisible()
  await amira.dragLink('Ward visits', 'From Olwen')
  await expect(owner.links).toHaveCount(5)
  await owner.undo()
  await expect(amira.card('From Olwen')).toHaveCount(0)
  await expect(owner.card('From Amira')).toBeVisible()
  await expect(amira.status).toHaveText(say('together.saved'))
})

test('People see each other: who is here, what they are at, and where they point', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  const people = owner.page.getByRole('button', { name: say('people.here', { count: 2 }) })
  await people.click()
  const row = owner.page.locator('.people-row[data-person="Amira Khan"]')
  await expect(row).toContainText(say('role.editor'))
  await amira.select('Ward visits')
  await expect(row).toContainText('Ward visits')
  await owner.page.keyboard.press('Escape')
  const { x, y } = await amira.centre('Safety plans')
  await amira.page.mouse.move(x, y + 60)
  await expect(owner.page.locator('.map-cursor[data-person="Amira Khan"]')).toBeVisible()
  await amira.show('outline')
  await people.click()
  await expect(row).toContainText(say('people.view.outline'))
  await owner.page.keyboard.press('Escape')
  await owner.show('outline')
  const label = await new OutlinePage(amira.page).label('Safety plans')
  await label.click()
  const seen = await new OutlinePage(owner.page).row('Safety plans')
  await expect(seen).toContainText('Amira Khan')
  await amira.page.context().close()
  await expect(owner.page.getByRole('button', { name: say('people.here', { count: 1 }) })).toBeVisible()
})

test('A card that somebody drags moves for everyone, and is written once it is let go', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  const before = await owner.box('Ward visits')
  const from = await amira.centre('Ward visits')
  const { mouse } = amira.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + 20, from.y + 90, { steps: 6 })
  await expect.poll(async () => (await owner.box('Ward visits')).y).toBeGreaterThan(before.y + 40)
  // Esc backs out: for everybody, and with nothing to undo.
  await amira.page.keyboard.press('Escape')
  await mouse.up()
  await expect.poll(async () => Math.round((await owner.box('Ward visits')).y)).toBe(Math.round(before.y))
  await expect(amira.page.getByRole('button', { name: say('action.undo'), exact: true })).toBeDisabled()
  await amira.drag(from, { x: from.x + 20, y: from.y + 90 })
  const { y } = await amira.box('Ward visits')
  expect(y).toBeGreaterThan(before.y + 40)
  await expect.poll(async () => Math.abs((await owner.box('Ward visits')).y - y)).toBeLessThan(3)
  await amira.undo()
  await expect.poll(async () => Math.round((await owner.box('Ward visits')).y)).toBe(Math.round(before.y))
})

test('Following somebody leads to where they are, and Esc ends it', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  await amira.page.getByRole('button', { name: say('people.here', { count: 2 }) }).click()
  await amira.page.getByRole('button', { name: say('people.follow.name', { name: 'Olwen Owner' }) }).click()
  await expect(amira.page.getByRole('group', { name: say('people.following', { name: 'Olwen Owner' }) })).toBeVisible()
  await owner.show('indicators')
  await expect(amira.page).toHaveURL(/\/indicators$/)
  await owner.show('map')
  await expect(amira.page).toHaveURL(/\/map$/)
  await owner.select('Safety plans')
  await expect(amira.page.locator('.map-card[aria-current]')).toContainText('Safety plans')
  await amira.page.keyboard.press('Escape')
  await expect(amira.page.getByRole('group', { name: say('people.following', { name: 'Olwen Owner' }) })).toHaveCount(0)
  await owner.show('outline')
  await owner.show('monitoring')
  await expect(amira.page).toHaveURL(/\/map$/)
})

test('Everyone is brought to one place, but nobody is torn out of typing', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('participant', 'Amira Khan')
  const ben = await shared.joinAs('editor', 'Ben Wade')
  await ben.show('outline')
  await (await new OutlinePage(ben.page).label('Ward visits')).click()
  await owner.show('review')
  await owner.page.getByRole('button', { name: say('people.here', { count: 3 }) }).click()
  await owner.page.getByRole('button', { name: say('people.bring') }).click()
  await expect(amira.page).toHaveURL(/\/review$/)
  await expect(ben.page).toHaveURL(/\/outline$/)
  await ben.page.getByRole('button', { name: say('people.calls.go') }).click()
  await expect(ben.page).toHaveURL(/\/review$/)
  // A participant is in the room, but does not lead it.
  await amira.page.getByRole('button', { name: say('people.here', { count: 3 }) }).click()
  await expect(amira.page.getByRole('button', { name: say('people.bring') })).toHaveCount(0)
})
