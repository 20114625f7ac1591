import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { chain, jsonOf, newFolder, parsed, root, runProgram, throughline } from '../support/commandLine.ts'
import { theory } from '../support/theory.ts'

let at: ReturnType<typeof newFolder>

beforeEach(() => {
  at = newFolder()
})

afterEach(() => at.remove())

describe('throughline', () => {
  test('tells how it is used, with every exit code, and what each command takes', async () => {
    const { code, stdout, stderr } = await at.run(['--help'])
    expect([code, stderr]).toEqual([0, ''])
    for (const word of ['check', 'convert', 'diff', '.json', '.zip', '.svg', '.md', '.txt'])
      expect(stdout).toContain(word)
    for (const exit of [0, 1, 2, 3, 4, 5]) expect(stdout).toMatch(new RegExp(`^ {2}${exit} {2}\\S`, 'm'))
    expect((await at.run(['check', '-h'])).stdout).toContain('--fail-on')
    expect((await at.run(['convert', 'a', '--help'])).stdout).toContain('--date')
    expect((await at.run(['diff', '--help'])).stdout).toContain('--json')
  })

  test('tells its version', async () => {
    const { version } = parsed(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(await at.run(['--version'])).toMatchObject({ code: 0, stdout: `throughline ${String(version)}\n` })
  })

  test.each<[string, string[], string]>([
    ['no command', [], 'No command is given'],
    ['an unknown command', ['chek', 'plain.json'], '“chek” is not a command'],
    ['too few files', ['diff', 'plain.json'], 'diff takes 2 files, not 1'],
    ['too many files', ['check', 'a', 'b'], 'check takes 1 file, not 2'],
    ['an unknown option', ['check', 'plain.json', '--form=csv'], '“--form” is not an option of check'],
    ['an option of another command', ['check', 'plain.json', '--to', 'svg'], '“--to” is not an option of check'],
    ['an option without its value', ['check', 'plain.json', '--from'], '“--from” needs a value'],
    ['a value too much', ['check', 'plain.json', '--json=yes'], '“--json” takes no value'],
    ['a format that is not read', ['check', 'plain.json', '--from', 'svg'], '--from cannot be “svg”'],
    ['a level that is none', ['check', 'plain.json', '--fail-on', 'fatal'], '--fail-on cannot be “fatal”'],
    ['a date that is none', ['convert', 'plain.json', 'a.svg', '--date', '2026-02-30'], '“2026-02-30” is not a date'],
    ['an ending that tells no format', ['convert', 'plain.json', 'a.docx'], 'does not say which format it is'],
    ['an ending that cannot be read', ['check', 'a.svg'], '“a.svg” would be read as svg, which can only be written'],
    ['standard input twice', ['diff', '-', '-'], 'Standard input can be read only once'],
    [
      'a folder for what is one file',
      ['convert', 'plain.json', 'a/', '--to', 'svg'],
      'Only csv can be written into a folder',
    ],
    [
      'a model replaced by its picture',
      ['convert', 'plain.json', './plain.json', '--to', 'svg'],
      'cannot be read back',
    ],
  ])('ends with 2 and advice for %s, and writes nothing', async (_name, args, what) => {
    const before = at.names()
    const { code, stdout, stderr } = await at.run(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(what)
    expect(stderr).toContain('--help')
    expect(at.names()).toEqual(before)
    expect(at.read('plain.json')).toBe(jsonOf(chain()))
  })

  test('lists every mistake at once, and gives them as JSON when asked', async () => {
    const { code, stdout, stderr } = await at.run(['check', '--one', '--two', '--json'])
    expect([code, stderr]).toEqual([2, ''])
    expect(parsed(stdout)).toMatchObject({
      ok: false,
      exit: 2,
      problems: [{ code: 'cli-unknown-option' }, { code: 'cli-unknown-option' }, { code: 'cli-files' }],
    })
  })
})

test('a result and --json do not both go to standard output', async () => {
  const { code, stdout } = await at.run(['convert', 'plain.json', '-', '--json'])
  expect([code, parsed(stdout)]).toMatchObject([2, { ok: false, problems: [{ code: 'cli-json-and-stdout' }] }])
})

describe('a file that cannot be read ends with 3', () => {
  const broken = JSON.stringify({
    format: 'throughline-model',
    version: 2,
    model: { meta: [{ id: 'model', format: 2 }], nodes: [{ id: 'n1', level: 'galaxy' }], colours: [] },
  })

  test.each<[string, string, string | Uint8Array | null, string]>([
    ['is not there', 'none.json', null, 'There is no such file'],
    ['is empty', 'empty.json', '', 'There is nothing in this file'],
    ['is cut short', 'cut.json', '{"format": "throughline-model",\n "version"', 'line 2, column 11'],
    ['is another kind of JSON', 'other.json', '{}', 'not a Throughline model'],
    [
      'is of a newer version',
      'newer.json',
      '{"format":"throughline-model","version":99}',
      'newer Throughline (format 99',
    ],
    ['is no text', 'binary.json', new Uint8Array([1, 0, 255, 254]), 'not text'],
    ['is a ZIP by another name', 'zip.json', new Uint8Array([80, 75, 3, 4, 0]), 'This is a ZIP file'],
    ['is no ZIP', 'not.zip', 'Not a ZIP', 'not a ZIP'],
    ['has no lines', 'blank.txt', '\nActivities\n\nOutcomes:\n', 'no line that can become a card'],
  ])('where it %s', async (_name, file, content, what) => {
    if (content !== null) at.put(file, content)
    const { code, stdout, stderr } = await at.run(['check', file])
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain(file)
    expect(stderr).toContain(what)
  })

  test('with every problem at its place, for people and for programs', async () => {
    at.put('broken.json', broken)
    const { code, stderr } = await at.run(['diff', 'plain.json', 'broken.json'])
    expect(code).toBe(3)
    expect(stderr).toContain('broken.json, at model.nodes["n1"].level: ')
    expect(stderr).toContain('It can be one of these: "", individual')
    expect(stderr).toContain('broken.json, at model.colours: Unknown field: colours')
    const { code: same, stdout, stderr: quiet } = await at.run(['diff', '--json', 'plain.json', 'broken.json'])
    const { problems } = parsed(stdout) as { problems: { code: string; where: string; file: string; advice: string }[] }
    expect([same, quiet]).toEqual([3, ''])
    expect(problems.length).toBeGreaterThan(10)
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'broken.json', code: 'json-not-allowed', where: 'model.nodes["n1"].level' }),
    )
  })

  test('and nothing is written in its place', async () => {
    at.put('broken.json', broken)
    at.put('out.svg', 'before')
    expect((await at.run(['convert', 'broken.json', 'out.svg'])).code).toBe(3)
    expect(at.read('out.svg')).toBe('before')
  })
})

