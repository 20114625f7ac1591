import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, readVersion } from '../../../src/formats/json/version.ts'
import { sayProblem } from '../../../src/formats/problemWords.ts'
import { FORMAT_VERSION } from '../../../src/model/migrations/migrations.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { sampleTheory } from '../../support/packs.ts'

const sealed = (content: string) => ({ content, hash: sealOf(content) })

test('the content of a version is the model without its values, and reads as the same model', () => {
  const model = sampleTheory().build()
  const content = contentOf(model)
  expect(JSON.parse(content)).toMatchObject({ version: FORMAT_VERSION, data: {} })
  expect(readVersion(sealed(content))).toEqual({ ok: true, value: model })
})

test('a version that was changed by one letter is not read', () => {
  const { content, hash } = sealed(contentOf(sampleTheory().build()))
  const reading = readVersion({ content: content.replace('Mentoring', 'mentoring'), hash })
  expect(reading).toEqual({ ok: false, problems: [{ code: 'version-altered' }] })
  expect(sayProblem({ code: 'version-altered' }).advice).not.toBe('')
})

test('a version of an older format is checked as it was kept, and migrated as it is read', () => {
  const old = readFileSync(join(import.meta.dirname, '../../fixtures/models/v2.json'), 'utf8')
  const reading = readVersion(sealed(old))
  expect(reading.ok && reading.value.meta.get('model')).toMatchObject({ format: FORMAT_VERSION, status: '' })
  expect(readVersion({ content: reading.ok ? contentOf(reading.value) : '', hash: sealOf(old) }).ok).toBe(false)
})

test('content that is no model is a problem, also where its hash is right', () => {
  expect(readVersion(sealed('{')).ok).toBe(false)
})
