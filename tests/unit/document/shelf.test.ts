import { expect, test } from 'vitest'
import { readEntry } from '../../../src/document/shelf.ts'

const OLD = {
  id: 'm1',
  title: 'Navigator',
  kind: 'intervention' as const,
  stages: [],
  nodes: 1,
  links: 0,
  indicators: 0,
  values: 0,
  bytes: 10,
  created: '',
  changed: '',
  deleted: '',
}

test('an entry of an app before sharing is on this device only, with nothing waiting', () => {
  expect(readEntry(OLD)).toEqual({ ...OLD, shared: null, waiting: 0, workspace: '' })
})

test('an entry of today is read as it was written', () => {
  const entry = { ...OLD, shared: { workspace: 'w1', role: 'editor' as const }, waiting: 14, workspace: 'w2' }
  expect(readEntry(entry)).toEqual(entry)
})
