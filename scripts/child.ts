import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

/** The project's folder. */
export const root = dirname(import.meta.dirname)

/** What a finished program leaves: its exit code (never 0 when it could not start) and, unless shown live, what it printed. */
export interface Finished {
  readonly code: number
  readonly output: string
}

export interface RunOptions {
  /** Shown as it comes instead of being kept; default false. */
  readonly live?: boolean
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which the program is ended; default none. */
  readonly timeout?: number
}

/** Runs a program in the project's folder and waits for its end. A program that cannot start gives code 127. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.live === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (error) => done({ code: 127, output: error.message }))
    child.on('close', (code, signal) => {
      const ended = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
      done({ code: ended, output: Buffer.concat(parts).toString() })
    })
  })
}

/** The programs that come with the packages, as files for Node to run. */
export const tools = {
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

/** Runs one of the packages' programs under this Node. */
export function runTool(tool: keyof typeof tools, args: readonly string[], options: RunOptions = {}) {
  return run(process.execPath, [join(root, tools[tool]), ...args], options)
}
