import { expect, test } from 'vitest'
import { personColumns } from '../../../src/actions/valuesPeople.ts'

test.each([
  'Name',
  'Client name',
  'Date of birth',
  'D.O.B.',
  'NHS number',
  'NHS No.',
  'Home postcode',
  'Post code',
  'Surname',
  'Young person ID',
  'E-mail',
])('a column headed %s is about people', (heading) => {
  expect(personColumns(['Indicator', heading, 'Value'])).toEqual([1])
})

test.each([
  'Indicator name',
  'Provider name',
  'Number of young people',
  'Young people referred',
  'Place',
  'Period',
  'Age',
  'Gender',
  'Notes',
])('a column headed %s is not', (heading) => {
  expect(personColumns([heading, 'Value'])).toEqual([])
})

test('age and gender count beside a name', () => {
  expect(personColumns(['Initials', 'Age', 'Value'])).toEqual([0, 1])
})
