import { afterEach, describe, expect, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import { pseudo } from '../../../src/words/pseudo.ts'
import { hasWords, language, say, sayDate, sayNumber, speak, type WordKey } from '../../../src/words/words.ts'

const entries: readonly (readonly [string, string])[] = Object.entries(en)
const plurals = entries.filter(([key]) => key.endsWith('_one')).map(([key]) => key.slice(0, -4))
// A hole may say how its value is written: {{count, number}}.
const HOLES = /\{\{\s*([^},]*?)\s*(?:,[^}]*)?\}\}/g
const holes = (message: string) => [...message.matchAll(HOLES)].map(([, name]) => name ?? '').sort()

afterEach(() => speak('en'))

describe('the catalogue', () => {
  test('has words in every message', () => {
    expect(entries.filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test('says plurals in both forms', () => {
    const singular = plurals.filter((stem) => !(`${stem}_other` in en))
    const others = entries
      .map(([key]) => key)
      .filter((key) => key.endsWith('_other') && !plurals.includes(key.slice(0, -6)))
    expect([...singular, ...others]).toEqual([])
  })

  test('has no exclamation marks', () => {
    expect(entries.filter(([, message]) => message.includes('!'))).toEqual([])
  })
})

describe('saying', () => {
  test.each(plurals)('%s chooses one or many by the count', (stem) => {
    const key = stem as WordKey
    const forms = en as Readonly<Record<string, string>>
    const params = Object.fromEntries(
      holes(`${forms[`${stem}_one`]}${forms[`${stem}_other`]}`).map((name) => [name, 5]),
    )
    const plain = (form: string, count: number) =>
      (forms[form] ?? '').replaceAll(HOLES, (_, name) => (name === 'count' ? String(count) : '5'))
    expect(say(key, { ...params, count: 1 })).toBe(plain(`${stem}_one`, 1))
    expect(say(key, { ...params, count: 0 })).toBe(plain(`${stem}_zero` in en ? `${stem}_zero` : `${stem}_other`, 0))
    expect(say(key, { ...params, count: 7 })).toBe(plain(`${stem}_other`, 7))
  })

  test('every message without holes is said as it is written', () => {
    for (const [key, message] of entries) {
      if (message.includes('{{') || message.includes('$t(') || /_(one|other)$/.test(key)) continue
      expect(say(key as WordKey)).toBe(message)
    }
  })

  test('what a person wrote is put in as it is, markup and braces too', () => {
    const hole = entries.find(
      ([key, message]) => holes(message).length === 1 && !/_(one|other)$/.test(key) && !message.includes('count'),
    )
    expect(hole).toBeDefined()
    const [key, message] = hole ?? ['', '']
    const hostile = '<b>&"\' $& $1 {{nothing}}'
    const said = say(key as WordKey, { [holes(message)[0] ?? '']: hostile })
    expect(said).toContain('<b>&"\' $& $1')
  })

  test('whether there are words for a code is known, inherited names not among them', () => {
    expect(hasWords('app.name')).toBe(true)
    for (const key of ['nothing.like.it', '', 'constructor', '__proto__', 'toString']) expect(hasWords(key)).toBe(false)
  })
})

describe('the pseudo-language', () => {
  test('marks every message, keeps its holes, and is longer', () => {
    const made: Readonly<Record<string, string>> = pseudo(en)
    for (const [key, message] of entries) {
      const strange = made[key] ?? ''
      expect(strange.startsWith('⟦') && strange.endsWith('⟧'), key).toBe(true)
      expect(holes(strange), key).toEqual(holes(message))
      expect(strange.length, key).toBeGreaterThan(message.length * 1.1)
    }
  })

  test('is spoken on request', async () => {
    await speak('en-x-pseudo')
    expect(language()).toBe('en-x-pseudo')
    expect(say('app.name')).toMatch(/^⟦Thröüghlïnê( ~)+⟧$/)
    await speak('en')
    expect(say('app.name')).toBe('Throughline')
  })

  test('has the plural forms of English', async () => {
    await speak('en-x-pseudo')
    const made: Readonly<Record<string, string>> = pseudo(en)
    for (const stem of plurals) {
      const [one, many] = [1, 5].map((count) => say(stem as WordKey, { count }))
      const literal = (form: string) => (made[form] ?? '').split('{{')[0] ?? ''
      expect(one?.startsWith(literal(`${stem}_one`)), stem).toBe(true)
      expect(many?.startsWith(literal(`${stem}_other`)), stem).toBe(true)
    }
  })
})

test('numbers and dates are written as people in Britain write them', () => {
  expect(sayNumber(1234567.5)).toBe('1,234,567.5')
  expect(sayNumber(0.1 + 0.2)).toBe('0.3')
  expect(sayDate('2022-06-12')).toBe('12 June 2022')
  expect(sayDate('2022-06-12T23:59:00Z')).toBe('12 June 2022')
  expect(sayDate('')).toBe('')
})
