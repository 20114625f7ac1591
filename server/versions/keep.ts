import { setImmediate as breathe } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { readVersion } from '../../src/formats/json/version.ts'
import { emptySnapshot, type Versions, VERSION_TABLES } from '../../src/model/model.ts'
import { canBeFollowed } from '../../src/model/queries/versions.ts'
import type { KeptVersions } from '../../src/model/sharing/api.ts'
import type { Ground } from '../ground.ts'
import { amendVersions, type Done } from './amend.ts'

/** The most records that a model brings along: each becomes some twenty pieces of a shared document. */
const MOST_RECORDS = 20_000

/**
 * Keeps the versions that a model brings along when it is shared, with how many they are. Where there are some already, none
 * are kept: they are these, when an answer was lost and it is asked again, or else `already-there`.
 */
export async function keepVersions(ground: Ground, model: string, body: KeptVersions): Promise<Done<number>> {
  const brought = parsed(body)
  if (brought === null || !(await isSound(brought))) return { refused: 'bad-request' }
  return amendVersions<number>(ground, { model, small: false }, (versions) => {
    if (areIn(versions, brought)) return { done: { value: 0, added: false } }
    if (Object.values(versions).some((records) => records.size > 0)) return { done: { refused: 'already-there' } }
    return {
      done: { value: brought.versions.size, added: true },
      recipe(draft) {
        for (const name of Object.keys(VERSION_TABLES) as (keyof Versions)[]) {
          const table = draft[name] as Map<string, unknown>
          for (const [id, record] of brought[name]) table.set(id, { ...record })
        }
      },
    }
  })
}

/** Whether each record that is brought is there, with the same content. None are everywhere. */
function areIn(versions: Versions, brought: Versions): boolean {
  const names = Object.keys(VERSION_TABLES) as (keyof Versions)[]
  return names.every((name) =>
    [...brought[name]].every(([id, record]) => isDeepStrictEqual({ ...versions[name].get(id) }, { ...record })),
  )
}

/** The tables as parsed records; null when anything in them is not what it should be. */
function parsed({ tables }: KeptVersions): Versions | null {
  const snapshot = emptySnapshot(VERSION_TABLES)
  if (Object.values(tables).reduce((sum, { length }) => sum + length, 0) > MOST_RECORDS) return null
  for (const [name, records] of Object.entries(tables)) {
    if (!Object.hasOwn(VERSION_TABLES, name)) return null
    const known = name as keyof typeof VERSION_TABLES
    const into: Map<string, unknown> = snapshot[known]
    for (const raw of records) {
      const record = VERSION_TABLES[known].schema.safeParse(raw)
      if (!record.success || into.has(record.data.id)) return null
      into.set(record.data.id, record.data)
    }
  }
  return snapshot
}

/** Whether the records fit together, and each content is what its hash says and opens. */
async function isSound({ versions, statuses, reasons, origins, decisions }: Versions): Promise<boolean> {
  const numbers = new Set([...versions.values()].map(({ kind, number }) => `${kind} ${number}`))
  if (numbers.size !== versions.size) return false
  const named = [...statuses.values(), ...reasons.values(), ...origins.values(), ...decisions.values()]
  if (!named.every(({ version }) => versions.has(version))) return false
  if (![...versions.values(), ...statuses.values(), ...decisions.values()].every(canBeFollowed)) return false
  // What a proposal was branched from is here without what came before it.
  const branched = new Set([...origins.values()].map(({ version }) => version))
  for (const version of versions.values()) {
    if (version.base !== '' && !versions.has(version.base) && !branched.has(version.id)) return false
    if (!readVersion(version).ok) return false
    // Others are answered between two.
    await breathe()
  }
  return true
}
