import { describe, expect, test } from 'vitest'
import { readCodeList } from '../../../../src/formats/codes/read.ts'

/** Made-up places: no such codes or names exist. */
function read(text: string) {
  const reading = readCodeList(text, 'places.csv')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

describe('columns as the Office for National Statistics names them', () => {
  test('make a row for each place that a place is in, and rows for those', () => {
    const { rows, used, notUsed, name } = read(
      'WD24CD,WD24NM,LAD24CD,LAD24NM,RGN24CD,RGN24NM,ObjectId\nW1,Harbour,D1,Portside,R1,North,1\nW2,Mill,D1,Portside,R1,North,2\n',
    )
    expect(rows).toEqual([
      ['W1', 'Harbour', 'WD', 'D1'],
      ['W1', 'Harbour', 'WD', 'R1'],
      ['D1', 'Portside', 'LAD', ''],
      ['R1', 'North', 'RGN', ''],
      ['W2', 'Mill', 'WD', 'D1'],
      ['W2', 'Mill', 'WD', 'R1'],
    ])
    expect(used).toEqual(['WD24CD', 'WD24NM', 'LAD24CD', 'LAD24NM', 'RGN24CD', 'RGN24NM'])
    expect(notUsed).toEqual(['ObjectId'])
    expect(name).toBe('places.csv')
  })

  test('are known without a year, in small letters, and with a word after them', () => {
    expect(read('wdcd,wdnm,ladcd_active,ladnm_active\nW1,Harbour,D1,Portside\n').rows).toEqual([
      ['W1', 'Harbour', 'WD', 'D1'],
      ['D1', 'Portside', 'LAD', ''],
    ])
  })

  test('of another edition are no place that it is in', () => {
    const { rows, notUsed } = read('MSOACD,MSOANM,MSOAHCLNM,MSOA11CD,MSOA21CD\nM1,Port 001,Harbour,M1,M9\n')
    expect(rows).toEqual([['M1', 'Port 001', 'MSOA', '']])
    expect(notUsed).toEqual(['MSOAHCLNM', 'MSOA11CD', 'MSOA21CD'])
  })

  test('may name a place that is its own upper tier, or leave one blank', () => {
    expect(read('LADCD,LADNM,UTLACD,UTLANM,CAUTHCD,CAUTHNM\nU1,Isle,U1,Isle,,\n').rows).toEqual([
      ['U1', 'Isle', 'LAD', ''],
    ])
  })

  test('without names make places without names', () => {
    expect(read('LSOACD,LSOANM,LADCD\nL1,Port 001A,D1\n').rows).toContainEqual(['D1', '', 'LAD', ''])
  })
})

test('a plain table says type and parent itself', () => {
  expect(read('Code,Name,Type,Parent\nN1,Riverside,neighbourhood,N9\nN9,Town,town,\n').rows).toEqual([
    ['N1', 'Riverside', 'neighbourhood', 'N9'],
    ['N9', 'Town', 'town', ''],
  ])
})

test('a code that stands twice is one row for each parent, and a second name is warned about', () => {
  const { rows, problems } = read('code,name,parent\nN1,Old,A\nN1,New,B\nN1,Old,A\n')
  expect(rows).toEqual([
    ['N1', 'Old', '', 'A'],
    ['N1', 'Old', '', 'B'],
  ])
  expect(problems).toEqual([{ code: 'codes-two-names', params: { count: 1 } }])
})

test('a place that is named only in a later row is named, and has no second name', () => {
  const { rows, problems } = read('code,name,parent\nN1,,A\nN1,New,B\nN1,New,C\nN1,,D\n')
  expect(rows.map(([, name, , parent]) => [name, parent])).toEqual([
    ['', 'A'],
    ['New', 'B'],
    ['New', 'C'],
    ['New', 'D'],
  ])
  expect(problems).toEqual([])
})

test('rows without a code are left out and counted', () => {
  const { rows, problems } = read('code,name\nN1,Old\n,Nowhere\n')
  expect(rows).toHaveLength(1)
  expect(problems).toEqual([{ code: 'codes-no-code', params: { count: 1 } }])
})

test.each([
  ['Ward,District\nHarbour,Portside\n', 'codes-unknown', { columns: 'Ward, District' }],
  ['code,name\n,Harbour\n', 'codes-none', { column: 'code' }],
])('%j asks', (text, code, params) => {
  expect(readCodeList(text, 'x')).toEqual({ ok: false, problems: [{ code, params }] })
})

test('names that objects inherit are codes like others', () => {
  expect(read('code,name,parent\n__proto__,constructor,toString\n').rows).toEqual([
    ['__proto__', 'constructor', '', 'toString'],
  ])
})
