import type { Indicator } from '../../model/model.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { hasWords, say, sayDate, sayNumber } from '../../words/words.ts'
import type { AnyTable, Fields } from './change.ts'
import { CHOICE_STEMS, FIELD_LABELS } from './fields.ts'
import { type Both, find, nameOf, stageName, the } from './names.ts'
import { oneLine, shorten, shortenBoth } from './shorten.ts'

const DATES = ['reviewed', 'starts', 'ends', 'review', 'ratedOn', 'setOn', 'on', 'receivedOn', 'awarded']
const AMOUNTS = ['baseline', 'value']

/** One field of one record as it was and as it is. */
export interface FieldChange {
  readonly table: AnyTable
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  /** The record as it is afterwards. */
  readonly record: Fields
}

/** The sentence for a field: what it is called, of what, and its value before and after. */
export function fieldSentence(both: Both, what: string, change: FieldChange): string {
  const [before, after] = bothSaid(both, change)
  return sayChange(labelOf(change.table, change.field), what, before, after)
}

/** The sentence for values that are said already; '' is none. */
export function sayChange(field: string, what: string, before: string, after: string): string {
  if (before === after) return say('changes.field.same', { field, what })
  if (before === '') return say('changes.field.set', { field, what, after })
  if (after === '') return say('changes.field.cleared', { field, what, before })
  return say('changes.field.changed', { field, what, before, after })
}

/** What a field is called on screen; its own name where it has no other. */
export function labelOf(table: AnyTable, field: string): string {
  const labels: Readonly<Record<string, string>> = FIELD_LABELS[table]
  const key = Object.hasOwn(labels, field) ? (labels[field] ?? '') : ''
  return hasWords(key) ? say(key) : field
}

/** An amount of an indicator with its unit sign; '' for none. */
export function amountOf(both: Both, indicator: string, value: number | null): string {
  return value === null ? '' : amountIn(value, find(both, 'indicators', indicator)?.unit ?? '')
}

/** A number that nobody would read out digit by digit is written as a computer does. */
function amountIn(value: number, unit: string): string {
  return Math.abs(value) < 1e15 ? sayAmount(value, unit) : String(value)
}

/** An amount of money, with the sign of its currency where that is one of ISO 4217. */
export function moneyIn(amount: number, currency: string): string {
  const code = currency.trim()
  if (/^[A-Z]{3}$/.test(code) && Math.abs(amount) < 1e15) {
    return sayNumber(amount, { style: 'currency', currency: code, minimumFractionDigits: 0 })
  }
  return [amountIn(amount, ''), shorten(code)].filter((part) => part !== '').join(' ')
}

function bothSaid(both: Both, change: FieldChange): readonly [string, string] {
  const { before, after } = change
  if (isWritten(change)) {
    const [a, b] = shortenBoth(textOf(before), textOf(after))
    return [quoted(a), quoted(b)]
  }
  const [a, b] = [sayValue(both, change, before), sayValue(both, change, after)]
  // Two values may be said alike, such as two moments of one day.
  return a === b && typeof before !== 'object' ? [quoted(textOf(before)), quoted(textOf(after))] : [a, b]
}

function isWritten({ table, field, before, after }: FieldChange): boolean {
  const isText = typeof before === 'string' || typeof after === 'string' || Array.isArray(before ?? after)
  return isText && !DATES.includes(field) && !CHOICE_STEMS[`${table}.${field}`] && !isReference(field)
}

function isReference(field: string): boolean {
  return ['stage', 'node', 'tag', 'indicator', 'return'].includes(field)
}

function sayValue(both: Both, { table, field, record }: FieldChange, value: unknown): string {
  if (typeof value === 'boolean') return say(value ? 'changes.yes' : 'changes.no')
  if (typeof value === 'number' && table === 'awards') return moneyIn(value, String(record['currency']))
  if (typeof value === 'number') return amountIn(value, AMOUNTS.includes(field) ? unitOf(both, record) : '')
  if (typeof value !== 'string' || value === '') return ''
  if (DATES.includes(field)) return Number.isNaN(Date.parse(value)) ? value : sayDate(value)
  const choice = `${CHOICE_STEMS[`${table}.${field}`]}.${value}`
  if (hasWords(choice)) return quoted(say(choice))
  return sayReference(both, field, value)
}

function sayReference(both: Both, field: string, id: string): string {
  if (field === 'stage')
    return quoted(stageName(both.after.model.stages.has(id) ? both.after.model : both.before.model, id))
  if (field === 'node') return quoted(nameOf(both, 'nodes', id))
  if (field === 'tag') return quoted(nameOf(both, 'tags', id))
  if (field === 'indicator') return quoted(nameOf(both, 'indicators', id))
  const taken = find(both, 'returns', id)
  return taken ? the(both, 'returns', taken) : quoted(id)
}

function unitOf(both: Both, record: Fields): string {
  if (typeof record['unit'] === 'string') return record['unit']
  const indicator: Indicator | undefined = find(both, 'indicators', String(record['indicator']))
  return indicator?.unit ?? ''
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return oneLine(value.map(String).join(', '))
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function quoted(text: string): string {
  return text === '' ? '' : say('changes.quoted', { text })
}
