import { resolve } from 'node:path'

import { backup as words } from '../../src/words/en/backup.ts'
import { say, teach, type WordKey } from '../../src/words/words.ts'
import { readConfig } from '../config.ts'
import type { DatabasePlace } from '../storage/engine.ts'
import { backup } from './backup.ts'
import type { Outcome } from './outcome.ts'
import { restore } from './restore.ts'

teach(words)

const SCRIPTS = ['backup', 'restore']

/** How a command ended, with what it says; 0 done, 1 not done, 2 used wrongly. */
export interface Ended {
  readonly code: 0 | 1 | 2
  readonly said: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** `npm run backup -- FILE`: the database is the one of the server's settings. */
export function runBackup(args: readonly string[], env: Environment): Promise<Ended> {
  return run(args, env, ['backup.usage', 'backup.done'], (file, place) => backup(place, file))
}

/** `npm run restore -- FILE` */
export function runRestore(args: readonly string[], env: Environment): Promise<Ended> {
  return run(args, env, ['backup.restore-usage', 'backup.restored'], restore)
}

async function run(
  args: readonly string[],
  env: Environment,
  [usage, done]: readonly [usage: WordKey, done: WordKey],
  act: (file: string, place: DatabasePlace) => Promise<Outcome>,
): Promise<Ended> {
  const [given, ...more] = args
  if (given === undefined || given.startsWith('-') || more.length > 0) return { code: 2, said: say(usage) }
  // A database that is made here is nobody else's to read, as at the server.
  process.umask(0o077)
  const read = readConfig(env)
  if (!read.ok) return { code: 1, said: read.problems.join('\n') }
  // npm runs a script in the project's folder, and tells where it was called.
  const { npm_lifecycle_event: script = '', INIT_CWD: calledIn } = env
  const file = resolve(calledIn && SCRIPTS.includes(script) ? calledIn : process.cwd(), given)
  const outcome = await act(file, read.config.database)
  if (!outcome.ok) return { code: 1, said: outcome.problem }
  const [models, documents, updates] = (['models', 'documents', 'updates'] as const).map((table) =>
    say(`backup.${table}`, { count: outcome.rows[table] ?? 0 }),
  )
  return {
    code: 0,
    said: say(done, { file, models: models ?? '', documents: documents ?? '', updates: updates ?? '' }),
  }
}
