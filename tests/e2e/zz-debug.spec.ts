import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { test } from './support/app.ts'
import { smallFile } from './support/models.ts'
test('dbg', async ({ page }) => {
  await (await new HomePage(page).goto()).openFile('a.json', smallFile())
  const map = await new MapPage(page).ready()
  await map.select('Ward visits')
  console.log('sel1', await map.inspector.locator('h2').first().textContent())
  await map.card('Young people met').click({ modifiers: ['Control'] })
  console.log('sel2', await map.inspector.locator('h2').first().textContent())
  await map.card('Plans agreed').click({ modifiers: ['Shift'] })
  console.log('sel3', await map.inspector.locator('h2').first().textContent())
})
