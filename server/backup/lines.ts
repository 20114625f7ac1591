import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

import * as z from 'zod/mini'

/** Raised when the lines change their form. */
export const BACKUP_FORMAT = 1

/**
 * A backup is a gzip of lines of JSON: a head, one line a row (`["models", {...}]`), and a manifest, which proves that
 * nothing is missing or altered. It comes last because it is not known before.
 */
export const headLine = z.object({
  throughline: z.literal('backup'),
  format: z.int(),
  /** The last migration: which tables there are. */
  schema: z.string(),
  made: z.iso.datetime(),
})

/** How many rows each table has. */
export type Counts = Readonly<Record<string, number>>

export const manifestLine = z.object({
  manifest: z.object({
    rows: z.record(z.string(), z.int()),
    /** SHA-256, in hex, of all lines before this one, each with its line break. */
    sha256: z.string(),
  }),
})
type Manifest = z.infer<typeof manifestLine>['manifest']

export const rowLine = z.tuple([z.string(), z.unknown()])

/** Counts and hashes the lines of a backup as they pass, the manifest left out. */
export function makeTally() {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  return {
    rows: rows as Counts,
    /** `table` is that of a row's line. */
    add(line: string, table?: string) {
      hash.update(line).update('\n')
      if (table !== undefined) rows[table] = (rows[table] ?? 0) + 1
    },
    end: (): Manifest => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** The lines of a gzip. Throws where the file cannot be read, is no gzip, or is cut. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  // What goes wrong with the file ends the reading of what is unzipped, with the same error.
  const unzipped = pipeline(createReadStream(file), createGunzip(), () => {}).setEncoding('utf8')
  let pieces: string[] = []
  for await (const chunk of unzipped as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n')
    pieces.push(first)
    for (const piece of more) {
      yield pieces.join('')
      pieces = [piece]
    }
  }
  const rest = pieces.join('')
  if (rest !== '') yield rest
}
