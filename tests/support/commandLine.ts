import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeJson } from '../../src/formats/json/write.ts'
import { type Theory, theory } from './theory.ts'

/** The project's folder. */
export const root = dirname(dirname(import.meta.dirname))

/** How a run of the command line ended, and what it said. */
interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly bytes: Buffer
}

interface Around {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program with text or bytes as its standard input, and waits for its end. */
export function runProgram(program: string, args: readonly string[], { cwd, input, env }: Around): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env: env ?? process.env })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    child.on('error', fail)
    child.on('close', (code) => {
      const bytes = Buffer.concat(out)
      done({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}

/** The command line as a shell calls it. */
export const throughline = `"${process.execPath}" "${join(root, 'bin', 'throughline.mjs')}"`

/** Runs `throughline` as people do, as a process of its own. */
function runThroughline(args: readonly string[], around: Around): Promise<Ran> {
  return runProgram(process.execPath, [join(root, 'bin', 'throughline.mjs'), ...args], around)
}

/** A theory in which no check finds an error. */
export function chain(label = 'Meet young people'): Theory {
  return theory({ title: 'Navigator', vision: 'Peace' })
    .activity('meet', { label })
    .output('met')
    .outcome('trust')
    .impact('peace')
    .chain('meet', 'met', 'trust', 'peace')
}

/** A theory as a model file. */
export function jsonOf(made: Theory): string {
  return writeJson({ model: made.build(), data: made.buildData() })
}

/** A new folder with `plain.json` (see `chain`) in it, and the command line run there. */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'))
  const put = (name: string, content: Theory | string | Uint8Array) =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' || content instanceof Uint8Array ? content : jsonOf(content),
    )
  put('plain.json', chain())
  return {
    folder,
    put,
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    names: () => readdirSync(folder).toSorted(),
    run: (args: readonly string[], input: string | Uint8Array = '') => runThroughline(args, { cwd: folder, input }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A JSON document as an object. */
export function parsed(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>
}
