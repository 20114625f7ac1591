import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import type { ClientOptions } from '../support/syncClient.ts'
import { newBrowser } from '../support/client.ts'

/** A server of this measuring, and how clients come to its one model. */
export interface Measured {
  readonly which: 'ours' | 'bare'
  readonly at: ClientOptions
  readonly stop: () => Promise<void>
}

const told = z.object({ url: z.string(), token: z.string() })

/** Runs a file of this folder in a process of its own, which ends with this one. */
export function startChild(file: string, args: readonly string[]): ChildProcess {
  const child = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  process.once('exit', () => child.kill('SIGKILL'))
  return child
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The first line that a child prints. */
export async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The child has no output')
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return line
}

/** Starts our server with its database in a folder, or Hocuspocus alone. */
export async function startMeasured(which: Measured['which'], folder: string): Promise<Measured> {
  const child = startChild('syncServer.ts', [which, folder])
  const { url, token } = told.parse(JSON.parse(await firstLine(child)))
  let cookie = ''
  if (which === 'ours') {
    const owner = newBrowser(url)
    await owner.join(token, 'Olu')
    await owner.ask('POST', '/api/models', { id: 'm1', title: 'Measured' })
    cookie = owner.cookie()
  }
  return { which, at: { url, cookie, model: 'm1' }, stop: () => stopChild(child) }
}