describe('check', () => {
  test('ends with 1 where an error is found, and says what it is about', async () => {
    at.put('loose.json', chain().outcome('fair', { label: 'Fair courts' }))
    const { code, stdout, stderr } = await at.run(['check', 'loose.json'])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/^Errors\n {2}L04 {2}No path leads here from any activity\n {7}“Fair courts” in outcome\n/)
    expect(stdout).toMatch(/\nNavigator: 1 error, .*\n$/)
  })

  test.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('with --fail-on %s ends with %i where only warnings are found', async (level, code) => {
    expect((await at.run(['check', 'plain.json', '--fail-on', level])).code).toBe(code)
  })

  test('gives what it found as one JSON document, what was accepted apart and not counted', async () => {
    const acceptance = { id: 'a', rule: 'L04', subjectKind: 'node', subject: 'fair', detail: '', on: '' }
    const accepted = { ...acceptance, reason: 'Others bring it about', by: 'Board' }
    at.put('loose.json', chain().outcome('fair').put('acceptances', accepted))
    const { code, stdout } = await at.run(['check', 'loose.json', '--json'])
    expect(code).toBe(0)
    const report = parsed(stdout) as { counts: object; findings: { rule: string }[]; accepted: object[] }
    expect(report).toMatchObject({ ok: true, exit: 0, command: 'check', title: 'Navigator', failOn: 'error' })
    expect(report.counts).toMatchObject({ error: 0, accepted: 1 })
    expect(report.accepted).toMatchObject([
      {
        rule: 'L04',
        subject: { kind: 'node', id: 'fair' },
        reasons: [{ reason: 'Others bring it about', by: 'Board' }],
      },
    ])
    expect(report.findings.some(({ rule }) => rule === 'L04')).toBe(false)
    const { stdout: told } = await at.run(['check', 'loose.json'])
    expect(told).toContain('Accepted: Others bring it about (Board)')
    expect(told).toMatch(/1 accepted\n$/)
  })

  test('reads standard input', async () => {
    const { code, stdout } = await at.run(['check', '-'], jsonOf(chain()))
    expect([code, stdout.includes('Navigator:')]).toEqual([0, true])
    expect((await at.run(['check', '-', '--from', 'text'], 'Outcomes\nPeace\n')).stdout).toContain('Untitled model')
    expect((await at.run(['check', '-'], 'no model')).stderr).toContain('standard input: ')
  })
})

