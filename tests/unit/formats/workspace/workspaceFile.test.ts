import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
  ['a newer file', (raw: Raw) => (raw.version = 99), 'json-newer'],
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
