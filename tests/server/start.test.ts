import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { readConfig } from '../../server/config.ts'
import { listenProblem, localAddress } from '../../server/main.ts'

const root = dirname(dirname(import.meta.dirname))
const appFolder = mkdtempSync(join(tmpdir(), 'throughline-serve-'))
writeFileSync(join(appFolder, 'index.html'), 'page')

afterAll(() => rmSync(appFolder, { recursive: true }))

describe('the settings', () => {
  test('have defaults that only this machine can reach', () => {
    expect(readConfig({ PORT: '', HOST: ' ' })).toEqual({
      ok: true,
      config: { host: '127.0.0.1', port: 8080, appFolder: join(root, 'dist') },
    })
  })

  test('are read', () => {
    expect(readConfig({ PORT: '9000', HOST: '0.0.0.0' })).toMatchObject({ config: { port: 9000, host: '0.0.0.0' } })
  })

  test.each(['abc', '-1', '80.5', '65536', '8080x', '1e3', '999999999'])(
    'refuse the port %s with a sentence',
    (PORT) => {
      expect(readConfig({ PORT })).toEqual({
        ok: false,
        problems: [`PORT must be a whole number from 0 to 65535, and it is "${PORT}".`],
      })
    },
  )
})

describe('what the server says', () => {
  const config = { host: '127.0.0.1', port: 8080, appFolder: '' }

  test('names the port in use and another to try', () => {
    expect(listenProblem('EADDRINUSE', config)).toContain('Port 8080 is already in use')
    expect(listenProblem('EADDRINUSE', config)).toContain('PORT=8081 npm start')
  })

  test('tells the rights that a low port needs', () => {
    expect(listenProblem('EACCES', { ...config, port: 80 })).toContain('Port 80 needs administrator rights')
  })

  test('gives an address that opens in a browser here', () => {
    expect(localAddress('127.0.0.1', 8080)).toBe('http://localhost:8080')
    expect(localAddress('0.0.0.0', 80)).toBe('http://localhost:80')
    expect(localAddress('10.0.0.5', 8080)).toBe('http://10.0.0.5:8080')
    expect(localAddress('fd00::5', 8080)).toBe('http://[fd00::5]:8080')
  })
})

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Starts server code in a process of its own; `onOutput` may stop it by signal once it has said something. */
function runServer(code: string, onOutput: (pid: number) => void): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { cwd: root })
    let output = ''
    const hear = (part: Buffer) => {
      output += part.toString()
      if (child.pid !== undefined) onOutput(child.pid)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (status) => done({ code: status, output }))
  })
}

const serving = (port: number) => `
  import { serve } from './server/main.ts'
  await serve({ host: '127.0.0.1', port: ${port}, appFolder: ${JSON.stringify(appFolder)} })
`

test.each(['SIGTERM', 'SIGINT'] as const)('a running server says one line and ends well at %s', async (signal) => {
  const { code, output } = await runServer(serving(0), (pid) => {
    // Twice, as a Ctrl-C that comes from the terminal and from npm.
    process.kill(pid, signal)
    process.kill(pid, signal)
  })
  expect(output).toMatch(/^Throughline is ready at http:\/\/localhost:\d+\n$/)
  expect(code).toBe(0)
})

test('a port in use ends the start with a sentence', async () => {
  const other = createSocket()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const { code, output } = await runServer(serving(port), () => {})
  other.close()
  expect(output).toMatch(/^Port \d+ is already in use\. .*\n$/)
  expect(code).toBe(1)
})

test('a server without a built app says how to get one', async () => {
  const nowhere = `
    import { serve } from './server/main.ts'
    await serve({ host: '127.0.0.1', port: 0, appFolder: 'missing' })
  `
  const { code, output } = await runServer(nowhere, () => {})
  expect(output).toContain('npm start')
  expect(code).toBe(1)
})
