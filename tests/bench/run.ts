import { measureAlignment } from './alignment.ts'
import { measureBrowser } from './browser.ts'
import { measureChecks } from './checks.ts'
import { measureCommandLine } from './commandLine.ts'
import { measureEdits } from './edits.ts'
import { measureFiles, measureRemoval } from './files.ts'
import { measureLayout } from './layout.ts'
import { type Measure, print } from './measure.ts'
import { type Size, SIZES } from './models.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureVersions } from './versions.ts'
import { teachAll } from '../../src/words/all.ts'

// npm run bench            everything, to read
// npm run bench -- --json  one JSON object a line
// npm run bench -- --node  only what needs no browser
teachAll()
const json = process.argv.includes('--json')
const parts: readonly ((size: Size) => Measure[])[] = [
  measureEdits,
  measureChecks,
  measureRemoval,
  measureLayout,
  measureFiles,
  measureVersions,
  measureCommandLine,
]
for (const part of parts) for (const size of SIZES) for (const line of part(size)) print(line, json)
for (const line of measurePortfolio()) print(line, json)
for (const line of measureAlignment()) print(line, json)
if (!process.argv.includes('--node')) for (const line of await measureBrowser(SIZES)) print(line, json)
