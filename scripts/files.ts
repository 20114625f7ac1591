import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files at or under a path, sorted; none when it does not exist. */
export function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
