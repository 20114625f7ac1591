import { setTimeout as wait } from 'node:timers/promises'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { openStorage } from '../../server/storage/openStorage.ts'
import { assemble, partsOf } from '../../server/sync/assemble.ts'
import { CommandError } from '../../src/model/error.ts'
import type { Model } from '../../src/model/model.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { benchModel, seeded } from '../bench/models.ts'
import {
  allAlike,
  canonicalOf,
  type Hand,
  hashOf,
  joinHand,
  modelIn,
  readFresh,
  seedModel,
} from '../support/manyClients.ts'
import { numberedWork, type Work } from '../support/numberedEdits.ts'
import { SEED } from '../support/seed.ts'
import { type Pair, type Side, SIDES } from './pair.ts'

/** One person at one of the two processes, and everything that they did. */
export interface Person {
  readonly side: Side
  readonly hand: Hand
  readonly work: Work
}

/** A shared model with the people who are and were at it. */
export interface Workshop {
  readonly model: string
  /** Lets so many people in at each side. */
  readonly join: (each: number) => Promise<readonly Person[]>
  /** Everybody edits for so many milliseconds, or until something has happened. */
  readonly edit: (people: readonly Person[], until: number | Promise<unknown>) => Promise<void>
  /** Throws when an edit of which anybody ever was told that it is kept cannot be found: read afresh from a side, or in the database. */
  readonly nothingLost: (where: Side | 'database') => Promise<void>
  /** Waits until all of them have the same, and everything; then reads it from the sides. Returns how long the waiting took. */
  readonly allTheSame: (people: readonly Person[], sides?: readonly Side[]) => Promise<number>
  /** How many edits were told to be kept, of all people ever. */
  readonly told: () => number
  /** Everybody who is still there leaves. */
  readonly clear: () => void
}

/** The pace of each: one edit in so many milliseconds, where the machine can. */
const PACE = 30
/** Edits that may wait for their answer before a person waits too. */
const AHEAD = 10
/** How long a fresh read may take until it is whole, in milliseconds. */
const SETTLING = 5000
const random = seeded(SEED)

export const shown = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`
export const middle = (values: readonly number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

/** On a line that has just been joined again a card can be hidden for a moment; then this edit is left out. */
function tryEdit(work: Work): void {
  try {
    work.edit()
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
  }
}

function none(lost: readonly string[], where: string): void {
  const some = lost.slice(0, 5).join(', ')
  assert.ok(lost.length === 0, `${lost.length} edits are not there (${where}): ${some}`)
}

/** A model of 100 cards, made over one process. */
export async function openWorkshop(pair: Pair, model: string): Promise<Workshop> {
  const cookie = pair.owner.cookie()
  const made = await pair.owner.ask('POST', '/api/models', { id: model, title: model })
  assert.equal(made.status, 200)
  const first = benchModel({ nodes: 100, links: 140 }).model
  await seedModel({ url: pair.direct('A'), cookie, model }, first)
  const everybody: Person[] = []
  /** A line that is just being joined may for a moment have brought what was typed last, and not yet what was before. */
  const read = async (side: Side) => {
    const end = performance.now() + SETTLING
    for (;;) {
      try {
        return await readFresh({ url: pair.direct(side), cookie, model })
      } catch (error) {
        if (performance.now() > end) throw error
        await wait(100)
      }
    }
  }
  const lostIn = (found: Model, upTo: (hand: Hand) => number) =>
    everybody.flatMap(({ hand, work }) => work.missing(found, upTo(hand)))
  /** What is kept, without any process. */
  const inDatabase = async () => {
    const storage = await openStorage({ kind: 'postgres', url: pair.database })
    const doc = new Y.Doc()
    assemble(doc, partsOf(await storage.load(documentName('model', model))))
    await storage.close()
    return modelIn(doc)
  }

  return {
    model,
    async join(each) {
      const sides = SIDES.flatMap((side) => Array.from({ length: each }, () => side))
      const people = await Promise.all(
        sides.map(async (side, at) => {
          const name = `${model}p${everybody.length + at}`
          const hand = await joinHand({ url: pair.through(side), cookie, model, name })
          return { side, hand, work: numberedWork({ hand, random, shared: [...first.nodes.keys()] }) }
        }),
      )
      everybody.push(...people)
      return people
    },
    async edit(people, until) {
      const over = new AbortController()
      const end = typeof until === 'number' ? wait(until) : until
      void end.catch(() => undefined).then(() => over.abort())
      await Promise.all(
        people.map(async ({ hand, work }, at) => {
          for (await wait((at * PACE) / people.length); !over.signal.aborted; await wait(PACE)) {
            if (hand.made() - hand.told() < AHEAD) tryEdit(work)
          }
        }),
      )
    },
    async nothingLost(where) {
      const { model: found } = where === 'database' ? { model: await inDatabase() } : await read(where)
      none(
        lostIn(found, (hand) => hand.told()),
        where,
      )
    },
    async allTheSame(people, sides = SIDES) {
      const began = performance.now()
      await allAlike(
        people.map(({ hand }) => hand),
        60_000,
      )
      const took = performance.now() - began
      for (const side of sides) {
        const fresh = await read(side)
        const hash = hashOf(canonicalOf(fresh.model))
        for (const { hand } of people) {
          assert.equal(hashOf(canonicalOf(hand.model())), hash, `${hand.name} has something else than ${side}`)
          assert.equal(hashOf(canonicalOf(modelIn(hand.client.doc))), hash)
        }
        const here = new Set(people.map(({ hand }) => hand))
        none(
          lostIn(fresh.model, (hand) => (here.has(hand) ? hand.made() : hand.told())),
          side,
        )
      }
      return took
    },
    clear: () => everybody.forEach(({ hand }) => hand.close()),
    told: () => everybody.reduce((sum, { hand }) => sum + hand.told(), 0),
  }
}
