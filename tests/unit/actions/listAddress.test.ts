import { expect, test } from 'vitest'
import { readListAddress, writeListAddress } from '../../../src/actions/listAddress.ts'
import { ALL } from '../../../src/portfolio/filter.ts'

test('what the list shows survives its address', () => {
  const address = {
    filter: {
      ...ALL,
      text: 'night & day',
      statuses: ['proposed', 'funded'],
      providers: ['Ashby, Brook & Co', ''],
      places: ['E08000012', '~st helens'],
      tiers: ['primary'],
      from: '2022-04-01',
      to: '2023-03-31',
      least: 0,
      most: 25_000.5,
      moneyUnknown: true,
    },
    sort: 'money',
  } as const
  expect(readListAddress(writeListAddress(address))).toEqual(address)
})

test('the list as it is at first has an empty address, and an empty address is that list', () => {
  expect(writeListAddress({ filter: ALL, sort: 'title' })).toBe('')
  expect(readListAddress('')).toEqual({ filter: ALL, sort: 'title' })
})

test('an address that somebody made up asks for no more than a person could have chosen', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `provider=p${at}`).join('&')
  const { filter, sort } = readListAddress(
    `status=owner&status=funded&from=2022-99-99&to=yesterday&least=lots&most=Infinity&sort=__proto__&q=${'x'.repeat(9000)}&${many}`,
  )
  expect(filter.statuses).toEqual(['funded'])
  expect([filter.from, filter.to, filter.least, filter.most]).toEqual(['', '', null, null])
  expect(sort).toBe('title')
  expect(filter.text).toHaveLength(300)
  expect(filter.providers).toHaveLength(50)
})
