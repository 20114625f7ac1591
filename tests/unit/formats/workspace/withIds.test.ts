import { expect, test } from 'vitest'
import { withSystemOf } from '../../../../src/formats/workspace/withIds.ts'
import type { Model } from '../../../../src/model/model.ts'
import { theory } from '../../../support/theory.ts'

/** A model with one outcome that contributes to these nodes, each with the system model that it is in. */
const joined = (...ends: readonly (readonly [systemModel: string, systemNode: string])[]) =>
  ends
    .reduce((it, [systemModel, node]) => it.contribution(node, 'a', node, { systemModel }), theory().outcome('a'))
    .build()

const systemsOf = (model: Model) => [...model.contributions.values()].map(({ systemModel }) => systemModel)

test('what was sealed names the system by the id that it has now, also in what was taken away since', () => {
  const content = joined(['old', 'peace'], ['old', 'trust'])
  expect(systemsOf(withSystemOf(content, joined(['new', 'peace'])))).toEqual(['new', 'new'])
})

test('what was sealed stays as it is where its system is still named, or nothing tells which it is now', () => {
  const content = joined(['old', 'peace'])
  expect(withSystemOf(content, joined(['new', 'peace'], ['old', 'trust']))).toBe(content)
  expect(withSystemOf(content, joined(['new', 'trust']))).toBe(content)
  expect(withSystemOf(content, joined())).toBe(content)
})

test('two systems that were given other ids are told apart by their nodes', () => {
  const content = joined(['old', 'peace'], ['other', 'calm'], ['third', 'school'])
  expect(systemsOf(withSystemOf(content, joined(['new', 'peace'], ['newer', 'calm'])))).toEqual([
    'new',
    'newer',
    'third',
  ])
})
