import assert from 'node:assert/strict'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { presence, type Presence } from '../../src/model/sharing/presence.ts'
import { until } from '../support/syncClient.ts'
import type { Side } from './pair.ts'
import { middle, type Person, shown, type Workshop } from './people.ts'

const EDITS = 40

/** One edit after the other, from each side in turn, until it is in the parsed model of the other side. */
export async function editsReachTheOther(workshop: Workshop): Promise<string> {
  const people = await workshop.join(1)
  const took: number[] = []
  for (let turn = 0; turn < EDITS; turn++) {
    const [from, to] = turn % 2 === 0 ? pairOf(people, 'A') : pairOf(people, 'B')
    const [id = ''] = from.hand.model().nodes.keys()
    const began = performance.now()
    from.hand.edit((draft) => editRecords(draft, { table: 'nodes', ids: [id], fields: { who: `turn ${turn}` } }))
    await until(() => to.hand.model().nodes.get(id)?.who === `turn ${turn}`, 'the edit is on the other side')
    took.push(performance.now() - began)
  }
  await workshop.allTheSame(people)
  for (const { hand } of people) hand.close()
  return `${EDITS} edits, one after the other, in turns: on the other side after ${shown(middle(took))} (median), ${shown(middle(took, 0.95))} (95 %).`
}

function pairOf(people: readonly Person[], first: Side): readonly [Person, Person] {
  const from = people.find(({ side }) => side === first)
  const to = people.find(({ side }) => side !== first)
  assert.ok(from && to)
  return [from, to]
}

/** Somebody points at one side, is seen at the other with the name that the server knows, moves, and leaves. */
export async function presenceReachesTheOther(workshop: Workshop): Promise<string> {
  const people = await workshop.join(1)
  const [from, to] = pairOf(people, 'A')
  const client = from.hand.client.doc.clientID
  const seen = () => presence.safeParse(to.hand.client.provider.awareness?.getStates().get(client)).data
  const took: number[] = []
  for (let x = 1; x <= 20; x++) {
    const began = performance.now()
    point(from, x)
    await until(() => seen()?.cursor?.x === x, 'the pointer is seen')
    took.push(performance.now() - began)
  }
  assert.equal(seen()?.person.name, 'Olu')
  assert.equal(seen()?.person.role, 'owner')
  const began = performance.now()
  from.hand.close()
  await until(() => seen() === undefined, 'the person is gone')
  const gone = performance.now() - began
  to.hand.close()
  return `A pointer that moves is seen at the other side after ${shown(middle(took))} (median) with the person’s name, and goes ${shown(gone)} after the person left.`
}

export function point({ hand }: Person, x: number): void {
  const where: Omit<Presence, 'person'> = {
    colour: 1,
    view: 'map',
    selection: null,
    editing: null,
    cursor: { x, y: 0 },
    drag: null,
    sight: null,
  }
  hand.client.provider.awareness?.setLocalState(where)
}

/** How many of them each of them sees. */
export function sightOf(people: readonly Person[]): number {
  const ids = people.map(({ hand }) => hand.client.doc.clientID)
  const seenBy = people.map(({ hand }) => hand.client.provider.awareness?.getStates() ?? new Map<number, unknown>())
  return Math.min(...seenBy.map((states) => ids.filter((id) => states.has(id)).length))
}
