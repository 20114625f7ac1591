import { expect, test } from 'vitest'
import { placeOf } from '../../../src/views/people/fieldOf.ts'

test('a field says which record it writes to', () => {
  expect(placeOf('nodes a label')).toEqual({ table: 'nodes', id: 'a', field: 'label' })
})

test('a field of several records, or of none, is nobody’s place', () => {
  expect(placeOf('nodes a b label')).toBeNull()
  expect(placeOf('nodes  label')).toBeNull()
  expect(placeOf('')).toBeNull()
})
