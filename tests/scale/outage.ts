import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { MISSED_PERIOD } from '../../server/sync/missed.ts'
import type { Pair } from './pair.ts'
import { type Person, shown, type Workshop } from './people.ts'

/** How long Redis is away, and how soon everybody has to have the same when it is back, in milliseconds. */
const AWAY = 3000
const SOON = 6000

/** Redis ends while both sides edit, and comes back when nobody edits any more. */
export async function redisAway(pair: Pair, workshop: Workshop, people: readonly Person[]): Promise<string> {
  await pair.betweenRounds(MISSED_PERIOD, AWAY + SOON)
  const before = made(people)
  await pair.redis.stop()
  try {
    await workshop.edit(people, AWAY)
    await Promise.all(people.map(({ hand }) => hand.client.acknowledged()))
    const [a, b] = ['A', 'B'].map((side) => people.find((person) => person.side === side)?.hand)
    assert.ok(a && b)
    assert.ok(!isDeepStrictEqual(a.model(), b.model()), 'Both have the same without Redis, so this shows nothing')
    await workshop.nothingLost('database')
  } finally {
    // The next steps need it, however this one ends.
    await pair.redis.start()
  }
  const took = await workshop.allTheSame(people)
  assert.ok(took < SOON, `It took ${shown(took)}`)
  return (
    `${made(people) - before} edits in the ${AWAY / 1000} s without Redis, all told to be kept; both sides differed. ` +
    `All had the same ${shown(took)} after Redis was back, without a further edit, 0 lost.`
  )
}

function made(people: readonly Person[]): number {
  return people.reduce((total, { hand }) => total + hand.made(), 0)
}

/** How often both put the document away. */
const ROUNDS = 6

/**
 * Everybody leaves at the same moment, so that both processes make a snapshot of the same log at once; and the people of
 * one side leave while the others go on writing.
 */
export async function compactedByBoth(workshop: Workshop, winners: () => Promise<readonly string[]>): Promise<string> {
  const before = (await winners()).length
  const start = workshop.told()
  for (let round = 0; round < ROUNDS; round++) {
    const people = await workshop.join(2)
    await workshop.edit(people, 400)
    const [first, rest] = [people.filter(({ side }) => side === (round % 2 === 0 ? 'A' : 'B')), people]
    if (round >= ROUNDS / 2) {
      for (const { hand } of first) hand.close()
      await workshop.edit(
        rest.filter((person) => !first.includes(person)),
        300,
      )
    }
    for (const { hand } of rest) hand.close()
    await wait(200)
    for (const where of ['database', 'A', 'B'] as const) await workshop.nothingLost(where)
  }
  const by = (await winners()).slice(before)
  const count = (side: string) => by.filter((one) => one === side).length
  assert.ok(count('A') > 0 && count('B') > 0, `Only one side made snapshots: ${by.join(' ')}`)
  return (
    `${ROUNDS} rounds, in ${ROUNDS / 2} of them all left at once, in the others one side while the other wrote: ` +
    `A made ${count('A')} snapshots and B ${count('B')} of the same document; ${workshop.told() - start} edits told to be kept, 0 lost.`
  )
}
