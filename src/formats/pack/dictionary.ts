import { hasWords, say, type WordKey } from '../../words/words.ts'
import type { Kind } from './kinds.ts'
import { type FieldColumn, isField, type Sheet, SHEETS } from './sheets.ts'

export const DICTIONARY_FILE = 'dictionary.csv'
const HEADINGS = ['file', 'column', 'meaning', 'type', 'allowed', 'unit', 'required', 'read_back']

/** Every column of every file, those of files that are not in this pack too: rows of cells, headings first. */
export function dictionaryRows(): string[][] {
  return [HEADINGS, ...SHEETS.flatMap((sheet) => sheet.columns.map((column) => dictionaryRow(sheet, column)))]
}

function dictionaryRow(sheet: Sheet, column: Sheet['columns'][number]): string[] {
  const meaning = said([`pack.column.${sheet.file}.${column.name}`, `pack.column.${column.name}`])
  const unit = said([`pack.unit.${sheet.file}.${column.name}`])
  if (!isField(column)) {
    const back = column.names === null && column.name !== 'period' ? 'no' : say('pack.back.instead')
    return [sheet.file, column.name, meaning, say('pack.kind.text'), '', unit, 'no', back]
  }
  const kind = say(KIND_WORDS[column.kind.name])
  return [sheet.file, column.name, meaning, kind, allowedCell(column), unit, requiredCell(sheet, column), 'yes']
}

const KIND_WORDS: Readonly<Record<Kind['name'], WordKey>> = {
  text: 'pack.kind.text',
  list: 'pack.kind.list',
  number: 'pack.kind.number',
  whole: 'pack.kind.whole',
  'yes-no': 'pack.kind.yes-no',
  choice: 'pack.kind.choice',
  id: 'pack.kind.id',
  'id?': 'pack.kind.id',
  order: 'pack.kind.order',
  date: 'pack.kind.date',
  moment: 'pack.kind.moment',
  code: 'pack.kind.code',
}

function allowedCell({ kind, words }: FieldColumn): string {
  if (kind.name === 'yes-no') return 'yes; no'
  const choices = kind.allowed.filter((word) => word !== '')
  const each = choices.map((word) => {
    const screen = screenWord(words, word, kind.allowed)
    return screen === null || screen.toLowerCase() === word ? word : `${word} = ${screen}`
  })
  return [...each, ...(kind.allowed.includes('') ? [say('pack.allowed.blank')] : [])].join('; ')
}

/** What the screen says for a word of a choice, or null where it has nothing to say. */
export function screenWord(words: string | null, word: string, allowed: readonly string[]): string | null {
  const blank = allowed.includes('none') ? 'unknown' : 'none'
  const keys = word === '' ? [`${words}.unknown`, `${words}.${blank}`] : [`${words}.${word}`]
  return words === null ? null : said(keys) || null
}

function requiredCell({ pair }: Sheet, { name, kind, fallback }: FieldColumn): string {
  const blank = ['text', 'list', 'number', 'date', 'moment', 'id?', 'order'].includes(kind.name)
  if (name === 'id') return pair ? say('pack.required.pair') : say('pack.required.id')
  if (blank || kind.allowed.includes('')) return 'no'
  return fallback === undefined ? 'yes' : say('pack.required.fallback', { value: String(spelled(fallback)) })
}

function spelled(fallback: unknown): unknown {
  return typeof fallback === 'boolean' ? (fallback ? 'yes' : 'no') : fallback
}

function said(keys: readonly string[]): string {
  const key = keys.find((each) => hasWords(each))
  return key !== undefined && hasWords(key) ? say(key) : ''
}
