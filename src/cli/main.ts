import { readFile } from 'node:fs/promises'
import { teachAll } from '../words/all.ts'
import { say } from '../words/words.ts'
import type { Answer } from './answer.ts'
import { type Asked, readCommandLine, type Request, wantsJson } from './commandLine.ts'
import { EXIT } from './exits.ts'
import { failure, type Failure, systemCode } from './failure.ts'
import { printable, printableJson, printableLines } from './printable.ts'
import { whyNotWritten } from './save.ts'
import { tellProblem, type ToldProblem } from './problemWords.ts'

const COMMANDS: Readonly<Record<Request['command'], (request: Request) => Promise<Answer | Failure>>> = {
  check: async (request) => (await import('./check.ts')).check(request),
  convert: async (request) => (await import('./convert.ts')).convert(request),
  diff: async (request) => (await import('./diff.ts')).diffFiles(request),
}

/**
 * Runs the command line with the arguments after the program's own name. Answers go to standard output, what is wrong to
 * standard error; with --json both are one JSON document on standard output. Sets the exit code of the process.
 */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endUnheard)
  teachAll()
  const json = wantsJson(args)
  const asked = readCommandLine(args)
  if (!asked.ok) {
    tellFailure(failure(EXIT.usage, '', ...asked.problems), json, args[0] ?? '')
    return
  }
  if (asked.value.kind !== 'run') {
    process.stdout.write(`${await sayAbout(asked.value)}\n`)
    return
  }
  const { request } = asked.value
  const answer = await answerTo(request)
  if ('ok' in answer) tellFailure(answer, json, request.command)
  else tell(answer, request)
}

/** Standard output takes no more. Whoever reads may have read enough, such as `head`: that is no failure. */
function endUnheard(error: Error): void {
  const code = systemCode(error)
  if (code === 'EPIPE') process.exit()
  tellFailure(failure(EXIT.unwritable, say('cli.stdout'), whyNotWritten(code)), false, '')
  process.exit()
}

async function answerTo(request: Request): Promise<Answer | Failure> {
  try {
    return await COMMANDS[request.command](request)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return failure(EXIT.broken, '', { code: 'cli-broken', params: { message } })
  }
}

function tell(answer: Answer, { json, command }: Request): void {
  process.exitCode = answer.exit
  const warnings = answer.warnings.flatMap(({ file, problems }) =>
    problems.map((problem) => ({ file, ...tellProblem(problem) })),
  )
  if ('content' in answer) {
    const { content } = answer
    const isShown = process.stdout.isTTY && typeof content === 'string'
    process.stdout.write(isShown ? printableLines(content) : content)
  } else if (json) {
    process.stdout.write(printableJson({ ok: true, exit: answer.exit, command, ...answer.json, warnings }))
  } else process.stdout.write(safe(answer.text))
  if (!json) process.stderr.write(safe(warnings.flatMap(linesOf)))
}

function tellFailure({ exit, file, problems }: Failure, json: boolean, command: string): void {
  process.exitCode = exit
  const told = problems.map((problem) => ({ file, ...tellProblem(problem) }))
  if (json) process.stdout.write(printableJson({ ok: false, exit, command, problems: told }))
  else process.stderr.write(safe([...told.flatMap(linesOf), ...(exit === EXIT.usage ? [moreAbout(command)] : [])]))
}

/** What is wrong and where in one line, and what to do in the next. */
function linesOf({ file, where, what, advice }: ToldProblem & { readonly file: string }): readonly string[] {
  const name = file === '-' ? say('cli.stdin') : file
  const first =
    name === ''
      ? what
      : where === ''
        ? say('cli.problem', { file: name, what })
        : say('cli.problem.at', { file: name, where, what })
  return advice === '' ? [first] : [first, `  ${advice}`]
}

function safe(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('')
}

function moreAbout(command: string): string {
  return Object.hasOwn(COMMANDS, command) ? say('cli.more', { command }) : say('cli.moreAll')
}

async function sayAbout(asked: Exclude<Asked, { kind: 'run' }>): Promise<string> {
  if (asked.kind === 'help') return say(asked.command ? `cli.help.${asked.command}` : 'cli.help')
  const about: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return say('cli.version', { version: (about as { readonly version: string }).version })
}
