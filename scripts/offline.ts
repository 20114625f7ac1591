import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import { filesUnder } from './files.ts'

const NEEDED = ['index.html', 'icon.svg', 'assets']
const NOT_NEEDED = /\.(map|br|gz)$/

/** The files under a built app that it needs in order to start and to show every view, relative to it, with `/`, sorted. */
export function neededFiles(folder: string): string[] {
  const files = NEEDED.flatMap((name) => filesUnder(join(folder, name))).filter((file) => !NOT_NEEDED.test(file))
  return files.map((file) => file.slice(folder.length + 1).replaceAll(sep, '/')).toSorted()
}

/**
 * Completes the worker that starts the app offline, `sw.js` in the built app: puts the list of what it keeps before it, and
 * a version that changes with any of these files and with the worker. The page is listed as './', as people ask for it.
 */
export function writeWorker(folder: string): void {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  const names = neededFiles(folder)
  const hash = createHash('sha256').update(worker)
  for (const name of names) {
    const content = readFileSync(join(folder, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  const files = names.map((name) => (name === 'index.html' ? './' : name))
  const version = hash.digest('hex').slice(0, 16)
  const list = `const VERSION = ${JSON.stringify(version)}\nconst FILES = ${JSON.stringify(files, null, 2)}\n`
  writeFileSync(join(folder, 'sw.js'), `${list}\n${worker}`)
}
