import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { root, runTool } from './child.ts'
import { filesUnder } from './files.ts'
import { writeNotices } from './notices.ts'
import { writeWorker } from './offline.ts'

const SOURCES = ['src', 'public', 'examples', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.csv'])
const WORTH_COMPRESSING = 1024 // bytes

export type Built = { readonly ok: true; readonly fresh: boolean } | { readonly ok: false; readonly output: string }

/** A hash over the names and contents of everything the build reads. */
export function sourcesHash(folder: string): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesUnder(join(folder, source)))) {
    const content = readFileSync(file)
    hash.update(`${file.slice(folder.length)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Writes a .br and a .gz beside each text file, so that the server compresses nothing while it serves. */
export function compressUnder(folder: string): void {
  for (const file of filesUnder(folder)) {
    const content = readFileSync(file)
    if (!COMPRESSED.has(extname(file)) || content.length < WORTH_COMPRESSING) continue
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: size }))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}

/** Builds dist/ when it is missing or older than its sources; `fresh` tells that nothing had to be done. */
export async function buildIfStale(): Promise<Built> {
  const stamp = join(root, 'dist', '.built')
  const wanted = sourcesHash(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { ok: true, fresh: true }
  // Removed first and written last: a build that was cut short is never taken for a whole one.
  rmSync(stamp, { force: true })
  console.log('Building the app')
  const { code, output } = await runTool('vite', ['build'], { env: { NODE_ENV: 'production' } })
  if (code !== 0) return { ok: false, output }
  writeNotices(join(root, 'dist'))
  writeWorker(join(root, 'dist'))
  compressUnder(join(root, 'dist'))
  writeFileSync(stamp, wanted)
  return { ok: true, fresh: false }
}

if (import.meta.main) {
  const built = await buildIfStale()
  if (!built.ok) {
    console.error(`${built.output}\nThe build failed.`)
    process.exitCode = 1
  } else if (built.fresh) {
    console.log('dist/ is up to date')
  }
}
