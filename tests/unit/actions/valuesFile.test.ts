import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openValues, openValuesBytes, readOpened, surveyValues } from '../../../src/actions/valuesFile.ts'
import type { OpenedValues } from '../../../src/actions/valuesFile.ts'
import { choiceOf, createdFor, mappingProblems, settledNames } from '../../../src/actions/valuesMapping.ts'
import type { Settled } from '../../../src/actions/valuesMapping.ts'
import { badCellsTable, indicatorFrom } from '../../../src/actions/valuesTake.ts'
import { writeCsv } from '../../../src/formats/csv/write.ts'
import { readJson } from '../../../src/formats/json/read.ts'
import type { Indicator } from '../../../src/model/model.ts'
import { hasWords } from '../../../src/words/words.ts'

function example(name: string): Uint8Array {
  return readFileSync(new URL(`../../../examples/${name}`, import.meta.url))
}

function navigator(): readonly Indicator[] {
  const reading = readJson(new TextDecoder().decode(example('navigator.json')))
  if (!reading.ok) throw new Error('The example does not open')
  return [...reading.value.model.indicators.values()]
}

function opened(text: string): OpenedValues {
  const opening = openValues(text)
  if (!opening.ok) throw new Error(opening.problems.map(({ code }) => code).join())
  return opening.opened
}

function settledFor({ file }: OpenedValues, fields: Partial<Settled> = {}): Settled {
  return { columns: file.guess, choices: new Map(), created: new Map(), quarters: null, ...fields }
}

test('the file with problems gives its good values and a reason in words for every other row', () => {
  const opening = openValuesBytes(example('values-with-problems.csv'))
  if (!opening.ok) throw new Error('The example does not open')
  const indicators = navigator()
  const survey = surveyValues(opening.opened.sheet, opening.opened.file.guess, indicators)
  expect(survey.ambiguous).toBe('Q1 2023')
  expect(survey.names.filter(({ match }) => match === null)).toEqual([
    { name: 'Onward referals made', rows: 1, match: null, suggestion: 'onward-referrals-made', type: 'count' },
  ])
  const open = settledFor(opening.opened)
  expect(mappingProblems(open, survey)).toEqual({
    columns: {},
    names: '1 name still needs a choice.',
    quarters: 'Say which year the quarters follow.',
  })
  const settled = settledFor(opening.opened, {
    choices: new Map([['Onward referals made', 'onward-referrals-made']]),
    quarters: 'financial',
  })
  expect(mappingProblems(settled, survey)).toBeNull()
  const mapping = {
    columns: settled.columns,
    indicators: settledNames(settled, survey),
    quarters: 'financial' as const,
  }
  const { values, bad, left } = readOpened(opening.opened, mapping, indicators, [])
  expect(values.length + bad.length + left).toBe(opening.opened.file.rows)
  expect(values.map(({ row, value }) => [row, value])).toEqual([
    [2, 14],
    [5, 12],
    [7, 9],
    [15, 0],
    [17, 7],
    [19, 75],
  ])
  expect(bad.every(({ code }) => hasWords(`values.bad.${code}`))).toBe(true)
  expect(bad.find(({ line }) => line === 6)).toMatchObject({
    code: 'value-repeated',
    cell: '19',
    params: { lines: '3, 6' },
  })
})

test('a suggestion is never taken by itself', () => {
  const { sheet, file } = opened('indicator,period,value\nOnward referals made,2022/23,7\n')
  const [found] = surveyValues(sheet, file.guess, navigator()).names
  expect(found && choiceOf({ choices: new Map() }, found)).toBeNull()
})

test('columns about people are emptied before anything is read', () => {
  const { sheet, file } = opened('Name,DOB,Indicator,Period,Value\nJo Bloggs,2001-01-02,Referred,2022/23,1\n')
  expect(file.people).toEqual([0, 1])
  expect(sheet.rows[0]?.cells).toEqual(['', '', 'Referred', '2022/23', '1'])
  expect(file.guess.indicator).toBe(2)
})

test('periods across the top are recognised', () => {
  expect(opened('Indicator,Q1 2022/23,Q2 2022/23\nReferred,1,2\n').file.across).toBe('Q1 2022/23')
  expect(opened('Indicator,Period,Value\nReferred,2022/23,2\n').file.across).toBeNull()
})

test('a row with too many cells is among the bad ones', () => {
  const long = opened('Indicator,Period,Value\nReferred,2022/23,1,234\nReferred,2021/22,5\n')
  const mapping = { columns: long.file.guess, indicators: new Map([['Referred', 'i1']]) }
  const { values, bad } = readOpened(long, mapping, [indicatorFrom('i1', 'Referred', 'count')], [])
  expect(values).toHaveLength(1)
  expect(bad).toMatchObject([{ line: 2, code: 'csv-row-long', params: { cells: 4, columns: 3 } }])
})

test('a file that Windows wrote is read with its letters, and says so', () => {
  const bytes = Uint8Array.from('Indicator,Period,Value\nCaf\u00E9,2022/23,\u00A35\n', (letter) => letter.charCodeAt(0))
  const opening = openValuesBytes(bytes)
  if (!opening.ok) throw new Error('Not opened')
  expect(opening.opened.sheet.rows[0]?.cells).toEqual(['Café', '2022/23', '£5'])
  expect(opening.opened.file.notes).toEqual([{ code: 'csv-old-letters' }])
})

test('a new indicator takes the type that its values look like, and only chosen ones are made', () => {
  const share = opened('Indicator,Period,Value\nEngaged,2022/23,75%\n')
  const survey = surveyValues(share.sheet, share.file.guess, [])
  expect(survey.names[0]?.type).toBe('percentage')
  const made = indicatorFrom('n1', 'Engaged', 'percentage')
  const created = new Map([['Engaged', made]])
  expect(createdFor(settledFor(share, { created, choices: new Map([['Engaged', 'n1']]) }), survey)).toEqual([made])
  expect(createdFor(settledFor(share, { created, choices: new Map([['Engaged', 'skip']]) }), survey)).toEqual([])
})

test('one column cannot be two things', () => {
  const table = opened('Indicator,Period,Value\nReferred,2022/23,1\n')
  const settled = settledFor(table, { columns: { ...table.file.guess, place: table.file.guess.value } })
  const problems = mappingProblems(settled, { names: [], ambiguous: null })
  expect(Object.keys(problems?.columns ?? {})).toEqual(['value', 'place'])
})

test('the download of bad cells holds no formula', () => {
  const table = badCellsTable([{ line: 2, column: 'Value', cell: '=1+1', code: 'value-text' }])
  expect(writeCsv(table)).toContain("2,Value,'=1+1,")
  expect(writeCsv([['-5', '-5%', '@x', 'a,"b"']])).toBe('\uFEFF-5,\'-5%,\'@x,"a,""b"""\r\n')
})
