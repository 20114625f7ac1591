import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { WebSocket } from 'ws'
import { listenProblem, localAddress } from '../../server/main.ts'
import { closeCode } from '../../src/model/sharing/refusals.ts'
import { newBrowser } from '../support/client.ts'
import { startServer } from '../support/server.ts'

const root = dirname(dirname(import.meta.dirname))
const appFolder = mkdtempSync(join(tmpdir(), 'throughline-serve-'))
writeFileSync(join(appFolder, 'index.html'), 'page')

afterAll(() => {
  for (const folder of [appFolder, ...folders]) rmSync(folder, { recursive: true })
})

describe('what the server says', () => {
  const config = { host: '127.0.0.1', port: 8080 }

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
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of the server in a process of its own; `onOutput` may stop it by signal once it has said something. */
function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onOutput: (stdout: string, pid: number) => void = () => {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...cleanEnv(), ...env } })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (part: Buffer) => {
      stdout += part.toString()
      if (child.pid !== undefined) onOutput(stdout, child.pid)
    })
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}

/** This process's environment without settings of the server. */
function cleanEnv(): NodeJS.ProcessEnv {
  const ours = /^(PORT|HOST|DATA_FOLDER|DATABASE_URL|REDIS_URL|PUBLIC_URL|SECRET|LOG_LEVEL)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

/** Starts the server on the page of this test instead of the built app. */
const serving = `
  import { readConfig } from './server/config.ts'
  import { serve } from './server/main.ts'
  const read = readConfig(process.env)
  await serve({ ...read.config, appFolder: ${JSON.stringify(appFolder)} })
`
const inline = (code: string) => ['--input-type=module', '--eval', code]

const folders: string[] = []

function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-data-'))
  folders.push(folder)
  return folder
}

const READY = /Throughline is ready at (http:\/\/localhost:\d+)\n[^]*\/#\/join\/\S+\n/

test.each(['SIGTERM', 'SIGINT'] as const)('a running server says two things and ends well at %s', async (signal) => {
  const DATA_FOLDER = newDataFolder()
  let stopped = false
  const { code, stdout, stderr } = await runNode(inline(serving), { PORT: '0', DATA_FOLDER }, (said, pid) => {
    if (stopped || !READY.test(said)) return
    stopped = true
    // Twice, as a Ctrl-C that comes from the terminal and from npm.
    process.kill(pid, signal)
    process.kill(pid, signal)
  })
  const address = READY.exec(stdout)?.[1]
  expect(stdout.split('\n')).toEqual([
    `Throughline is ready at ${address}`,
    expect.stringMatching(/^The link for the owner of this workspace\. It works once/),
    expect.stringMatching(new RegExp(`^  ${address}/#/join/\\S+$`)),
    '',
  ])
  expect(code).toBe(0)
  expect(stderr).not.toContain('join/')
})

test('a server that is stopped tells who is connected to come back, and ends within five seconds', async () => {
  const DATA_FOLDER = newDataFolder()
  let closed: Promise<readonly [number, string]> | undefined
  const began = performance.now()
  const { code } = await runNode(inline(serving), { PORT: '0', DATA_FOLDER }, (said, pid) => {
    const address = READY.exec(said)?.[1]
    if (closed !== undefined || address === undefined) return
    const socket = new WebSocket(`${address.replace('http', 'ws')}/sync`, { origin: address })
    closed = new Promise((done) => socket.on('close', (number, reason) => done([number, reason.toString()])))
    socket.on('open', () => process.kill(pid, 'SIGTERM'))
  })
  expect(code).toBe(0)
  expect(await closed).toEqual([closeCode('stopping'), 'stopping'])
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('a port in use ends the start with a sentence, and no link is told', async () => {
  const other = createSocket()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const DATA_FOLDER = newDataFolder()
  const { code, stdout, stderr } = await runNode(inline(serving), { PORT: String(port), DATA_FOLDER })
  other.close()
  expect(stderr).toMatch(/^Port \d+ is already in use\. .*\n$/)
  expect([code, stdout]).toEqual([1, ''])
})

test('a server without a built app says how to get one', async () => {
  const nowhere = serving.replace(JSON.stringify(appFolder), '"missing"')
  const { code, stderr } = await runNode(inline(nowhere), { DATA_FOLDER: join(appFolder, 'not-made') })
  expect(stderr).toContain('npm start')
  expect(code).toBe(1)
})

test('a bad setting stops the start, with every sentence', async () => {
  const bad = { PORT: 'x', REDIS_URL: 'redis://localhost', SECRET: 'short', LOG_LEVEL: 'loud' }
  for (const program of ['server/main.ts', 'scripts/start.ts', 'scripts/owner.ts']) {
    const { code, stdout, stderr } = await runNode([program], bad)
    const begins = stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(begins, program).toEqual(['PORT', 'SECRET', 'LOG_LEVEL', 'REDIS_URL'])
    expect([code, stdout], program).toEqual([1, ''])
  }
})

test.each<[string, () => Record<string, string>, RegExp]>([
  [
    'a data folder that cannot be made',
    () => ({ DATA_FOLDER: join(appFolder, 'index.html', 'data') }),
    /^The data folder .* could not be made or written to \((ENOTDIR|EEXIST)\)/,
  ],
  [
    'a secret that was cut short',
    () => {
      const DATA_FOLDER = newDataFolder()
      writeFileSync(join(DATA_FOLDER, 'secret'), '\n')
      return { DATA_FOLDER }
    },
    /^The file .*secret holds no secret to sign links with\./,
  ],
  [
    'a database that is none',
    () => {
      const DATA_FOLDER = newDataFolder()
      writeFileSync(join(DATA_FOLDER, 'throughline.db'), 'no database '.repeat(1000))
      return { DATA_FOLDER }
    },
    /^The database in .* could not be opened \(SQLITE_NOTADB\)/,
  ],
  [
    'a PostgreSQL that is away',
    () => ({ DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:9/x', DATA_FOLDER: newDataFolder() }),
    /^The PostgreSQL database of DATABASE_URL could not be opened \(ECONNREFUSED\)/,
  ],
])('%s stops the start with a sentence', async (_name, env, sentence) => {
  const { code, stdout, stderr } = await runNode(inline(serving), { PORT: '0', ...env() })
  expect(stderr).toMatch(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toContain('hunter2')
  expect([code, stdout]).toEqual([1, ''])
})

test('npm run owner makes a new link while the server runs, and the old one no longer works', async () => {
  const server = await startServer()
  const { code, stdout } = await runNode(['scripts/owner.ts'], {
    DATA_FOLDER: server.dataFolder,
    PUBLIC_URL: 'https://theory.example.org',
  })
  expect(code).toBe(0)
  const [, token = ''] = /https:\/\/theory\.example\.org\/#\/join\/(\S+)\n$/.exec(stdout) ?? []
  const old = await newBrowser(server.url).ask('POST', '/api/links/look', { token: server.ownerToken() })
  expect(old.body).toEqual({ code: 'link-revoked' })
  const owner = newBrowser(server.url)
  expect(await owner.join(token, 'Amina')).toMatchObject({ role: 'owner' })
  // A used one goes on working: a second owner is let in beside the first.
  await runNode(['scripts/owner.ts'], { DATA_FOLDER: server.dataFolder })
  expect((await owner.ask('GET', '/api/audit')).status).toBe(200)
  await server.stop()
})
