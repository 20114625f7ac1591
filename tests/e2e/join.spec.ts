import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { MapPage } from './pages/MapPage.ts'
import { SharePage } from './pages/SharePage.ts'
import { smallFile } from './support/models.ts'
import { expect, Partnership, test } from './support/partnership.ts'

// A refused link is what some of these tests ask for, and the browser says so too.
test.use({ expectedErrors: /the server responded with a status of (401|403|404|409|410|429)/ })

test('The owner’s link opens the workspace once, and a model is shared from there', async ({ browser, watch }) => {
  const partnership = await Partnership.open()
  const context = await browser.newContext({ baseURL: partnership.url })
  watch(context)
  const page = await context.newPage()
  await page.goto(partnership.ownerLink)
  const join = new JoinPage(page)
  await expect(join.heading).toContainText('Our partnership')
  // The token is not in the address bar any more, nor one step back.
  await expect(page).toHaveURL(/#\/join$/)
  await join.enter('Olwen Owner')
  await expect(page.getByText(say('home.me', { name: 'Olwen Owner' }))).toBeVisible()
  await new HomePage(page).openFile('ashby.json', smallFile())
  await new SharePage(page).share()
  await page.goto('/#/')
  await expect(page.getByText(say('home.shared', { role: say('role.owner') }))).toBeVisible()

  const other = await browser.newContext({ baseURL: partnership.url })
  watch(other)
  const late = await other.newPage()
  await late.goto(partnership.ownerLink)
  await expect(late.getByText(say('asked.link-used'))).toBeVisible()
  await context.close()
  await other.close()
  await partnership.end()
})

test('Twenty people come by a code: a name, and in', async ({ shared, browser, watch }) => {
  const { owner } = shared
  const dialog = await new SharePage(owner.page).open()
  const code = await dialog.openRoom()
  await expect(dialog.dialog.getByRole('img', { name: say('sharing.room.picture') })).toBeVisible()
  const context = await browser.newContext({ baseURL: new URL(owner.page.url()).origin })
  watch(context)
  const page = await context.newPage()
  await page.goto('/#/join')
  const join = new JoinPage(page)
  await join.typeCode('ABC-DEF')
  await expect(page.getByText(say('asked.code-unknown')).first()).toBeVisible()
  await join.typeCode(` ${code.toLowerCase().replace('-', ' ')} `)
  await expect(join.heading).toContainText(shared.title)
  await join.enter('   ')
  await expect(page.getByText(say('join.name.empty')).first()).toBeVisible()
  await join.enter('Amira Khan')
  const map = await new MapPage(page).ready()
  await expect(map.card('Ward visits')).toBeVisible()
  await map.addCard('Outputs', 'Written in the room')
  await dialog.close()
  await expect(owner.card('Written in the room')).toBeVisible()
  await context.close()
})

test('A link is made for one person, and ending it sends them out at once', async ({ shared, browser, watch }) => {
  const { owner } = shared
  const dialog = await new SharePage(owner.page).open()
  await dialog.dialog.getByLabel(say('sharing.label')).fill('Ben, youth justice')
  await dialog.dialog.getByRole('button', { name: say('sharing.make') }).click()
  const link = await dialog.dialog.getByLabel(say('sharing.made.link')).inputValue()
  const context = await browser.newContext({ baseURL: new URL(link).origin })
  watch(context)
  const page = await context.newPage()
  await page.goto(link)
  await new JoinPage(page).enter('Ben Wade')
  const ben = await new MapPage(page).ready()
  await expect(ben.status).toHaveText(say('together.saved'))
  await dialog.part('links')
  const item = dialog.dialog.getByRole('listitem').filter({ hasText: 'Ben, youth justice' })
  await expect(item).toContainText(/1 person joined/)
  await item.getByRole('button', { name: `${say('sharing.links.end')} Ben, youth justice` }).click()
  await item.getByRole('button', { name: say('sharing.links.yes') }).click()
  await expect(page.getByText(say('together.refusal.no-access'))).toBeVisible()
  await ben.addCardRefused('Outputs')
  await dialog.part('log')
  await expect(dialog.dialog.getByText(/Ben Wade joined/)).toBeVisible()
  await expect(dialog.dialog.getByText(/Olwen Owner ended a link/)).toBeVisible()
  // The link is of no use to anybody any more.
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByText(say('asked.link-revoked'))).toBeVisible()
  await context.close()
})

test('A model is deleted for good: it goes from the server, and everybody is told', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  const dialog = await new SharePage(owner.page).open()
  await dialog.part('delete')
  await dialog.dialog.getByRole('textbox').fill(shared.title)
  await dialog.dialog.locator('button[type=submit]').click()
  await expect(owner.page).toHaveURL(/#\/$/)
  await expect(new HomePage(owner.page).row(shared.title)).toHaveCount(0)
  await expect(amira.page.getByText(say('together.refusal.deleted'))).toBeVisible()
})
