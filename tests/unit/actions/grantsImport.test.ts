import { expect, test } from 'vitest'
import {
  chosenFiles,
  moneyOfGrants,
  readGrantsFile,
  reportInOrder,
  searchGrants,
} from '../../../src/actions/grantsImport.ts'
import { createModel } from '../../../src/document/modelsHere.ts'
import { loadShelf } from '../../../src/document/shelf.ts'
import { sayProblem } from '../../../src/formats/problemWords.ts'
import { about } from '../../../src/model/queries/about.ts'
import { installIndexedDb } from '../../support/indexedDb.ts'
import { madeUpWorkspace } from '../../support/workspaces.ts'

installIndexedDb()

const { bidQuestions } = madeUpWorkspace(0).workspace
const grant = (id: string, more: object = {}) => ({
  id,
  title: `Grant ${id}`,
  currency: 'GBP',
  amountAwarded: 1000,
  recipientOrganization: [{ id: 'GB-CHC-1', name: 'Ashby Trust' }],
  beneficiaryLocation: [{ name: 'Ashby', geoCode: 'E05001', geoCodeType: 'WD' }],
  ...more,
})
const GRANTS = [
  grant('a'),
  grant('b', { title: 'Street work', amountAwarded: 'lots' }),
  grant('a', { title: 'The same again' }),
]
const fileOf = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}
const JSON_FILE = fileOf('grants.json', JSON.stringify({ grants: GRANTS }))
const CSV_FILE = fileOf('grants.csv', 'Identifier,Title,Recipient Org:Name\na,Grant a,Ashby Trust\n')

async function read(file: typeof JSON_FILE, workspace = 'w1') {
  const reading = await readGrantsFile(file, workspace)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

test('the grants of a file are shown with what is known of them, and what was left out stands first in the report', async () => {
  const { rows, file } = await read(JSON_FILE)
  expect(
    rows.map(({ title, provider, amount, currency, places, here }) => [
      title,
      provider,
      amount,
      currency,
      places,
      here,
    ]),
  ).toEqual([
    ['Grant a', 'Ashby Trust', 1000, 'GBP', ['Ashby'], false],
    ['Street work', 'Ashby Trust', null, 'GBP', ['Ashby'], false],
  ])
  expect(reportInOrder(file.report)[0]).toMatchObject({ code: 'duplicate', skipped: true })
  expect(moneyOfGrants(rows)).toEqual({
    amounts: [{ currency: 'GBP', amount: 1000, awards: 1 }],
    unknown: 1,
    without: 0,
  })
  expect(searchGrants(rows, 'ashby STREET').map(({ title }) => title)).toEqual(['Street work'])
})

test('a grant that this workspace has already is known again, also in another format, and not in another workspace', async () => {
  const [first] = (await read(JSON_FILE)).rows
  if (!first) throw new Error('The file has no grants')
  await createModel(first.id, first.grant.file, '2026-01-01T00:00:00.000Z', 'w1')
  await loadShelf()
  expect((await read(JSON_FILE)).rows.map(({ here }) => here)).toEqual([true, false])
  expect((await read(CSV_FILE)).rows[0]).toMatchObject({ id: first.id, here: true })
  expect((await read(JSON_FILE, 'w2')).rows.map(({ here }) => here)).toEqual([false, false])
})

test('what is chosen is added with the status that was asked for; a bid is asked the questions of the form', async () => {
  const { rows } = await read(JSON_FILE)
  const funded = chosenFiles(rows, 'funded', bidQuestions, () => 'fresh')
  // The first is here already, and is taken again under an id of its own.
  expect(funded.map(({ id }) => id)).toEqual(['fresh', rows[1]?.id])
  expect(funded.map(({ file }) => about(file.model).status)).toEqual(['funded', 'funded'])
  expect(funded[0]?.file.model.bidAnswers.size).toBe(0)
  const [bid] = chosenFiles(rows, 'proposed', bidQuestions, () => 'fresh')
  expect([...(bid?.file.model.bidAnswers.keys() ?? [])]).toEqual([...bidQuestions.keys()])
})

test('a file that is no list of grants fails whole, with what to do', async () => {
  expect(await readGrantsFile(fileOf('x.csv', 'a,b\n1,2\n'), 'w1')).toMatchObject({
    ok: false,
    problems: [{ code: 'grants-not-table' }],
  })
  expect(await readGrantsFile(fileOf('x.json', ''), 'w1')).toMatchObject({ problems: [{ code: 'file-empty' }] })
})

test('whatever is wrong with a table of grants is said in words', async () => {
  const long = 'Identifier,Title,Identifier,\n'
  const told = await Promise.all(
    [
      '',
      'Identifier,Title\n',
      'Identifier,Title\na,"open',
      'PK\u0003\u0004',
      `${'x,'.repeat(3000)}x\na`,
      `${long}a,Street work\n`,
      `${long}a,Street work,b,c,d,e,f\nb,Boxing,,\n`,
      `${long}b,Cafe\uFFFD,,\n`,
    ].map(async (text) => {
      const reading = await readGrantsFile(fileOf('grants.csv', text), 'w1')
      return reading.ok ? reading.value.file.problems : reading.problems
    }),
  )
  expect(told.every((problems) => problems.length > 0)).toBe(true)
  for (const problem of told.flat()) expect(sayProblem(problem).what).not.toContain(problem.code)
})
