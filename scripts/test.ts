import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findOrInstallBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'
import { runTool } from './child.ts'
import { closingLine, playwrightCounts, runnerCounts, sumCounts, vitestCounts, type Counts } from './counts.ts'

const CRASHED: Counts = { passed: 0, failed: 1, skipped: 0 }
const reports = mkdtempSync(join(tmpdir(), 'throughline-tests-'))

function readReport(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

async function unitTests(): Promise<Counts> {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runTool('vitest', args, { live: true })
  return runnerCounts(code, readReport(report), vitestCounts)
}

async function browserTests(browser: string | undefined): Promise<Counts> {
  if (browser === undefined) return CRASHED
  const built = await buildIfStale()
  if (!built.ok) {
    console.error(`${built.output}\nThe app could not be built, so no browser test could run.`)
    return CRASHED
  }
  const report = join(reports, 'playwright.json')
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const { code } = await runTool('playwright', ['test', '--reporter=line,json'], { live: true, env })
  return runnerCounts(code, readReport(report), playwrightCounts)
}

const browser = await findOrInstallBrowser()
const sum = sumCounts([await unitTests(), await browserTests(browser)])
rmSync(reports, { recursive: true, force: true })
console.log(`\n${closingLine(sum)}`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
