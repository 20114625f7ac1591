import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { PackTexts } from '../../../src/formats/pack/texts.ts'
import { readTexts } from '../../../src/formats/pack/texts.ts'
import { UNPACKED_MAX_MEGABYTES, unzipPack, ZIP_MAX_MEGABYTES, zipPack } from '../../../src/formats/pack/zip.ts'
import { hasWords } from '../../../src/words/words.ts'

const FILES = new Map([
  ['nodes.csv', '\uFEFFid,label\r\na,"£, é"\r\n'],
  ['README.txt', 'About'],
])
const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const codesOf = (reading: PackTexts) =>
  reading.problems.map(({ code }) => {
    expect([hasWords(`problem.${code}`), hasWords(`problem.${code}.advice`)], code).toEqual([true, true])
    return code
  })
const namesOf = (reading: PackTexts) => (reading.ok ? [...reading.value.keys()] : codesOf(reading))

test('a zip holds the files as they are, and is the same in every time zone', () => {
  const zone = process.env['TZ']
  const bytes = ['Pacific/Auckland', 'America/Los_Angeles'].map((each) => {
    process.env['TZ'] = each
    return zipPack(FILES)
  })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(bytes[0]).toEqual(bytes[1])
  expect(unzipPack(zipPack(FILES))).toEqual({
    ok: true,
    value: new Map([
      ['nodes.csv', 'id,label\r\na,"£, é"\r\n'],
      ['README.txt', 'About'],
    ]),
    problems: [],
  })
})

test('a folder that somebody zipped again is looked into, and what systems leave there is passed over', () => {
  const zip = zipOf({
    'My pack/': '',
    'My pack/nodes.csv': 'id',
    'My pack/.DS_Store': 'x',
    'My pack/~$nodes.csv': 'x',
    'My pack/.~lock.nodes.csv#': 'x',
    'My pack/old/links.csv': 'id',
    '__MACOSX/My pack/._nodes.csv': 'x',
  })
  expect(namesOf(unzipPack(zip))).toEqual(['nodes.csv', 'old/links.csv'])
})

test('of files that are no text only the name is kept; the model that the app adds is text', () => {
  const reading = unzipPack(zipOf({ 'nodes.xlsx': 'PK', 'a.png': 'x', 'original.json': '{}', 'other.json': '{}' }))
  expect(reading.ok && Object.fromEntries(reading.value)).toEqual({
    'nodes.xlsx': '',
    'a.png': '',
    'original.json': '{}',
    'other.json': '',
  })
})

describe('a zip that is not a pack is refused', () => {
  test.each([
    ['no zip at all', strToU8('id,label\na,b\n'.repeat(9)), 'pack-not-zip'],
    ['nothing', new Uint8Array(), 'pack-not-zip'],
    ['a zip that was cut', zipPack(FILES).subarray(0, 80), 'pack-zip-broken'],
    ['a name that leads out', zipOf({ '../nodes.csv': 'id' }), 'pack-zip-path'],
    ['a name that leads out further in', zipOf({ 'a/../../nodes.csv': 'id' }), 'pack-zip-path'],
    ['a name from the root', zipOf({ '/etc/nodes.csv': 'id' }), 'pack-zip-path'],
    ['a name with a drive', zipOf({ 'C:nodes.csv': 'id' }), 'pack-zip-path'],
    ['a name that leads out in Windows', zipOf({ '..\\nodes.csv': 'id' }), 'pack-zip-path'],
    ['an Excel workbook', zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }), 'pack-is-workbook'],
    ['an OpenDocument workbook', zipOf({ mimetype: 'x', 'content.xml': 'x' }), 'pack-is-workbook'],
    [
      'more files than a pack has',
      zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.csv`, 'x']))),
      'pack-zip-many',
    ],
    ['more bytes than a pack has', new Uint8Array(ZIP_MAX_MEGABYTES * 1024 * 1024 + 1), 'pack-zip-large'],
  ])('%s', (_name, bytes, code) => {
    expect(codesOf(unzipPack(bytes))).toEqual([code])
  })

  test('one that says it holds too much, before anything is unpacked', () => {
    const zip = zipOf({ 'a.csv': 'x', 'b.csv': 'x' })
    // The size in the directory of each entry.
    for (const at of entriesOf(zip)) new DataView(zip.buffer).setUint32(at + 24, UNPACKED_MAX_MEGABYTES * 600_000, true)
    expect(codesOf(unzipPack(zip))).toEqual(['pack-zip-large'])
  })

  test('one that holds more than it says', () => {
    const zip = zipSync({ 'nodes.csv': new Uint8Array(90 * 1024 * 1024) })
    for (const at of entriesOf(zip)) new DataView(zip.buffer).setUint32(at + 24, 10, true)
    expect(codesOf(unzipPack(zip))).toEqual(['pack-zip-broken'])
  })

  test('one with a password, or packed in a way that is not known', () => {
    const locked = zipOf({ 'a.csv': 'x' })
    for (const at of entriesOf(locked)) new DataView(locked.buffer).setUint16(at + 8, 1, true)
    expect(codesOf(unzipPack(locked))).toEqual(['pack-zip-locked'])
    const strange = zipOf({ 'a.csv': 'x' })
    for (const at of entriesOf(strange)) new DataView(strange.buffer).setUint16(at + 10, 99, true)
    expect(codesOf(unzipPack(strange))).toEqual(['pack-zip-broken'])
  })
})

/** Where the entries of the directory at the end of a zip begin. */
function entriesOf(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer)
  return Array.from({ length: zip.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === 0x02014b50)
}

test('files are read in UTF-8 and UTF-16, and else as Windows writes them, which is warned of', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...'id,£'.split('').flatMap((letter) => [letter.charCodeAt(0), 0])])
  const files = new Map([
    ['nodes.csv', strToU8('id,£ é')],
    ['links.csv', utf16],
    ['stages.csv', new Uint8Array([0x69, 0x64, 0x2c, 0xa3, 0x92])],
  ])
  expect(readTexts(files)).toEqual({
    ok: true,
    value: new Map([
      ['nodes.csv', 'id,£ é'],
      ['links.csv', 'id,£'],
      ['stages.csv', 'id,£’'],
    ]),
    problems: [{ code: 'pack-old-letters', where: 'stages.csv', params: { file: 'stages.csv' } }],
  })
})
