import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { root, type Finished } from './child.ts'
import { filesUnder } from './files.ts'
import { firstLoadFiles, firstLoadFonts, lazyParts, manifestSchema } from './firstLoad.ts'

const BUDGET = 300_000 // bytes, gzip
const dist = join(root, 'dist')

interface Weight {
  readonly gzip: number
  readonly brotli: number
}

function weigh(file: string): Weight {
  const content = readFileSync(join(dist, file))
  // Fonts are compressed already and are sent as they are.
  if (file.endsWith('.woff2')) return { gzip: content.length, brotli: content.length }
  return { gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content).length }
}

function total(files: readonly string[]): Weight {
  const weights = files.map(weigh)
  return {
    gzip: weights.reduce((sum, weight) => sum + weight.gzip, 0),
    brotli: weights.reduce((sum, weight) => sum + weight.brotli, 0),
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9)
}

function line(name: string, { gzip, brotli }: Weight): string {
  return `  ${name.padEnd(52)} ${kilobytes(gzip)} gzip ${kilobytes(brotli)} brotli`
}

/** Weighs the built app's first load against its budget; code 1 when it is over. */
export function reportSize(): Finished {
  const built = filesUnder(dist)
  const manifestFile = join(dist, '.vite', 'manifest.json')
  if (!built.includes(manifestFile)) return { code: 1, output: 'There is no built app to weigh.' }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const code = firstLoadFiles(manifest)
  const styles = code.filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(dist, file), 'utf8'))
  const fontNames = firstLoadFonts(readFileSync(join(dist, 'index.html'), 'utf8'), styles.join('\n'))
  const fonts = built
    .map((file) => file.slice(dist.length + 1))
    .filter((file) => fontNames.some((name) => file.endsWith(name)))
  const first = ['index.html', ...code, ...fonts]
  const sum = total(first)
  const output = [
    'First load',
    ...first.map((file) => line(file, weigh(file))),
    line('all together', sum),
    'Loaded when needed',
    ...lazyParts(manifest).map(({ name, files }) => line(name, total(files))),
  ]
  if (sum.gzip <= BUDGET) return { code: 0, output: output.join('\n') }
  output.push(`The first load is over its budget of ${BUDGET / 1000} kB gzip.`)
  return { code: 1, output: output.join('\n') }
}

if (import.meta.main) {
  const { code, output } = reportSize()
  console.log(output)
  process.exitCode = code
}
