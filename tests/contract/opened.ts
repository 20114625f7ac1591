import { afterAll, afterEach, beforeAll } from 'vitest'

import type { DatabasePlace } from '../../server/storage/engine.ts'
import { openStorage } from '../../server/storage/openStorage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { addHome, type Databases } from '../support/storages.ts'

/** Databases of one engine for the tests of a file. */
export interface Opened {
  readonly place: () => Promise<DatabasePlace>
  /** A storage on a database, closed after the test. */
  readonly open: (place: DatabasePlace) => Promise<Storage>
  /** A storage on a new database with workspace `w` and model `m`. */
  readonly home: () => Promise<Storage>
  /** Two storages, as two processes have them, on one such database. */
  readonly pair: () => Promise<readonly [Storage, Storage]>
}

export function useDatabases(make: () => Databases | Promise<Databases>): Opened {
  let databases: Databases | undefined
  let opened: Storage[] = []
  beforeAll(async () => {
    databases = await make()
  })
  afterEach(async () => {
    await Promise.all(opened.map((storage) => storage.close()))
    opened = []
  })
  afterAll(() => databases?.end())

  const place = () => databases?.fresh() ?? Promise.reject(new Error('The databases are made before the tests.'))
  async function open(at: DatabasePlace) {
    const storage = await openStorage(at)
    opened.push(storage)
    return storage
  }
  async function pair() {
    const at = await place()
    const first = await open(at)
    await addHome(first)
    return [first, await open(at)] as const
  }
  return {
    place,
    open,
    pair,
    async home() {
      const storage = await open(await place())
      await addHome(storage)
      return storage
    },
  }
}
