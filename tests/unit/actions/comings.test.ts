import { expect, test } from 'vitest'
import { startOfComings, withComings } from '../../../src/actions/comings.ts'
import { someone } from '../../support/others.ts'

const [amira, ben, cai] = [someone(1, 'Amira'), someone(2, 'Ben'), someone(3, 'Cai')]

test('who is here already has not joined', () => {
  const comings = startOfComings([amira])
  expect(withComings(comings, [amira])).toBe(comings)
})

test('those who come and those who go are gathered', () => {
  const comings = withComings(withComings(startOfComings([amira]), [amira, ben]), [ben, cai])
  expect([...comings.joined.values()]).toEqual(['Ben', 'Cai'])
  expect([...comings.left.values()]).toEqual(['Amira'])
})

test('a connection that breaks and comes back is nothing to say', () => {
  const comings = withComings(withComings(startOfComings([amira]), []), [amira])
  expect([comings.joined.size, comings.left.size]).toEqual([0, 0])
})

test('a second window of a person is nobody new', () => {
  const comings = startOfComings([amira])
  expect(withComings(comings, [amira, someone(9, 'Amira')])).toBe(comings)
})
