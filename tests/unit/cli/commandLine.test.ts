import { describe, expect, test } from 'vitest'

import { readCommandLine, wantsJson } from '../../../src/cli/commandLine.ts'
import { EXIT } from '../../../src/cli/exits.ts'
import { FORMATS, formatOf, READ_IDS, WRITE_IDS } from '../../../src/cli/formats.ts'
import { say } from '../../../src/words/words.ts'

function asked(...args: string[]) {
  const reading = readCommandLine(args)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

function codes(...args: string[]): string[] {
  const reading = readCommandLine(args)
  return reading.ok ? [] : reading.problems.map(({ code }) => code)
}

describe('arguments', () => {
  test('have defaults', () => {
    expect(asked('check', 'a.json')).toEqual({
      kind: 'run',
      request: { command: 'check', files: ['a.json'], from: [], to: null, failOn: 'error', date: '', json: false },
    })
  })

  test('are read in any order, the last of an option that is given twice', () => {
    expect(asked('--json', 'convert', '--to=svg', 'a', '--date', '2026-11-21', 'b', '--to', 'json')).toMatchObject({
      request: { command: 'convert', files: ['a', 'b'], to: 'json', date: '2026-11-21', json: true },
    })
    expect(asked('diff', 'a', 'b', '--from', 'csv', '--from', 'json')).toMatchObject({
      request: { from: ['csv', 'json'] },
    })
  })

  test('after -- are names of files, and so is -', () => {
    expect(asked('diff', '-', '--', '--json')).toMatchObject({ request: { files: ['-', '--json'], json: false } })
    expect(wantsJson(['diff', '--', '--json'])).toBe(false)
    expect(wantsJson(['--json', 'nonsense'])).toBe(true)
  })

  test('ask for help before anything else', () => {
    expect(asked('convert', '--help', '--nonsense')).toEqual({ kind: 'help', command: 'convert' })
    expect(asked('-h')).toEqual({ kind: 'help', command: null })
    expect(asked('nonsense', '--help')).toEqual({ kind: 'help', command: null })
    expect(asked('-V')).toEqual({ kind: 'version' })
  })

  test('that make no sense are all listed', () => {
    expect(codes('convert', 'a', '--to', 'docx', '--date=today', '-x', '--from')).toEqual([
      'cli-option-not-allowed',
      'cli-date',
      'cli-unknown-option',
      'cli-option-value',
      'cli-files',
    ])
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(codes(name)).toEqual(['cli-unknown-command'])
      expect(codes('check', 'a', `--${name}`)).toEqual(['cli-unknown-option'])
    }
  })
})

describe('formats', () => {
  test.each([
    ['a.json', null, 'json'],
    ['dir.csv/A.ZIP', null, 'csv'],
    ['sheets/', null, 'csv'],
    ['a.txt', null, 'text'],
    ['a.svg', null, 'svg'],
    ['a.md', null, 'narrative'],
    ['a.svg', 'text', 'text'],
    ['-', null, 'json'],
    ['-', 'csv', 'csv'],
    ['a.docx', null, undefined],
    ['json', null, undefined],
  ])('%s with %s named is %s', (file, named, id) => {
    expect(formatOf(file, named)?.id).toBe(id)
  })

  test('are each read or written, and told in the help', () => {
    expect([READ_IDS, WRITE_IDS]).toEqual([
      ['json', 'csv', 'text'],
      ['json', 'csv', 'text', 'svg', 'narrative'],
    ])
    for (const { id, endings } of FORMATS) {
      expect(say('cli.help')).toMatch(new RegExp(`^ {2}${id} +\\${endings[0]}`, 'm'))
    }
  })

  test('and exit codes in the help are those of the program', () => {
    const told = [...say('cli.help').matchAll(/^ {2}(\d) {2}\S/gm)].map(([, digit]) => Number(digit))
    expect(told).toEqual(Object.values(EXIT))
  })
})

test('help fits a terminal of 90 columns', () => {
  for (const key of ['cli.help', 'cli.help.check', 'cli.help.convert', 'cli.help.diff'] as const) {
    for (const line of say(key).split('\n')) expect(line.length, line).toBeLessThanOrEqual(90)
  }
})
