import { say } from '../../src/words/words.ts'
import { HomePage } from './pages/HomePage.ts'
import { MapPage } from './pages/MapPage.ts'
import { MonitoringPage } from './pages/MonitoringPage.ts'
import { expect, test } from './support/app.ts'
import { example, fileOf, smallTables } from './support/models.ts'

const INDICATOR = {
  id: 'met-number',
  title: 'Young people referred',
  definition: '',
  type: 'count',
  unit: 'people',
  unitOfCount: '',
  basis: '',
  numerator: '',
  denominator: '',
  direction: 'up',
  frequency: 'quarterly',
  source: '',
  owner: '',
  aggregation: '',
  disclosure: '',
  tolerance: null,
  baseline: 10,
  baselineStart: '2021-04-01',
  baselineEnd: '2022-03-31',
  baselineSource: '',
  baselineNote: '',
  order: 'a0',
}

/** The small model with one indicator, and a target for it. */
const MEASURED = fileOf('Measured', {
  ...smallTables(),
  indicators: [INDICATOR],
  assignments: [{ id: 'met-number~met', indicator: 'met-number', node: 'met' }],
  targets: [
    {
      id: 't1',
      indicator: 'met-number',
      start: '2022-07-01',
      end: '2022-09-30',
      value: 15,
      setOn: '2022-04-01T00:00:00.000Z',
      setBy: '',
      reason: '',
    },
  ],
})

test('Published values come in, each with its file, row and column', async ({ page }) => {
  const home = await new HomePage(page).goto()
  const editor = await home.openFile('hampshire.json', example('hampshire-indicators.json'))
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  const before = (await editor.model()).data.observations.size
  await view.beginImport('hampshire-values.csv', example('hampshire-values.csv'))
  const { dialog } = view
  await expect(dialog.getByRole('heading', { name: say('import.columns') })).toBeVisible()
  for (const [role, column] of [
    ['indicator', 'indicator'],
    ['period', 'period'],
    ['value', 'value'],
  ] as const) {
    const choice = dialog.getByLabel(say(`import.column.${role}`), { exact: true })
    await expect(choice.getByRole('option', { name: column, exact: true, selected: true })).toBeAttached()
  }
  await dialog.getByRole('button', { name: say('import.next') }).click()
  await expect(dialog.getByText(say('import.will.added', { count: 9 }))).toBeVisible()
  await dialog.getByRole('button', { name: say('import.add', { count: 9 }) }).click()
  await expect(dialog).toHaveCount(0)
  const { data } = await editor.model()
  const file = [...data.returns.values()].find((one) => one.file === 'hampshire-values.csv')
  const taken = [...data.observations.values()].filter((value) => value.return === file?.id)
  expect(taken).toHaveLength(9)
  expect(taken.find((value) => value.row === 2)).toMatchObject({
    indicator: 'serious-violence-under-25',
    start: '2021-01-01',
    end: '2021-12-31',
    value: 1310,
    column: 'value',
  })
  expect(taken.map((value) => value.row).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])

  const robberies = view.line('Robberies in Portsmouth')
  await robberies.getByRole('button', { name: 'Robberies in Portsmouth', exact: true }).click()
  const from = say('values.from.file', { file: 'hampshire-values.csv', row: 10, column: 'value' })
  await expect(robberies.getByText(from)).toBeVisible()
  await expect(editor.part(say('inspect.standing')).getByRole('img')).toHaveAccessibleName(/4 values/)

  await page.getByRole('heading', { name: say('monitoring.title'), level: 2 }).click()
  await editor.undo()
  await expect.poll(async () => (await editor.model()).data.observations.size).toBe(before)
})

test('Cells that cannot be read are listed with row, column and reason, and none is guessed', async ({ page }) => {
  const home = await new HomePage(page).goto()
  const editor = await home.openFile('navigator.json', example('navigator.json'))
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  await view.beginImport('values-with-problems.csv', example('values-with-problems.csv'))
  const { dialog } = view

  // A name that is nearly an indicator's is asked about, never taken.
  await dialog.getByRole('button', { name: say('import.next') }).click()
  await expect(dialog.getByText(say('import.names.open', { count: 1 }))).toBeVisible()
  const nearly = dialog.getByRole('listitem').filter({ hasText: 'Onward referals made' })
  await expect(nearly).toContainText(say('import.names.suggestion', { title: 'Onward referrals made' }))
  await nearly.getByRole('button', { name: say('import.names.confirm') }).click()
  const quarters = dialog.getByRole('radio').first()
  if (await quarters.isVisible()) await quarters.check({ force: true })
  await dialog.getByRole('button', { name: say('import.next') }).click()

  const bad = dialog.getByRole('table', { name: say('import.bad') })
  const row = (line: number) =>
    bad.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) })
  for (const [line, column, cell, why] of [
    [4, 'Value', '>60', 'values.bad.value-bound'],
    [8, 'Value', 'approx 20', 'values.bad.value-approximate'],
    [9, 'Value', '<5', 'values.bad.value-bound'],
    [11, 'Value', 'yes', 'values.bad.value-text'],
    [12, 'Value', say('import.bad.blank'), 'values.bad.value-blank'],
    [13, 'Value', '10-15', 'values.bad.value-range'],
    [14, 'Period', say('import.bad.blank'), 'values.bad.period-blank'],
    [18, 'Period', 'last quarter', 'values.bad.period-unknown'],
  ] as const) {
    await expect(row(line)).toContainText(column)
    await expect(row(line)).toContainText(cell)
    // Suppressed numbers have their own words.
    if (line !== 9) await expect(row(line)).toContainText(say(why))
  }
  for (const repeated of [3, 6]) {
    await expect(row(repeated)).toContainText(say('values.bad.value-repeated', { lines: '3, 6' }))
  }
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: say('import.bad.download') }).click(),
  ])
  expect(list.suggestedFilename()).toContain('values-with-problems')

  await dialog.getByRole('button', { name: /^Add \d+ values?$/ }).click()
  await expect(dialog).toHaveCount(0)
  const { data } = await editor.model()
  const taken = [...data.observations.values()]
  const lines = new Set(taken.map((value) => value.row))
  for (const line of [3, 4, 6, 8, 9, 11, 12, 13, 14, 18]) expect(lines.has(line), `row ${line}`).toBe(false)
  expect(taken.find((value) => value.row === 2)?.value).toBe(14)
  expect(taken.find((value) => value.row === 15)?.value).toBe(0)
  expect(taken.find((value) => value.row === 19)?.value).toBe(75)
})

