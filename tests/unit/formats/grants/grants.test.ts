import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REMARKS, type GrantRemark } from '../../../../src/formats/grants/grant.ts'
import { type GrantOptions, readGrants } from '../../../../src/formats/grants/read.ts'
import { reportText, sayRemark } from '../../../../src/formats/grants/report.ts'
import { readJson } from '../../../../src/formats/json/read.ts'
import { writeJson } from '../../../../src/formats/json/write.ts'
import { hasWords } from '../../../../src/words/words.ts'

const file = readJson(readFileSync(new URL('../../../../examples/templates/logic-model.json', import.meta.url), 'utf8'))
if (!file.ok) throw new Error('The template does not read')
const OPTIONS: GrantOptions = { file: 'grants.csv', template: file.value, status: 'proposed', known: new Set() }
const bytes = (text: string) => new TextEncoder().encode(text)

/** Made up: no such funder, recipient or grant. */
const GRANT = {
  id: '360G-example-1',
  title: 'Boxing after school',
  description: 'Two evenings a week.\nFor ages 11 to 16.',
  currency: 'GBP',
  amountAwarded: 25000,
  awardDate: '2022-03-01T00:00:00Z',
  plannedDates: [{ startDate: '2022-04-01', endDate: '2023-03-31' }],
  recipientOrganization: [{ id: 'GB-CHC-0000001', name: 'Example Boxing Club' }],
  fundingOrganization: [{ id: 'GB-CHC-0000002', name: 'Example Fund' }],
  beneficiaryLocation: [{ name: 'Sefton', geoCode: 'E08000014', geoCodeType: 'MD' }, { name: 'Bootle' }],
  grantProgramme: [{ title: 'Safer Streets' }],
}

function json(...grants: unknown[]) {
  return read(JSON.stringify({ version: '1.4', grants }))
}

