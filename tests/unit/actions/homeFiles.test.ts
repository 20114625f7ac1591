import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type FileLike, looksLikeJson, openFile } from '../../../src/actions/homeFiles.ts'
import { sayProblem } from '../../../src/formats/problemWords.ts'
import { FILE_LIMIT } from '../../../src/formats/json/file.ts'
import { failed } from '../../../src/formats/problem.ts'
import { hasWords } from '../../../src/words/words.ts'

const newId = () => 'made'
const BLANK = readFileSync(new URL('../../../examples/templates/blank.json', import.meta.url), 'utf8')

function fileOf(content: string | Uint8Array<ArrayBuffer>): FileLike {
  return new File([content], 'model.json')
}

function codesOf(reading: Awaited<ReturnType<typeof openFile>>): string[] {
  return reading.ok ? [] : reading.problems.map(({ code }) => code)
}

test('a file over the limit is refused without being read', async () => {
  const file: FileLike = {
    name: 'huge.json',
    size: FILE_LIMIT + 1,
    arrayBuffer: () => Promise.reject(new Error('it was read')),
  }
  expect(await openFile(file, newId)).toEqual(failed({ code: 'file-too-large', params: { size: 26, most: 25 } }))
})

test('a file that the system does not hand over is a problem, not a failure', async () => {
  const file: FileLike = {
    name: 'gone.json',
    size: 10,
    arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
  }
  expect(codesOf(await openFile(file, newId))).toEqual(['file-unreadable'])
})

test.each([
  ['nothing', '', 'file-empty'],
  ['only spaces', ' \n', 'file-empty'],
  ['a PDF', '%PDF-1.7 …', 'file-is-pdf'],
  ['a workbook', 'PK\u0003\u0004…xl/workbook.xml', 'file-is-workbook'],
  ['a document', 'PK\u0003\u0004…word/document.xml', 'file-is-document'],
  ['a broken archive', 'PK\u0003\u0004…model.json', 'pack-not-zip'],
  ['an older workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-is-old-office'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'file-is-picture'],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x80]), 'file-not-text'],
  ['text with a zero byte', '{"a": "\0"}', 'file-not-text'],
  ['another JSON', '{"format": "other"}', 'json-not-model'],
  ['half a model', BLANK.slice(0, 100), 'json-syntax'],
])('a file with %s says what it is', async (_name, content, code) => {
  expect(codesOf(await openFile(fileOf(content), newId))).toEqual([code])
})

test('a model is read in UTF-8 and in UTF-16', async () => {
  const utf16 = new Uint8Array(new Uint16Array(Array.from(`\uFEFF${BLANK}`, (letter) => letter.charCodeAt(0))).buffer)
  for (const content of [BLANK, `\uFEFF${BLANK}`, utf16]) {
    const reading = await openFile(fileOf(content), newId)
    expect(reading.ok && reading.value.model.stages.size).toBe(2)
  }
})

test('only text that begins as JSON is taken for a model file', () => {
  expect([looksLikeJson(' {"format"'), looksLikeJson('Activities\n{')]).toEqual([true, false])
})

describe('problems in words', () => {
  const SOURCES = ['formats/json/read.ts', 'formats/json/place.ts', 'actions/homeFiles.ts']
  const codes = SOURCES.flatMap((path) => {
    const source = readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8')
    return [...source.matchAll(/'((?:json|file)-[a-z-]+)'/g)].map(([, code]) => code ?? '')
  })

  test('the codes are found in the source', () => {
    expect(new Set(codes).size).toBeGreaterThan(20)
  })

  test.each([...new Set(codes)])('%s says what is wrong and what to do', (code) => {
    const key = `problem.${code}`
    expect(hasWords(key) || hasWords(`${key}_other`)).toBe(true)
    expect(hasWords(`${key}.advice`)).toBe(true)
  })

  test('a problem names its place and what the file has there', () => {
    const problem = {
      code: 'json-wrong-type',
      where: 'model.nodes["n3"].y',
      params: { field: 'y', expected: 'number' },
    }
    expect(sayProblem(problem)).toEqual({
      what: '“y” should have a value of the type “number”',
      where: 'model.nodes["n3"].y',
      advice: 'Correct the value, or copy it from a file that opens.',
    })
    expect(sayProblem({ code: 'json-more-problems', params: { count: 60 } }).what).toBe('And 60 more problems')
  })

  test('a code without words is named', () => {
    expect(sayProblem({ code: 'odd' })).toEqual({ what: 'Something is wrong here (odd)', where: '', advice: '' })
  })
})
