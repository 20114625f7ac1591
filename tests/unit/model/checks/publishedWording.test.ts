import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../../src/formats/json/read.ts'
import { moveNodes } from '../../../../src/model/commands/moveNodes.ts'
import { after } from '../../../support/editing.ts'
import { found, subjects } from './looking.ts'

function example(name: string) {
  const reading = readJson(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error(name)
  return reading.value.model
}

const WORDING = ['L12', 'L13', 'L14', 'L15', 'L16', 'L17', 'L34']

/** By rule, the codes of the cards; every label was read beside what the rules say of it. */
const FINDINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mvrp-2022': {
    L13: 'L2 L3 L4 L5 L7 L9 O1 O10 O6 O8 O9 S1 S2 S3 S4 S6',
    L14: 'O1 O6',
    L15: 'S1 S9',
    L16: 'L1 L2 L3 L9 S1 S2 S3 S4 S6',
    L34: 'L3 O3 O7 S2 S8 S9',
  },
  'hampshire-indicators': { L13: 'S1 S3', L34: 'M3 M4 S4' },
  beacon: { L34: 'L3 S3' },
  'mentors-in-violence-prevention': { L34: 'S3' },
  navigator: { L13: 'L1', L34: 'S2 S3' },
  'red-umbrella': { L13: 'O5', L34: 'O1 S2' },
}

describe.each(Object.entries(FINDINGS))('%s', (name, expected) => {
  test.each(WORDING)('%s finds what a reader would find', (rule) => {
    const model = example(name)
    const codes = subjects(rule, model).map((id) => model.nodes.get(id)?.code ?? id)
    expect(codes.sort().join(' ')).toBe(expected[rule] ?? '')
  })
})

describe('the Merseyside model of 2022', () => {
  const model = example('mvrp-2022')

  test('O4 counts, and rightly so: it is an output. As an outcome it would be found', () => {
    expect(model.nodes.get('o4')?.label).toMatch(/^Number of professionals trained/)
    expect(subjects('L15', model)).not.toContain('o4')
    const moved = after(model, (draft) =>
      moveNodes(draft, { ids: ['o4'], stage: 'outcomes-short-medium', after: null }),
    )
    expect(subjects('L15', moved)).toContain('o4')
  })

  test('uses three acronyms that it does not explain, and explains its own name and its partners’', () => {
    expect(found('L35', model).map(({ detail }) => detail)).toEqual(expect.arrayContaining(['CYP', 'VRU', 'ACE']))
    for (const { detail } of found('L35', model)) expect(['MVRP', 'LJMU', 'TIP', 'WHO']).not.toContain(detail)
  })

  test('names no condition around it, no group and no date', () => {
    expect(found('L36', model).map(({ detail }) => detail)).toEqual(['factors', 'group', 'date'])
  })
})
