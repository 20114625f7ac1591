import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { until } from './syncClient.ts'

/** A statement inside a compaction: the server kills itself in the moment before it would run it. */
export type DeathPoint = 'snapshot' | 'log' | 'commit' | 'copy'

interface ProcessOptions {
  /** Where the server keeps everything; it stays after the end. */
  readonly dataFolder: string
  readonly env?: Readonly<Record<string, string>>
  /** Ends itself with SIGKILL in the middle of its first compaction. */
  readonly dieAt?: DeathPoint | null
}

/** A real server in a process of its own, on a port of its own. */
export interface ServerProcess {
  readonly url: string
  /** The token of the owner's link, which is told while nobody has come in as owner. */
  readonly ownerToken: () => Promise<string>
  /** Resolves when the process has ended, with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>
  readonly hasEnded: () => boolean
  /** Lines of its log that warn or tell of errors. */
  readonly warnings: () => readonly string[]
  /** kill -9 */
  readonly kill: () => void
  /** Asks it to stop in good order. */
  readonly stop: () => Promise<void>
}

const ROOT = dirname(dirname(import.meta.dirname))
const DEATHS: Readonly<Record<DeathPoint, string>> = {
  snapshot: 'update "documents"',
  log: 'delete from "updates"',
  commit: 'commit',
  copy: 'update "models"',
}

/** The server as `npm start` runs it, on a page of the tests instead of the built app. */
function program(appFolder: string, dieAt: DeathPoint | null): string {
  const death = `
    import Database from 'better-sqlite3'
    const { prepare } = Database.prototype
    let compacting = false
    Database.prototype.prepare = function (text) {
      if (text.includes('update "documents"')) compacting = true
      if (compacting && text.startsWith(${JSON.stringify(DEATHS[dieAt ?? 'copy'])})) process.kill(process.pid, 'SIGKILL')
      return prepare.call(this, text)
    }`
  return `
    import { readConfig } from './server/config.ts'
    import { serve } from './server/main.ts'
    ${dieAt === null ? '' : death}
    const read = readConfig(process.env)
    await serve({ ...read.config, appFolder: ${JSON.stringify(appFolder)} })`
}

/** Starts a server and waits until it says where it is. Throws with its output when it ends before. */
export async function startServerProcess(options: ProcessOptions): Promise<ServerProcess> {
  const { dataFolder, env = {}, dieAt = null } = options
  const appFolder = join(dataFolder, 'page')
  mkdirSync(appFolder, { recursive: true })
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Throughline</title>')
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program(appFolder, dieAt)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_FOLDER: dataFolder, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test run that is broken off leaves no server behind.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const ended = new Promise<NodeJS.Signals | null>((done) => {
    child.once('close', (_code, signal) => {
      process.off('exit', end)
      done(signal)
    })
  })
  let [stdout, stderr] = ['', '']
  let over = false
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  void ended.then(() => (over = true))
  const said = async (pattern: RegExp) => {
    await until(() => over || pattern.test(stdout), 'the server said where it is')
    const found = pattern.exec(stdout)?.[1]
    if (found === undefined) throw new Error(`The server did not start: ${stdout}${stderr}`)
    return found
  }
  return {
    url: `http://127.0.0.1:${await said(/localhost:(\d+)\n/)}`,
    ownerToken: () => said(/#\/join\/(\S+)\n/),
    ended,
    hasEnded: () => over,
    warnings: () => stderr.split('\n').filter((line) => line !== ''),
    kill: end,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
