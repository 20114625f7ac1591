import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWorkspace } from '../../src/formats/workspace/read.ts'
import { writeWorkspace } from '../../src/formats/workspace/write.ts'
import { anyWorkspaceFile, spoilt } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

test('a workspace that is written and read again is the same workspace', () => {
  fc.assert(
    fc.property(anyWorkspaceFile, (file) => {
      expect(readWorkspace(writeWorkspace(file))).toEqual({ ok: true, value: file })
    }),
    seeded(80),
  )
})

test('the same workspace gives the same bytes, in whatever order its models stand', () => {
  fc.assert(
    fc.property(anyWorkspaceFile, (file) => {
      const bytes = writeWorkspace(file)
      expect(writeWorkspace({ ...file, models: file.models.toReversed() })).toBe(bytes)
    }),
    seeded(40),
  )
})

test('any value in place of any part of a workspace file is read or refused with problems, and never throws', () => {
  fc.assert(
    fc.property(anyWorkspaceFile, fc.nat(), fc.jsonValue(), (file, at, value) => {
      const reading = readWorkspace(spoilt(writeWorkspace(file), at, value))
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
      else expect(readWorkspace(writeWorkspace(reading.value))).toEqual(reading)
    }),
    seeded(80),
  )
})
