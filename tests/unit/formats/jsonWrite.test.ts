import { expect, test } from 'vitest'
import { readJson } from '../../../src/formats/json/read.ts'
import { writeJson } from '../../../src/formats/json/write.ts'
import { theory } from '../../support/theory.ts'

test('a file says what it is, leaves empty tables out, and ends with a newline', () => {
  const made = theory({ title: 'T' }).activity('a')
  const text = writeJson({ model: made.build(), data: made.buildData() })
  const raw = JSON.parse(text) as { model: object }
  expect(raw).toMatchObject({ format: 'throughline-model', version: 3, data: {} })
  expect(Object.keys(raw.model)).toEqual(['meta', 'nodes', 'stages'])
  expect(text.endsWith('}\n')).toBe(true)
})

test('what hangs on something that is gone is left out, so that every file that is written can be read', () => {
  const made = theory()
    .activity('a')
    .output('b')
    .link('a', 'b')
    .link('a', 'gone')
    .assumption('hangs', { link: 'a-gone' })
    .evidence('hangs-too', { assumption: 'hangs' })
    .assumption('stays', { link: 'a-b' })
    .card('no-stage', 'lost')
    .tag('t', ['lost', 'b'])
    .indicator('i')
    .observation('kept', 'i', 1)
    .observation('of-nothing', 'removed', 2)
    .observation('from-nowhere', 'i', 3, { return: 'removed' })
  const reading = readJson(writeJson({ model: made.build(), data: made.buildData() }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const { model, data } = reading.value
  expect([...model.nodes.keys()]).toEqual(['a', 'b'])
  expect([...model.links.keys()]).toEqual(['a-b'])
  expect([...model.assumptions.keys()]).toEqual(['stays'])
  expect(model.evidence.size).toBe(0)
  expect([...model.taggings.keys()]).toEqual(['b~t'])
  expect([...data.observations.values()].map((value) => [value.id, value.return])).toEqual([
    ['from-nowhere', ''],
    ['kept', ''],
  ])
})
