import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/child.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchFile, type Size } from './models.ts'

const RUNS = 7
const PROGRAM = join(root, 'bin/throughline.mjs')

/** How long a person at a terminal waits; the reference is Node with nothing to do. */
export function measureCommandLine(size: Size): Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const file = join(folder, 'model.json')
  writeFileSync(file, writeJson(benchFile(size)))
  const run = (...args: readonly string[]) => {
    const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' })
    if (error) throw error
  }
  const line = (name: string, ...args: readonly string[]) =>
    measure(name, size.name, median(time(RUNS, () => run(PROGRAM, ...args))), nothing)
  const nothing = median(time(RUNS, () => run('-e', '')))
  const lines = [
    line('command line: --version', '--version'),
    line('command line: check', 'check', file),
    line('command line: convert to SVG', 'convert', file, join(folder, 'model.svg')),
    line('command line: diff', 'diff', file, file),
  ]
  rmSync(folder, { recursive: true })
  return lines
}
