import { expect, test } from 'vitest'
import { documentName, documentsOfModel, parseDocumentName } from '../../../../src/model/sharing/documents.ts'
import { cleanCode, CODE_LETTERS, sayCode } from '../../../../src/model/sharing/limits.ts'
import { closeCode, REFUSALS, refusalOf } from '../../../../src/model/sharing/refusals.ts'

test('a document is named by its kind and id, and by nothing else', () => {
  expect(parseDocumentName('model/n1_a-B')).toEqual({ kind: 'model', id: 'n1_a-B' })
  expect(documentName('talk', 'x')).toBe('talk/x')
  for (const name of [
    '',
    'model',
    'model/',
    'model//x',
    '/model/x',
    'model/x/y',
    'Model/x',
    'secret/x',
    'model/../x',
    'model/x\0y',
    'model/x\n',
    `model/${'x'.repeat(65)}`,
    'constructor/x',
  ])
    expect(parseDocumentName(name), name).toBeNull()
})

test('a model has every kind of document but the workspace', () => {
  expect(documentsOfModel('m')).toEqual(['model/m', 'talk/m', 'data/m', 'versions/m'])
})

test('a code is read however it is typed, and said in two halves', () => {
  expect(cleanCode(' abc-def ')).toBe('ABCDEF')
  expect(cleanCode('a b c d e f')).toBe('ABCDEF')
  expect(sayCode('ABCDEF')).toBe('ABC-DEF')
  for (const typed of ['', 'ABCDE', 'ABCDEFG', 'ABCDE0', 'ABCDEO', 'ABCDEI', 'ÄBCDEF', 'ABC.EF'])
    expect(cleanCode(typed), typed).toBe('')
})

test('no two letters of a code are taken for each other', () => {
  expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length)
  expect(CODE_LETTERS).not.toMatch(/[0O1IL]/)
})

test('a refusal is the same as a reason and as a close code', () => {
  for (const refusal of REFUSALS) {
    expect(refusalOf(refusal)).toBe(refusal)
    expect(refusalOf(closeCode(refusal))).toBe(refusal)
  }
  expect(refusalOf('Unauthorized')).toBeNull()
  expect(refusalOf(1006)).toBeNull()
  expect(refusalOf(3999)).toBeNull()
})
