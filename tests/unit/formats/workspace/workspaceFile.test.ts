import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMAT_VERSION } from '../../../../src/model/migrations/migrations.ts'
import { sealOf } from '../../../../src/model/seal.ts'
import { hasWords } from '../../../../src/words/words.ts'
import { MOST_MODELS } from '../../../../src/formats/workspace/file.ts'
import { readWorkspace } from '../../../../src/formats/workspace/read.ts'
import { writeWorkspace } from '../../../../src/formats/workspace/write.ts'

const whole = readFileSync(new URL('../../../../examples/workspaces/hampshire.json', import.meta.url), 'utf8')

interface Raw {
  format: string
  version: unknown
  workspace: Record<string, unknown>
  models: {
    id: unknown
    file: { version: number; model: { meta: Record<string, unknown>[]; nodes: Record<string, unknown>[] } }
    versions: { versions?: Record<string, unknown>[]; statuses?: Record<string, unknown>[] }
  }[]
}

/** The problems of the example after a change, as code and place. */
function problemsAfter(change: (raw: Raw) => void): readonly (readonly [string, string | undefined])[] {
  const raw = JSON.parse(whole) as Raw
  change(raw)
  const reading = readWorkspace(JSON.stringify(raw))
  return reading.ok ? [] : reading.problems.map(({ code, where }) => [code, where])
}

function at(raw: Raw, id: string) {
  const model = raw.models.find((one) => one.id === id)
  if (!model) throw new Error(id)
  return model
}

test('the example reads as it stands', () => {
  expect(problemsAfter(() => undefined)).toEqual([])
})

test('a problem inside a model names the model and its record', () => {
  expect(
    problemsAfter((raw) => {
      const [node] = at(raw, 'tips').file.model.nodes
      if (node) node['level'] = 'wrong'
      at(raw, 'reset').file.model.nodes.pop()
    }).map(([code, where]) => [code, where?.split('.').slice(0, 2).join('.')]),
  ).toContainEqual(['json-not-allowed', 'models["tips"].model'])
})

test('every problem is listed, not the first alone', () => {
  const problems = problemsAfter((raw) => {
    raw.workspace['surprise'] = []
    raw.models.push({ ...at(raw, 'tips') })
    const version = at(raw, 'hips-2023').versions.versions?.[0]
    if (version) version['content'] = `${String(version['content'])} `
  })
  expect(problems).toEqual([
    ['json-unknown-field', 'workspace.surprise'],
    ['workspace-altered', 'models["hips-2023"].versions.versions["hips-2023-v1"]'],
    ['json-duplicate-id', 'models[5]'],
  ])
})

test('a step of a version that is not there is a problem', () => {
  expect(
    problemsAfter((raw) => {
      delete at(raw, 'hips-2023').versions.versions
    }),
  ).toEqual([['json-missing-end', 'models["hips-2023"].versions.statuses']])
})

test.each([
  ['number', Number.MAX_SAFE_INTEGER],
  ['on', '9999-12-31T23:59:59.999Z'],
  ['on', ''],
])('a version after which no other can come is a problem: %s %s', (field, value) => {
  expect(
    problemsAfter((raw) => {
      const version = at(raw, 'hips-2023').versions.versions?.[0]
      if (version) version[field] = value
    }),
  ).toEqual([['json-bad-value', `models["hips-2023"].versions.versions["hips-2023-v1"].${field}`]])
})

test('two versions of a kind with one number are a problem, and a bid of that number is none', () => {
  const twice = (more: object) => (raw: Raw) => {
    const { versions } = at(raw, 'hips-2023').versions
    versions?.push({ ...versions[0], id: 'other', ...more })
  }
  const found = problemsAfter(twice({}))
  expect(found).toHaveLength(1)
  expect(found[0]?.[0]).toBe('workspace-number-twice')
  expect(found[0]?.[1]).toMatch(/^models\["hips-2023"\]\.versions\.versions\["\S+"\]\.number$/)
  expect(problemsAfter(twice({ kind: 'bid' }))).toEqual([])
  expect(problemsAfter(twice({ number: 2 }))).toEqual([])
  expect(hasWords('problem.workspace-number-twice')).toBe(true)
  expect(hasWords('problem.workspace-number-twice.advice')).toBe(true)
})

