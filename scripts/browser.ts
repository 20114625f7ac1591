import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { chromium } from '@playwright/test'

import { run, runTool } from './child.ts'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Some systems put a script there that only tells how to install the browser, so a file alone proves nothing. */
function works(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** Path of a Chromium or Chrome on this machine: CHROMIUM_PATH, a usual place, or Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return works(named) ? named : undefined
  return [...PLACES, chromium.executablePath()].find(works)
}

/** Installs a browser where none is found, Playwright's own first; undefined, with the reason printed, when neither way works. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  const found = findBrowser()
  if (found !== undefined) return found
  if (process.env['CHROMIUM_PATH']) {
    console.error(`CHROMIUM_PATH names no browser that starts: ${process.env['CHROMIUM_PATH']}`)
    return undefined
  }
  console.log('Installing a browser for the tests')
  const own = await runTool('playwright', ['install', 'chromium'], { timeout: 300_000 })
  const installed = findBrowser()
  if (own.code === 0 && installed !== undefined) return installed
  const asRoot = process.getuid?.() === 0
  const packages = asRoot && existsSync('/usr/bin/apt-get') ? await installPackage() : ''
  const browser = findBrowser()
  if (browser === undefined) {
    console.error(
      `${own.output}\n${packages}\nNo browser could be installed. Install Chromium, or name one in CHROMIUM_PATH.`,
    )
  }
  return browser
}

async function installPackage(): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const lists = await run('apt-get', ['update'], { env })
  const packages = await run('apt-get', ['install', '-y', 'chromium'], { env })
  return `${lists.output}\n${packages.output}`
}
