import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { chain, jsonOf, newFolder, parsed, runProgram, throughline } from '../support/commandLine.ts'

let at: ReturnType<typeof newFolder>

beforeEach(() => {
  at = newFolder()
})

afterEach(() => at.remove())

test.each([
  ['a.svg', '<?xml version="1.0"'],
  ['a.md', '# Navigator'],
  ['a.txt', 'Navigator'],
  ['a.json', '{\n  "data"'],
  ['A.SVG', '<?xml'],
])('writes %s by its ending', async (name, start) => {
  expect(await at.run(['convert', 'plain.json', name])).toMatchObject({
    code: 0,
    stdout: `Wrote ${name}\n`,
    stderr: '',
  })
  expect(at.read(name).startsWith(start)).toBe(true)
  expect(at.names()).toEqual([name, 'plain.json'].toSorted())
})

test('gives back the same bytes through the sheets, zipped, in a folder, and over pipes', async () => {
  await at.run(['convert', 'plain.json', 'pack.zip'])
  await at.run(['convert', 'pack.zip', 'sheets/'])
  expect(readdirSync(join(at.folder, 'sheets'))).toContain('nodes.csv')
  const { bytes } = await at.run(['convert', 'sheets', '-', '--to', 'csv'])
  expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
  const { code, stdout, stderr } = await at.run(['convert', '-', '-', '--from', 'csv'], bytes)
  expect([code, stderr, stdout]).toEqual([0, '', jsonOf(chain())])
  expect((await at.run(['diff', 'plain.json', 'sheets/'])).code).toBe(0)
})

test('takes --from and --to before the endings', async () => {
  at.put('list.json', 'Activities\n- Meet\n\nLong-term outcomes:\n1. Peace\n')
  expect((await at.run(['convert', '--from', 'text', '--to', 'json', 'list.json', 'model.data'])).code).toBe(0)
  const { model } = parsed(at.read('model.data')) as { model: { stages: object[]; nodes: object[] } }
  expect(model.stages).toMatchObject([
    { name: 'Activities', kind: 'activity' },
    { name: 'Long-term outcomes', kind: 'outcome', horizon: 'long' },
  ])
  expect(model.nodes).toMatchObject([{ label: 'Meet' }, { label: 'Peace' }])
  // The same text always gives the same model.
  const again = await at.run(['convert', 'list.json', '-', '--from', 'text'])
  expect(again.stdout).toBe(at.read('model.data'))
})

test('draws the same figure on the same day, and bears the date that is asked for', async () => {
  await at.run(['convert', 'plain.json', 'a.svg', '--date', '2026-11-21'])
  await at.run(['convert', 'plain.json', 'b.svg', '--date=2026-11-21'])
  await at.run(['convert', 'plain.json', 'c.svg', '--date', '2020-01-31'])
  expect(at.read('a.svg')).toBe(at.read('b.svg'))
  expect(at.read('a.svg')).toContain('21 November 2026')
  expect(at.read('c.svg')).toContain('31 January 2020')
})

test('replaces what is there whole, keeps its permissions, and leaves nothing beside it', async () => {
  writeFileSync(join(at.folder, 'a.md'), 'x'.repeat(100_000), { mode: 0o640 })
  symlinkSync('a.md', join(at.folder, 'link.md'))
  expect((await at.run(['convert', 'plain.json', 'link.md'])).code).toBe(0)
  expect(at.read('a.md').startsWith('# Navigator')).toBe(true)
  expect(statSync(join(at.folder, 'a.md')).mode & 0o777).toBe(0o640)
  expect(at.names()).toEqual(['a.md', 'link.md', 'plain.json'])
})

test('into a folder that is there replaces its sheets, takes old ones away, and leaves the rest', async () => {
  at.put('tagged.json', chain().tag('tier', ['meet']))
  mkdirSync(join(at.folder, 'sheets'))
  writeFileSync(join(at.folder, 'sheets', 'notes.md'), 'mine')
  await at.run(['convert', 'tagged.json', 'sheets/'])
  expect(readdirSync(join(at.folder, 'sheets'))).toContain('tags.csv')
  expect((await at.run(['convert', 'plain.json', 'sheets/'])).code).toBe(0)
  expect((await at.run(['diff', 'plain.json', 'sheets'])).stdout).toBe('No differences.\n')
  expect(at.read('sheets/notes.md')).toBe('mine')
})

test('ends with 4 where the result cannot be written', async () => {
  mkdirSync(join(at.folder, 'taken.svg'))
  expect(await at.run(['convert', 'plain.json', 'taken.svg'])).toMatchObject({ code: 4, stdout: '' })
  const missing = await at.run(['convert', 'plain.json', 'no/where/a.svg'])
  expect([missing.code, missing.stderr.includes('does not exist')]).toEqual([4, true])
  expect((await at.run(['convert', 'plain.json', 'plain.json/a/'])).code).toBe(4)
  expect((await at.run(['convert', 'plain.json', 'plain.json/'])).stderr).toContain('already a file of that name')
  expect(at.names()).toEqual(['plain.json', 'taken.svg'])
})

test('tells what it wrote as JSON', async () => {
  const { stdout } = await at.run(['convert', 'plain.json', 'a.md', '--json'])
  expect(parsed(stdout)).toMatchObject({
    ok: true,
    command: 'convert',
    to: 'a.md',
    format: 'narrative',
    warnings: [],
  })
})

test('tells beside the result what it left out of the sheets', async () => {
  await at.run(['convert', 'plain.json', 'sheets/'])
  writeFileSync(join(at.folder, 'sheets', 'colours.csv'), 'id\n1\n')
  const { code, stdout, stderr } = await at.run(['convert', 'sheets', '-'])
  expect([code, stdout]).toEqual([0, jsonOf(chain())])
  expect(stderr).toContain('colours.csv')
})

test('writes to a device as it is, and ends with 4 where standard output takes no more', async () => {
  const sh = (line: string) => runProgram('sh', ['-c', `${throughline} ${line}`], { cwd: at.folder })
  expect((await sh('convert plain.json /dev/null --to svg')).code).toBe(0)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  const full = await sh('convert plain.json - > /dev/full')
  expect([full.code, full.stderr.split('\n')[0]]).toEqual([4, 'standard output: The disk is full'])
})
