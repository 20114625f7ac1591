import { parseArgs } from 'node:util'
import { failed, type Problem, type Reading } from '../formats/problem.ts'
import { SEVERITIES } from '../model/checks/check.ts'
import { isDate } from '../monitoring/dates.ts'
import { READ_IDS, WRITE_IDS } from './formats.ts'

export const COMMANDS = ['check', 'convert', 'diff'] as const
export type Command = (typeof COMMANDS)[number]
const FAIL_ON = [...SEVERITIES, 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** What was asked for, read from the arguments. */
export interface Request {
  readonly command: Command
  readonly files: readonly string[]
  /** The ids of formats (see formats.ts) that the files are in, one for all or one each; none where endings tell. */
  readonly from: readonly string[]
  readonly to: string | null
  readonly failOn: FailOn
  /** YYYY-MM-DD; '' for today. */
  readonly date: string
  readonly json: boolean
}

export type Asked =
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly request: Request }

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'fail-on': { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const
type OptionName = keyof typeof OPTIONS

const TAKES: Readonly<Record<Command, { readonly files: number; readonly options: readonly OptionName[] }>> = {
  check: { files: 1, options: ['fail-on', 'from', 'json', 'help'] },
  convert: { files: 2, options: ['from', 'to', 'date', 'json', 'help'] },
  diff: { files: 2, options: ['from', 'json', 'help'] },
}
const ALLOWED: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  from: READ_IDS,
  to: WRITE_IDS,
  'fail-on': FAIL_ON,
}

/** Whether the answer is to be JSON, also where the arguments make no sense otherwise. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? args.length : end).includes('--json')
}

/** Reads the arguments (without the program's own name). Every problem is listed. */
export function readCommandLine(args: readonly string[]): Reading<Asked> {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given = tokens.filter((token) => token.kind === 'option')
  const [name, ...files] = positionals
  const command = COMMANDS.find((known) => known === name) ?? null
  if (given.some((option) => option.name === 'help')) return { ok: true, value: { kind: 'help', command } }
  if (name === undefined) {
    if (given.some((option) => option.name === 'version')) return { ok: true, value: { kind: 'version' } }
    return failed({ code: 'cli-no-command' })
  }
  if (!command) return failed({ code: 'cli-unknown-command', params: { command: name } })
  const problems = given.flatMap((option) => problemOf(command, option))
  const count = TAKES[command].files
  if (files.length !== count) problems.push({ code: 'cli-files', params: { command, count, given: files.length } })
  if (problems.length > 0) return failed(...problems)
  const valueOf = (option: OptionName) => given.findLast((one) => one.name === option)?.value ?? null
  return {
    ok: true,
    value: {
      kind: 'run',
      request: {
        command,
        files,
        from: given.flatMap((option) => (option.name === 'from' && option.value ? [option.value] : [])),
        to: valueOf('to'),
        failOn: FAIL_ON.find((level) => level === valueOf('fail-on')) ?? 'error',
        date: valueOf('date') ?? '',
        json: given.some((option) => option.name === 'json'),
      },
    },
  }
}

interface GivenOption {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

function problemOf(command: Command, { name, rawName, value }: GivenOption): Problem[] {
  const takes = TAKES[command].options
  const option = takes.find((known) => known === name)
  if (!option) {
    const known = takes.map((one) => `--${one}`).join(', ')
    return [{ code: 'cli-unknown-option', params: { option: rawName, command, known } }]
  }
  if (OPTIONS[option].type === 'boolean') {
    return value === undefined ? [] : [{ code: 'cli-option-no-value', params: { option: rawName } }]
  }
  if (value === undefined || value === '') return [{ code: 'cli-option-value', params: { option: rawName } }]
  const allowed = ALLOWED[option]
  if (allowed && !allowed.includes(value)) {
    return [{ code: 'cli-option-not-allowed', params: { option: rawName, value, allowed: allowed.join(', ') } }]
  }
  return option === 'date' && !isDate(value) ? [{ code: 'cli-date', params: { value } }] : []
}