function read(text: string | Uint8Array, options: Partial<GrantOptions> = {}) {
  const reading = readGrants(typeof text === 'string' ? bytes(text) : text, { ...OPTIONS, ...options })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

const codes = (report: readonly GrantRemark[]) => report.map(({ code }) => code)

function soleGrant({ grants }: ReturnType<typeof read>) {
  const [grant] = grants
  if (!grant || grants.length !== 1) throw new Error(`${grants.length} grants`)
  const { model } = grant.file
  return { ...grant, model, meta: model.meta.get('model'), award: model.awards.get('award-1') }
}

const HEADINGS =
  'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Name,Beneficiary Location:0:Name,Beneficiary Location:0:Geographic Code,Beneficiary Location:0:Geographic Code Type,Beneficiary Location:1:Name,Grant Programme:Title'
const ROW =
  '360G-example-1,Boxing after school,"Two evenings a week.\nFor ages 11 to 16.",GBP,25000,2022-03-01,2022-04-01,2023-03-31,GB-CHC-0000001,Example Boxing Club,Example Fund,Sefton,E08000014,MD,Bootle,Safer Streets'

describe('a grant becomes an intervention', () => {
  const taken = json(GRANT)
  const { meta, model, award } = soleGrant(taken)

  test('with its title, provider, place and status, and where it came from', () => {
    expect(meta).toMatchObject({
      title: 'Boxing after school',
      description: 'Two evenings a week.\nFor ages 11 to 16.',
      provider: 'Example Boxing Club',
      place: 'Sefton, Bootle',
      kind: 'intervention',
      status: 'proposed',
      source: '360Giving file grants.csv, grant 360G-example-1',
    })
  })

  test('with one award', () => {
    expect(award).toMatchObject({
      funder: 'Example Fund',
      programme: 'Safer Streets',
      amount: 25000,
      currency: 'GBP',
      start: '2022-04-01',
      end: '2023-03-31',
      awarded: '2022-03-01',
      reference: '360G-example-1',
      source: 'grants.csv',
      note: 'Recipient’s identifier: GB-CHC-0000001.',
    })
  })

  test('with its places, coded where they were', () => {
    expect([...model.places.values()]).toEqual([
      { id: 'place-1', code: 'E08000014', name: 'Sefton', type: 'MD' },
      { id: 'place-2', code: '', name: 'Bootle', type: '' },
    ])
  })

  test('with the stages of the template and one activity, and is a file that reads', () => {
    expect(model.stages.size).toBe(5)
    expect([...model.nodes.values()]).toMatchObject([
      { stage: 'activities', label: 'Boxing after school', starts: '2022-04-01', ends: '2023-03-31' },
    ])
    const { file: made } = soleGrant(taken)
    expect(readJson(writeJson(made))).toEqual({ ok: true, value: made })
  })

  test('with nothing to report but what is not used', () => {
    expect(taken.report).toEqual([])
  })

  test.each([
    ['the titles of the standard', `${HEADINGS}\n${ROW}`],
    ['titles in other letters, with a mark and other line ends', `\uFEFF${HEADINGS.toLowerCase()}\r\n${ROW}\r\n`],
    [
      'paths',
      `id,title,description,currency,amountAwarded,awardDate,plannedDates/0/startDate,plannedDates/0/endDate,recipientOrganization/0/id,recipientOrganization/0/name,fundingOrganization/0/name,beneficiaryLocation/0/name,beneficiaryLocation/0/geoCode,beneficiaryLocation/0/geoCodeType,beneficiaryLocation/1/name,grantProgramme/0/title\n${ROW}`,
    ],
    ['titles without numbers, and semicolons', `${HEADINGS.replaceAll(':0:', ':')}\n${ROW}`.replaceAll(',', ';')],
  ])('the same from CSV by %s', (_, text) => {
    const found = read(text)
    expect(found.report).toEqual([])
    expect(soleGrant(found).file).toEqual(soleGrant(taken).file)
  })

  test('as a funded one where the caller says so', () => {
    const text = JSON.stringify({ grants: [GRANT] })
    expect(soleGrant(read(text, { status: 'funded' })).meta?.status).toBe('funded')
  })
})

describe('grants to people', () => {
  test.each([
    ['a recipient who is an individual', { recipientIndividual: { id: 'x', name: 'Jo Example' } }],
    ['details of a grant to an individual', { toIndividualsDetails: { primaryGrantReason: 'GTIR010' } }],
    ['a name with a title', { recipientOrganization: [{ id: 'x', name: 'Mrs Jo Example' }] }],
    ['a name that says so', { recipientOrganization: [{ id: 'x', name: 'Grant to individual' }] }],
    [
      'a kind that says so',
      { recipientOrganization: [{ id: 'x', name: 'Jo Example', organisationType: 'Individual' }] },
    ],
    [
      'a person second',
      {
        recipientOrganization: [
          { id: 'x', name: 'A Club' },
          { id: 'y', name: 'Mr J Example' },
        ],
      },
    ],
  ])('are left out by %s, and the report does not name them', (_, change) => {
    const found = json({ ...GRANT, title: 'Help for Jo Example', ...change })
    expect(found.grants).toEqual([])
    expect(found.report).toMatchObject([{ code: 'individual', skipped: true, title: '' }])
    expect(reportText(found.report)).not.toContain('Jo')
  })

  test.each([
    'Recipient Ind:Name',
    'Recipient Individual Id',
    'recipientIndividual/0/name',
    'To Individuals Details:Grant Purpose',
  ])('are left out of CSV by the column %s', (heading) => {
    const found = read(`Identifier,Title,${heading}\n1,Help,x\n2,A club,\n`)
    expect(found.grants.map(({ reference }) => reference)).toEqual(['2'])
  })

  test.each([
    'Mr and Mrs Example',
    'Mr & Mrs J Example',
    'DR. AND MRS. EXAMPLE',
    'Mrs Jo & Mr K Example',
    'Mr/Mrs Example',
    'Miss A, Mrs Jo and Sir C Example',
  ])('are left out by the name of a couple or a family such as %s', (name) => {
    const found = json({ ...GRANT, recipientOrganization: [{ id: 'x', name }] })
    expect(found.grants).toEqual([])
    expect(found.report).toMatchObject([{ code: 'individual', skipped: true, title: '' }])
  })

  test.each([
    'Mr Ben’s Community Cafe',
    'Dr Example Foundation',
    'Lord Street Church',
    'Individual Giving Trust Ltd',
    'Lady and Sir Trust',
    'Mr & Mrs Example Foundation',
    'Lord and Lady Mayor’s Council',
    'Mr and Mrs Example Ltd',
    'Lord Example and Sons',
    'Dr Example & Partners',
    'Lord and Lady Mayor Charity',
  ])('are not mistaken for an organisation such as %s', (name) => {
    expect(json({ ...GRANT, recipientOrganization: [{ id: 'x', name }] }).grants).toHaveLength(1)
  })
})

test('what is about a contact person is left out and said to be', () => {
  const found = json({
    ...GRANT,
    recipientOrganization: [{ id: 'x', name: 'A Club', contactName: 'Jo Example', email: 'jo@example.org' }],
  })
  expect(found.report).toMatchObject([
    { code: 'personal', field: 'Recipient Org:Contact Name', count: 1 },
    { code: 'personal', field: 'Recipient Org:Email', count: 1 },
  ])
  expect(
    JSON.stringify([...soleGrant(found).model.meta.values(), ...soleGrant(found).model.awards.values()]),
  ).not.toContain('Jo')
})

test('fields that have no place here are counted once for the whole file', () => {
  const found = json({ ...GRANT, url: 'x', surprise: { deep: [1] } }, { ...GRANT, id: '2', url: 'y' })
  expect(found.report.map(({ code, field, count }) => [code, field, count])).toEqual([
    ['unused', 'url', 2],
    ['unused', 'surprise:deep', 1],
  ])
})

describe('grants that are there already', () => {
  test('in the file are left out', () => {
    const found = json(GRANT, { ...GRANT, title: 'Again' })
    expect(found.grants).toHaveLength(1)
    expect(found.report).toMatchObject([{ code: 'duplicate', at: 2, skipped: true }])
  })

  test('in the workspace are left out', () => {
    const found = read(JSON.stringify({ grants: [GRANT] }), { known: new Set([GRANT.id]) })
    expect(found.grants).toEqual([])
    expect(codes(found.report)).toEqual(['known'])
  })

  test('rows with one identifier are one grant with several places, as the standard writes them', () => {
    const found = read('Identifier,Title,Beneficiary Location:Name\n1,A club,Sefton\n1,,Wirral\n1,A club,Knowsley\n')
    expect(soleGrant(found).meta?.place).toBe('Sefton, Wirral, Knowsley')
  })

  test('hundreds of rows with many columns of places are joined as fast as they are read', () => {
    const columns = Array.from({ length: 40 }, (_, at) => `Beneficiary Location:${at}:Name`)
    const rows = Array.from({ length: 900 }, (_, row) => ['x', 'T', ...columns.map((_column, at) => `p${row}-${at}`)])
    const { grants } = read([['Identifier', 'Title', ...columns], ...rows].map((row) => row.join(',')).join('\n'))
    expect(grants.map((grant) => grant.file.model.places.size)).toEqual([36_000])
  })

  test('a row that only repeats another adds nothing, and is said to have been left out', () => {
    const found = read('Identifier,Title,Beneficiary Location:Name\n1,A club,Sefton\n1,A club,Sefton\n')
    expect(soleGrant(found).meta?.place).toBe('Sefton')
    expect(found.report.filter(({ skipped }) => skipped)).toMatchObject([{ code: 'rows-differ', at: 3 }])
  })

  test('a row that says something else under the same identifier is told apart', () => {
    const found = read('Identifier,Title,Amount Awarded\n1,A club,100\n1,Another,200\n')
    expect(soleGrant(found).title).toBe('A club')
    expect(found.report.find(({ code }) => code === 'rows-differ')).toMatchObject({ at: 3, title: 'Another' })
  })
})

describe('money', () => {
  test.each([
    [25000, 25000, null],
    [0, 0, null],
    ['25000.50', 25000.5, null],
    ['£25,000', 25000, 'amount-read'],
    ['TBC', null, 'amount-unread'],
    ['10k', null, 'amount-unread'],
    ['1,23', null, 'amount-unread'],
    [-5, null, 'amount-unread'],
    [undefined, null, 'amount-missing'],
  ])('%j is the amount %j', (amountAwarded, amount, remark) => {
    const found = json({ ...GRANT, amountAwarded })
    expect(soleGrant(found).award?.amount).toBe(amount)
    expect(codes(found.report)).toEqual(remark ? [remark] : [])
  })

  test('is kept in whatever currency it is, and said to be in none where it is', () => {
    expect(soleGrant(json({ ...GRANT, currency: 'eur' })).award?.currency).toBe('EUR')
    const without = json({ ...GRANT, currency: undefined })
    expect([soleGrant(without).award?.currency, ...codes(without.report)]).toEqual(['', 'currency-missing'])
    expect(codes(json({ ...GRANT, currency: '£' }).report)).toEqual(['currency-unread'])
  })
})

describe('periods', () => {
  test.each([
    [{ startDate: '2022-04-01', duration: 12 }, '2022-04-01', '2023-03-31', 'duration-used'],
    [{ startDate: '2022-01-31', duration: '1' }, '2022-01-31', '2022-02-28', 'duration-used'],
    [{ startDate: '2022-04-15', duration: 6 }, '2022-04-15', '2022-10-14', 'duration-used'],
    [{ startDate: '2022-04-01', duration: 'a year' }, '2022-04-01', '', 'duration-unread'],
    [{ duration: 12 }, '', '', 'duration-alone'],
    [{ startDate: '2022-04-01', endDate: '2021-04-01' }, '2022-04-01', '', 'dates-crossed'],
    [{ startDate: '13/04/2022' }, '2022-04-13', '', 'date-read'],
    [{ startDate: '03/04/2022' }, '', '', 'date-order'],
    [{ startDate: '12/05/2022' }, '', '', 'date-order'],
    [{ startDate: '05/12/2022' }, '', '', 'date-order'],
    [{ startDate: '05/05/2022' }, '2022-05-05', '', 'date-read'],
    [{ startDate: '2022-02-30' }, '', '', 'date-unread'],
    [{ startDate: 'April 2022' }, '', '', 'date-unread'],
    [{ startDate: '2022' }, '', '', 'date-part'],
  ])('%j', (dates, start, end, remark) => {
    const found = json({ ...GRANT, plannedDates: [dates] })
    expect(soleGrant(found).award).toMatchObject({ start, end })
    expect(codes(found.report)).toEqual([remark])
  })

  test('may be one day', () => {
    const found = json({ ...GRANT, plannedDates: [{ startDate: '2022-04-01', endDate: '2022-04-01' }] })
    expect(soleGrant(found).award).toMatchObject({ start: '2022-04-01', end: '2022-04-01' })
    expect(codes(found.report)).toEqual([])
  })

  test('an end that was worked out says so in the award', () => {
    const found = json({ ...GRANT, plannedDates: [{ startDate: '2022-04-01', duration: 12 }] })
    expect(soleGrant(found).award?.note).toContain('from a duration of 12 months')
  })
})

test('what is given several times or not at all is said', () => {
  const several = json({
    ...GRANT,
    recipientOrganization: [{ name: 'First Club' }, { name: 'Second Club' }],
    fundingOrganization: [{ name: 'One Fund' }, { name: 'Two Fund' }],
    plannedDates: [{ startDate: '2022-04-01' }, { startDate: '2023-04-01' }],
  })
  expect(codes(several.report)).toEqual(['several-recipients', 'several-funders', 'several-dates'])
  expect(soleGrant(several).provider).toBe('First Club')
  const bare = json({ description: 'Only this', recipientOrganization: [{ name: 'A Club' }] })
  expect(codes(bare.report)).toEqual(['no-id', 'no-title', 'amount-missing'])
  expect(soleGrant(bare).title).toBe('A Club')
})

test('a postcode is no code of a place, and is not in the report either', () => {
  const found = json({ ...GRANT, beneficiaryLocation: [{ name: 'Bootle', geoCode: 'L20 1AB', geoCodeType: 'PC' }] })
  expect([...soleGrant(found).model.places.values()]).toEqual([{ id: 'place-1', code: '', name: 'Bootle', type: '' }])
  expect(reportText(found.report)).not.toContain('L20')
})

test('what is no grant is left out, and the others are taken', () => {
  const found = json(null, 7, {}, { id: 'x' }, GRANT)
  expect(found.grants).toHaveLength(1)
  expect(codes(found.report)).toEqual(['not-object', 'not-object', 'not-object', 'nothing'])
})

test('a list alone, and one organisation without its list, are read too', () => {
  const found = read(JSON.stringify([{ ...GRANT, recipientOrganization: { name: 'A Club' } }]))
  expect(soleGrant(found).provider).toBe('A Club')
})

test('of two columns for one field the first that says something stands, as in the tools of the standard', () => {
  const found = read(
    'Identifier,Title,Recipient Org:Name,Recipient Org:0:Name,Amount Awarded,amountAwarded\n1,Boxing,First,Second,,25\n',
  )
  expect([soleGrant(found).provider, soleGrant(found).award?.amount]).toEqual(['First', 25])
})

test('letters of an older Windows are read and warned about', () => {
  const found = read(Uint8Array.from([...bytes('Identifier,Title,Amount Awarded\n1,Caf'), 0xe9, ...bytes(',\n')]))
  expect(soleGrant(found).title).toBe('Café')
  expect(found.problems).toMatchObject([{ code: 'csv-old-letters' }])
})

test('formulas and marks stay the text that they are', () => {
  const title = '=HYPERLINK("http://x") <b>&'
  const found = read(`Identifier,Title\n1,"${title.replaceAll('"', '""')}"\n`)
  expect(soleGrant(found).title).toBe(title)
})

test.each([
  ['{', 'json-syntax'],
  ['{"grants": {}}', 'grants-not-package'],
  ['{"grants": []}', 'grants-none'],
  [JSON.stringify(Array.from({ length: 1001 }, () => 1)), 'grants-too-many'],
  ['Apples,Pears\n1,2\n', 'grants-not-table'],
  ['Identifier,Title\n1,"open\n', 'csv-quotes'],
  ['', 'csv-empty'],
  ['PK\u0003\u0004...', 'csv-is-workbook'],
])('%s fails whole', (text, code) => {
  const reading = readGrants(bytes(text), OPTIONS)
  expect(reading).toMatchObject({ ok: false, problems: [{ code }] })
})

test('every remark has words', () => {
  for (const code of REMARKS) {
    const remark = { code, grant: 'x', at: 1, title: 't', field: 'Field', value: 'v', count: 2, skipped: false }
    expect(hasWords(`grants.remark.${code}`), code).toBe(true)
    expect(sayRemark(remark)).not.toContain('{{')
  }
})
