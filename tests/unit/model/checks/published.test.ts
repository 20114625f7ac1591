import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../../src/formats/json/read.ts'
import type { Finding } from '../../../../src/model/checks/check.ts'
import { CHECKS } from '../../../../src/model/checks/checks.ts'
import { createChecker } from '../../../../src/model/checks/checker.ts'
import { marks } from '../../../../src/model/checks/findings.ts'
import { hasWords } from '../../../../src/words/words.ts'
import { theory } from '../../../support/theory.ts'
import { found, subjects } from './looking.ts'

const LINK_RULES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 29, 30, 31].map((n) => `L${String(n).padStart(2, '0')}`)

function example(name: string) {
  const reading = readJson(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error(name)
  return reading.value.model
}

test('the published Merseyside model is told once that it has no links, and nothing more about links', () => {
  const model = example('mvrp-2022')
  expect(found('L10', model)).toMatchObject([{ params: { count: 37, stages: 5 } }])
  const about = createChecker(CHECKS)(model).map(({ rule }: Finding) => rule)
  expect(about.filter((rule) => LINK_RULES.includes(rule))).toEqual(['L10'])
})

test('Partners of Prisoners promises two school outcomes that no activity leads to', () => {
  const model = example('pops')
  expect(subjects('L04', model)).toEqual(['s1', 's2'])
  expect(model.nodes.get('s1')?.label).toMatch(/within schools$/)
  expect(model.nodes.get('s2')?.label).toMatch(/educational settings$/)
  expect(marks(model).get('s1')?.severity).toBe('error')
})

test('Red Umbrella has the two gaps that its description names', () => {
  const model = example('red-umbrella')
  expect(subjects('L04', model)).toEqual(['l4'])
  expect(subjects('L05', model)).toEqual(['s2'])
})

test('no published model has a link that leaps or runs backwards, or an island', () => {
  for (const name of ['beacon', 'mentors-in-violence-prevention', 'navigator', 'pops', 'red-umbrella'])
    for (const rule of ['L08', 'L09', 'L11']) expect(subjects(rule, example(name)), `${name} ${rule}`).toEqual([])
})

describe('the rules', () => {
  test('stand in the order of their numbers, each once', () => {
    const ids = CHECKS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toEqual(expect.arrayContaining(LINK_RULES))
  })

  test.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s has words, sources, and words for its fix',
    (id, check) => {
      for (const key of [`check.${id}`, `check.${id}.found`, `check.${id}.why`]) expect(hasWords(key), key).toBe(true)
      expect(hasWords(`check.${id}.fix`)).toBe(check.fix !== undefined)
      expect(check.sources.length).toBeGreaterThan(0)
      for (const source of check.sources) expect(hasWords(`source.${source}`)).toBe(true)
    },
  )
})

test('hints and untested links mark no card; errors and warnings do', () => {
  const model = theory().input('i').activity('a').output('o').outcome('r').link('a', 'o').link('o', 'r')
  expect(subjects('L06', model)).toEqual(['i'])
  expect(subjects('L30', model)).toEqual(['a-o', 'o-r'])
  expect(found('L30', model).flatMap(({ cards }) => cards)).toEqual([])
  expect(marks(model.build()).has('i')).toBe(false)
})
