import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newFromText } from '../../../src/actions/homeText.ts'
import type { ModelFile } from '../../../src/formats/json/file.ts'
import { readJson } from '../../../src/formats/json/read.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { readText } from '../../../src/formats/text/read.ts'
import { nodesByStage, stagesInOrder } from '../../../src/model/queries/stages.ts'

function template(name: string): ModelFile {
  const reading = readJson(readFileSync(new URL(`../../../examples/templates/${name}.json`, import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error(name)
  return reading.value
}

function made(text: string, name: string, loose = 'activities'): ModelFile {
  let count = 0
  const newId = () => `n${++count}`
  return newFromText(readText(text), template(name), { title: 'Youth work', loose, newId })
}

function cards({ model }: ModelFile): [string, string[]][] {
  const groups = nodesByStage(model)
  return stagesInOrder(model).map(({ id, name }) => [name, (groups.get(id) ?? []).map(({ label }) => label)])
}

test('lines go to the stages that their headings name, in order', () => {
  const file = made('Activities\n- one\n- two\nLong-term outcomes:\n1. three\nShort-term outcomes\nfour', 'logic-model')
  expect(cards(file)).toEqual([
    ['Inputs', []],
    ['Activities', ['one', 'two']],
    ['Outputs', []],
    ['Outcomes (short/medium)', ['four']],
    ['Outcomes (long)', ['three']],
  ])
  expect(file.model.meta.get('model')?.title).toBe('Youth work')
})

test('a heading without a horizon is the first stage of its kind', () => {
  expect(cards(made('Outcomes\none', 'outcomes-chain'))[1]).toEqual(['Early outcomes', ['one']])
})

test('a heading that the template has no stage for makes one, at its usual place', () => {
  expect(cards(made('Inputs\none\nOutputs\ntwo\nImpact\nthree', 'blank')).map(([name]) => name)).toEqual([
    'Inputs',
    'Activities',
    'Outputs',
    'Outcomes',
    'Impact',
  ])
})

test('two horizons take the one stage of outcomes and a new one', () => {
  expect(cards(made('Long-term outcomes\nlater\nShort-term outcomes\nsoon', 'blank'))).toEqual([
    ['Activities', []],
    ['Short-term outcomes', ['soon']],
    ['Long-term outcomes', ['later']],
  ])
})

test('lines without a heading go to the chosen stage, and to the first where there is no such stage', () => {
  expect(cards(made('one\ntwo', 'blank', 'outcomes'))[1]).toEqual(['Outcomes', ['one', 'two']])
  expect(cards(made('one', 'blank', 'inputs'))[0]).toEqual(['Activities', ['one']])
})

test('the template stays as it was, and what is made can be saved and opened', () => {
  const before = template('blank')
  const text = writeJson(before)
  const file = newFromText(readText('Short-term outcomes\none'), before, { title: 'A', loose: '', newId: () => 'n1' })
  expect(writeJson(before)).toBe(text)
  expect(readJson(writeJson(file)).ok).toBe(true)
})