describe('diff', () => {
  test('ends with 0 where nothing differs, and with 1 and sentences where something does', async () => {
    at.put('same.json', chain())
    expect(await at.run(['diff', 'plain.json', 'same.json'])).toMatchObject({ code: 0, stdout: 'No differences.\n' })
    at.put('after.json', chain('Meet them').outcome('fair', { label: 'Fair courts' }))
    expect(await at.run(['diff', 'plain.json', 'after.json'])).toMatchObject({
      code: 1,
      stderr: '',
      stdout: [
        'activity',
        '  Renamed the card “Meet young people” to “Meet them”.',
        '',
        'outcome',
        '  Added the card “Fair courts” to outcome.',
        '',
        '2 changes.',
        '',
      ].join('\n'),
    })
  })

  test('gives the changes and the differences as one JSON document', async () => {
    at.put('after.json', chain('Meet them').observation('o', 'x', 3))
    at.put('before.json', chain().indicator('x'))
    at.put('after.json', chain('Meet them').indicator('x').observation('o', 'x', 3))
    const { code, stdout } = await at.run(['diff', '--json', 'before.json', 'after.json'])
    expect(code).toBe(1)
    expect(parsed(stdout)).toMatchObject({
      ok: true,
      exit: 1,
      command: 'diff',
      count: 2,
      before: { file: 'before.json', title: 'Navigator' },
      groups: [
        {
          part: 'stage',
          heading: 'activity',
          changes: [{ kind: 'changed', table: 'nodes', id: 'meet', field: 'label' }],
        },
        { part: 'values', changes: [{ kind: 'added', table: 'observations', id: 'o' }] },
      ],
      differences: {
        nodes: { added: [], removed: [], changed: { meet: { label: ['Meet young people', 'Meet them'] } } },
        observations: { added: [{ id: 'o', value: 3 }] },
      },
    })
  })

  test('compares what comes in with a file of another format', async () => {
    const { bytes } = await at.run(['convert', 'plain.json', '-', '--to', 'csv'])
    expect((await at.run(['diff', '-', 'plain.json', '--from', 'csv', '--from', 'json'], bytes)).code).toBe(0)
    expect((await at.run(['diff', 'plain.json', '-'], jsonOf(chain('Else')))).code).toBe(1)
  })
})

describe('hostile words', () => {
  const hostile = '\u001b]0;owned\u0007\u001b[31mred\u009b2J\u202ereversed\u0000\nErrors\r'

  test('never act on a terminal, and do not fake a line', async () => {
    at.put('hostile.json', chain(hostile).outcome('fair', { label: hostile }))
    for (const args of [
      ['check', 'hostile.json'],
      ['check', 'hostile.json', '--json'],
      ['diff', 'plain.json', 'hostile.json'],
      ['diff', 'plain.json', 'hostile.json', '--json'],
      ['check', 'no\u001b[31m.json'],
      ['check', '--\u001b[31m'],
      ['\u001b[2J'],
    ]) {
      const { stdout, stderr } = await at.run(args)
      expect(stdout + stderr, args.join(' ')).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e]/u)
      expect((stdout + stderr).length).toBeGreaterThan(20)
    }
    const { stdout } = await at.run(['check', 'hostile.json'])
    expect(stdout).toContain('\\u001b]0;owned\\u0007')
    expect(stdout.match(/^Errors$/gm)).toHaveLength(1)
  })

  test('come back from JSON as they were', async () => {
    at.put('hostile.json', chain(hostile))
    const { stdout } = await at.run(['diff', 'plain.json', 'hostile.json', '--json'])
    expect(parsed(stdout)).toMatchObject({
      differences: { nodes: { changed: { meet: { label: ['Meet young people', hostile] } } } },
    })
  })
})

describe('through npm', () => {
  const npm = (args: readonly string[], input = '') =>
    runProgram('npm', ['--prefix', root, 'run', '-s', 'throughline', '--', ...args], { cwd: at.folder, input })

  test('says only what it has to say, takes standard input, and passes the exit code on', async () => {
    const { code, stdout, stderr } = await npm(['diff', '-', 'plain.json', '--json'], jsonOf(chain()))
    expect([code, parsed(stdout)['count']], stderr).toEqual([0, 0])
    expect((await npm(['check', 'nothing.json'])).code).toBe(3)
  })

  test('writes where it was called', async () => {
    expect((await npm(['convert', 'plain.json', 'a.svg'])).code).toBe(0)
    expect(at.names()).toContain('a.svg')
  })
})

test('a reader that has read enough is no failure', async () => {
  const cards = theory()
  for (let card = 0; card < 3000; card += 1) {
    cards.outcome(`n${card}`, { order: `b${String(card).padStart(4, '0')}V` })
  }
  at.put('many.json', cards)
  const { stdout, stderr } = await runProgram('sh', ['-c', `${throughline} diff plain.json many.json | head -n 1`], {
    cwd: at.folder,
  })
  expect([stdout, stderr]).toEqual(['activity\n', ''])
})

test('an older Node is told plainly which one is needed', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.1.0'}})`
  const { code, stdout, stderr } = await runProgram(
    process.execPath,
    ['--import', older, join(root, 'bin', 'throughline.mjs'), 'check', 'plain.json'],
    { cwd: at.folder },
  )
  expect([code, stdout]).toEqual([5, ''])
  expect(stderr).toContain('needs Node 24 or newer')
})
