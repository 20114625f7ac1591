import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../support/syncClient.ts'
import { type Pair, SIDES } from './pair.ts'
import { type Person, shown, type Workshop } from './people.ts'
import { point, sightOf } from './together.ts'

const isLive = ({ hand }: Person) => hand.client.provider.isSynced
const sum = (people: readonly Person[], of: (person: Person) => number) =>
  people.reduce((total, person) => total + of(person), 0)

/** Kills B while everybody edits. Its people go on at A, by themselves. */
export async function killedUnderLoad(pair: Pair, workshop: Workshop, people: readonly Person[]): Promise<string> {
  people.forEach((person, at) => point(person, at))
  let killed = 0
  let back = 0
  const under: number[] = []
  const killing = (async () => {
    await wait(1500)
    under.push(sum(people, ({ hand }) => hand.made() - hand.told()))
    killed = performance.now()
    await pair.kill('B')
    const cut = people.filter(({ side }) => side === 'B')
    await until(() => cut.every(({ hand }) => hand.client.closes.length > 0), 'the connections are cut')
    await workshop.nothingLost('database')
    await until(() => cut.every(isLive), 'everybody is connected again')
    back = performance.now()
    await wait(1000)
  })()
  await workshop.edit(people, killing)
  await killing
  const told = sum(people, ({ hand }) => hand.told())
  const took = await workshop.allTheSame(people, ['A'])
  // A pointer that stands still is told again after a while only.
  people.forEach((person, at) => point(person, at + 100))
  await until(() => sightOf(people) === people.length, 'everybody sees everybody')
  const made = sum(people, ({ hand }) => hand.made())
  return (
    `${people.length} people, ${under[0]} edits under way at the kill; B’s people were at A ${shown(back - killed)} later, by themselves. ` +
    `All had the same ${shown(took)} after the last edit: ${made} edits made, ${told} told to be kept until then, 0 lost. Everybody sees everybody.`
  )
}

/** Starts the killed process again: new people come to it, and what was there is there. */
export async function startedAgain(pair: Pair, workshop: Workshop, people: readonly Person[]): Promise<string> {
  const began = performance.now()
  await pair.start('B')
  const started = performance.now() - began
  const fresh = await workshop.join(1)
  assert.equal(fresh.filter(({ side }) => side === 'B').length, 1)
  const all = [...people, ...fresh]
  await workshop.edit(all, 1000)
  const took = await workshop.allTheSame(all)
  for (const { hand } of fresh) hand.close()
  return `It took part ${shown(started)} after its start; ${all.length} people edited for a second and had the same ${shown(took)} later.`
}

/** Stops each process in good order and starts it again while everybody edits, as an update of the server does. */
export async function restartedInTurn(pair: Pair, workshop: Workshop, people: readonly Person[]): Promise<string> {
  let longest = 0
  let away = performance.now()
  const watch = setInterval(() => {
    if (people.every(isLive)) away = performance.now()
    longest = Math.max(longest, performance.now() - away)
  }, 10)
  const turning = (async () => {
    for (const side of SIDES) {
      await pair.stop(side)
      await workshop.nothingLost(side === 'A' ? 'B' : 'A')
      await pair.start(side)
      await until(() => people.every(isLive), 'everybody is connected')
    }
    await wait(300)
  })()
  try {
    await workshop.edit(people, turning)
    await turning
  } finally {
    clearInterval(watch)
  }
  const took = await workshop.allTheSame(people)
  return `${people.length} people kept editing; the longest that anybody was without a server was ${shown(longest)}. All had the same ${shown(took)} after the last edit, 0 lost.`
}
