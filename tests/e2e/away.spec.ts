import { say } from '../../src/words/words.ts'
import { MapPage } from './pages/MapPage.ts'
import { expect, test } from './support/partnership.ts'

// What a browser says of a lost network is what these tests ask for.
test.use({
  expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection to|ERR_CONNECTION_RESET/,
})

test('Offline, edits go on and are counted; on return both sides have everything', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  await expect(amira.status).toHaveText(say('together.saved'))
  await amira.page.context().setOffline(true)
  await expect(amira.status).toHaveText(say('together.offline'))
  await amira.addCard('Outputs', 'On the train')
  await amira.addCard('Outputs', 'Still on the train')
  await expect(amira.status).toHaveText(/Offline: [1-9]\d* changes waiting/)
  await owner.addCard('Outputs', 'Meanwhile at the office')
  await amira.page.context().setOffline(false)
  await expect(amira.status).toHaveText(say('together.saved'))
  for (const label of ['On the train', 'Still on the train', 'Meanwhile at the office']) {
    await expect(owner.card(label)).toBeVisible()
    await expect(amira.card(label)).toBeVisible()
  }
})

test('A laptop closed without a network and opened next day loses nothing', async ({ shared }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  await expect(amira.status).toHaveText(say('together.saved'))
  const context = amira.page.context()
  await amira.page.evaluate(() => navigator.serviceWorker?.ready.then(() => true))
  await context.setOffline(true)
  await amira.addCard('Outputs', 'Just before the lid closed')
  await expect(amira.status).toHaveText(/Offline: [1-9]\d* changes? waiting/)
  const address = amira.page.url()
  await amira.page.close()
  await owner.addCard('Outputs', 'During the night')
  const morning = await context.newPage()
  await context.setOffline(false)
  await morning.goto(address)
  const next = await new MapPage(morning).ready()
  await expect(next.status).toHaveText(say('together.saved'))
  await expect(next.card('During the night')).toBeVisible()
  await expect(owner.card('Just before the lid closed')).toBeVisible()
})

test('The server is cut off in the middle and started again: nothing is lost', async ({ shared, partnership }) => {
  const { owner } = shared
  const amira = await shared.joinAs('editor', 'Amira Khan')
  await amira.addCard('Outputs', 'Before the power cut')
  await expect(owner.card('Before the power cut')).toBeVisible()
  await expect(amira.status).toHaveText(say('together.saved'))
  await partnership.kill()
  await expect(owner.status).toHaveText(say('together.offline'))
  await amira.addCard('Outputs', 'In the dark')
  await partnership.restart()
  for (const map of [amira, owner]) {
    await expect(map.status).toHaveText(say('together.saved'), { timeout: 45_000 })
    await expect(map.card('In the dark')).toBeVisible()
  }
  const ben = await shared.joinAs('viewer', 'Ben Wade')
  await expect(ben.card('Before the power cut')).toBeVisible()
  await expect(ben.card('In the dark')).toBeVisible()
})