test('a version whose content does not open is a problem, with the place inside it', () => {
  const found = problemsAfter((raw) => {
    const version = at(raw, 'hips-2023').versions.versions?.[0]
    const content = '{"format": "something-else"}'
    Object.assign(version ?? {}, { content, hash: sealOf(content) })
  })
  expect(found.length).toBeGreaterThan(0)
  for (const [code, where] of found) {
    expect(code).not.toBe('workspace-altered')
    expect(where).toContain('models["hips-2023"].versions.versions["hips-2023-v1"].content')
  }
})

test('a device with its own version and the server’s of one number writes a file that opens again, with both', () => {
  const reading = readWorkspace(whole)
  if (!reading.ok) throw new Error('The example does not read')
  const own = reading.value.models.find(({ id }) => id === 'hips-2023')
  const [first] = own?.versions.versions.values() ?? []
  if (!own || !first) throw new Error('The example has no version')
  const late = { ...first, id: 'late', by: 'p1', on: '2030-01-01T00:00:00.000Z' }
  const versions = new Map([...own.versions.versions, ['late', late]])
  const models = [{ ...own, versions: { ...own.versions, versions } }]
  const again = readWorkspace(writeWorkspace({ ...reading.value, models }))
  if (!again.ok) throw new Error(again.problems[0]?.code)
  const numbers = [...(again.value.models[0]?.versions.versions.values() ?? [])]
    .filter(({ kind, number }) => kind === first.kind && number >= first.number)
    .map(({ id, number }) => [id, number])
  expect(numbers).toContainEqual(['late', first.number])
  expect(new Map(numbers as [string, number][]).get(first.id)).toBeGreaterThan(first.number)
  expect(again.value.models[0]?.versions.versions.size).toBe(versions.size)
})

test('a model of an older format is migrated where it stands', () => {
  const raw = JSON.parse(whole) as Raw
  const { file } = at(raw, 'tips')
  file.version = 2
  for (const key of ['status', 'ageFrom', 'ageTo']) delete file.model.meta[0]?.[key]
  const reading = readWorkspace(JSON.stringify(raw))
  const tips = reading.ok && reading.value.models.find(({ id }) => id === 'tips')
  expect(tips && tips.file.model.meta.get('model')).toMatchObject({ status: '', ageFrom: null, format: 3 })
})

test.each([
  ['another kind of file', (raw: Raw) => (raw.format = 'throughline-model'), 'workspace-not-one'],
  ['a newer file', (raw: Raw) => (raw.version = FORMAT_VERSION + 1), 'json-newer'],
  ['no version', (raw: Raw) => (raw.version = 'three'), 'json-version'],
  ['models that are no list', (raw: Raw) => Object.assign(raw, { models: {} }), 'json-table'],
  ['an id that is none', (raw: Raw) => Object.assign(raw.models[0] ?? {}, { id: '../up' }), 'json-record'],
  ['too many models', (raw: Raw) => (raw.models.length = MOST_MODELS + 1), 'workspace-too-many'],
])('%s is refused with words of its own', (_, change, code) => {
  expect(problemsAfter((raw) => void change(raw)).map(([found]) => found)).toEqual([code])
  expect(hasWords(`problem.${code}`)).toBe(true)
})

test('text that is no JSON says where it breaks off', () => {
  expect(readWorkspace(whole.slice(0, 100))).toMatchObject({ ok: false, problems: [{ code: 'json-syntax' }] })
})

test('a step of a version that is not at hand is not written, so that the file opens again', () => {
  const reading = readWorkspace(whole)
  if (!reading.ok) throw new Error('The example does not read')
  const models = reading.value.models.map((model) => ({
    ...model,
    versions: { ...model.versions, versions: new Map() },
  }))
  const again = readWorkspace(writeWorkspace({ ...reading.value, models }))
  expect(again.ok && again.value.models.every(({ versions }) => versions.statuses.size === 0)).toBe(true)
})
