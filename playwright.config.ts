import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from '@playwright/test'

import { findBrowser } from './scripts/browser.ts'

const port = process.env['E2E_PORT'] ?? '4179'
const address = `http://127.0.0.1:${port}`
const executablePath = findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // A busy machine may fail one browser of many. What needs its second try is named at the end, and is to be mended.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // No sandbox, because test machines run as root; nothing that looks for hosts outside this machine.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  // The built app behind the real server, so that the tests also meet its security headers.
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    url: `${address}/health`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_FOLDER: mkdtempSync(join(tmpdir(), 'throughline-e2e-')),
      LOG_LEVEL: 'error',
    },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
