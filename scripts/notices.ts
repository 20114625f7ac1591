import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './child.ts'

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly optional?: boolean }
    >
  >
}

/** The licence texts of everything that is shipped or served, as one text; packages without a file say their licence. */
export function noticesText(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked
  const notices = Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path.startsWith('node_modules/') && !dev && !optional)
    .map(([path, { version = '', license = 'see the package' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return `${name} ${version} (${license})\n\n${licenceIn(join(root, path))}`
    })
  const head = 'Throughline is built with these works of others. Each is used under the licence that stands with it.'
  return [head, ...notices.map((notice) => notice.trimEnd())].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}

function licenceIn(folder: string): string {
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}

/** Writes the notices beside the built app. */
export function writeNotices(folder: string): void {
  writeFileSync(join(folder, 'third-party-notices.txt'), noticesText())
}