test('A card says how its indicator stands once values are in, and the values can be taken back', async ({ page }) => {
  const editor = await (await new HomePage(page).goto()).openFile('measured.json', MEASURED)
  const map = await new MapPage(page).ready()
  await expect(map.card('Young people met')).toContainText(say('standing.no-data'))
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  const csv = 'Indicator,Period,Value\nYoung people referred,Q1 2022/23,12\nYoung people referred,Q2 2022/23,16\n'
  await view.beginImport('quarters.csv', csv)
  await view.dialog.getByRole('button', { name: say('import.next') }).click()
  await view.dialog.getByRole('button', { name: say('import.add', { count: 2 }) }).click()
  await expect(view.dialog).toHaveCount(0)

  await view.show('map')
  await expect(map.card('Young people met')).toContainText(say('standing.met'))
  await expect(map.card('Young people met')).toContainText('16')
  await map.select('Young people met')
  const chart = editor.part(say('inspect.indicators')).getByRole('img')
  await expect(chart).toHaveAccessibleName(/12 in Q1 2022\/23 to 16 in Q2 2022\/23/)

  await view.show('monitoring')
  await page.getByRole('button', { name: say('returns.remove', { file: 'quarters.csv' }) }).click()
  await page.getByRole('button', { name: say('returns.removeConfirm', { count: 2 }) }).click()
  await expect(page.getByText('quarters.csv', { exact: true })).toHaveCount(0)
  await view.show('map')
  await expect(map.card('Young people met')).toContainText(say('standing.no-data'))
  await map.undo()
  await expect(map.card('Young people met')).toContainText(say('standing.met'))
})

test('Cancelling at any step changes nothing', async ({ page }) => {
  const editor = await (await new HomePage(page).goto()).openFile('measured.json', MEASURED)
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  const before = await editor.saveFile()
  await view.beginImport('quarters.csv', 'Indicator,Period,Value\nSomething new,Q1 2022/23,12\n')
  await view.dialog.getByLabel(say('import.names.for', { name: 'Something new' })).selectOption('create')
  await view.dialog.getByRole('button', { name: say('import.next') }).click()
  await expect(view.dialog.getByText(say('import.will.created', { count: 1 }))).toBeVisible()
  await view.dialog.getByRole('button', { name: say('import.cancel'), exact: true }).click()
  await expect(view.dialog).toHaveCount(0)
  expect(await editor.saveFile()).toBe(before)
})

test('Columns about people are not read', async ({ page }) => {
  await (await new HomePage(page).goto()).openFile('measured.json', MEASURED)
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  const csv = 'Client name,Indicator,Period,Value\nAva Example,Young people referred,Q1 2022/23,1\n'
  await view.beginImport('people.csv', csv)
  await expect(view.dialog.getByText(say('import.people.title'))).toBeVisible()
  await expect(view.dialog.getByText('Ava Example')).toHaveCount(0)
})

test('Values are typed, corrected and given a status in monitoring', async ({ page }) => {
  const editor = await (await new HomePage(page).goto()).openFile('measured.json', MEASURED)
  const view = new MonitoringPage(page)
  await view.show('monitoring')
  const line = view.line('Young people referred')
  await line.getByRole('button', { name: 'Young people referred', exact: true }).click()
  await line.getByLabel(say('values.add.period'), { exact: true }).fill('Q1 2022/23')
  await line.getByLabel(say('values.add.value'), { exact: true }).fill('12')
  await line.getByRole('button', { name: say('values.add'), exact: true }).click()
  const value = line.getByLabel(say('values.valueOf', { period: 'Q1 2022/23' }), { exact: true })
  await value.fill('<5')
  await value.press('Enter')
  await expect(value).toHaveAccessibleDescription(/\S/)
  await value.fill('13')
  await value.press('Enter')
  const [kept] = [...(await editor.model()).data.observations.values()]
  expect(kept).toMatchObject({ indicator: 'met-number', start: '2022-04-01', end: '2022-06-30', value: 13, row: 0 })
})
