import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGrants, type GrantOptions } from '../../src/formats/grants/read.ts'
import { reportText } from '../../src/formats/grants/report.ts'
import { readJson } from '../../src/formats/json/read.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { DATA_TABLES, emptySnapshot, MODEL_TABLES } from '../../src/model/model.ts'
import { hostileText } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

const OPTIONS: GrantOptions = {
  file: 'grants.json',
  template: {
    model: {
      ...emptySnapshot(MODEL_TABLES),
      stages: new Map([['act', { id: 'act', name: 'Activities', kind: 'activity', horizon: '', order: 'a0' }]]),
    },
    data: emptySnapshot(DATA_TABLES),
  },
  status: 'proposed',
  known: new Set(),
}

const FIELDS = ['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'plannedDates']
const LISTS = ['recipientOrganization', 'fundingOrganization', 'beneficiaryLocation', 'grantProgramme', '__proto__']
const anything = fc.oneof(hostileText, fc.jsonValue(), fc.constantFrom('2022-04-01', 12, '£1,000', 'E08000014'))
const anyGrant = fc.oneof(
  fc.dictionary(fc.constantFrom(...FIELDS, ...LISTS), anything),
  fc.record({ id: hostileText, title: hostileText, recipientOrganization: fc.array(fc.record({ name: hostileText })) }),
  fc.jsonValue(),
)

test('every grant is taken in or reported, whatever is in it, and what is taken in is a file that reads', () => {
  fc.assert(
    fc.property(fc.array(anyGrant, { minLength: 1, maxLength: 8 }), (grants) => {
      const reading = readGrants(new TextEncoder().encode(JSON.stringify({ grants })), OPTIONS)
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
      const { grants: taken, report } = reading.value
      const skipped = report.filter((remark) => remark.skipped).map(({ at }) => at)
      expect([...taken.map(({ at }) => at), ...skipped].toSorted((a, b) => a - b)).toEqual(
        grants.map((_, at) => at + 1),
      )
      for (const { file } of taken) expect(readJson(writeJson(file))).toEqual({ ok: true, value: file })
      expect(reportText(report).split('\n').length).toBeGreaterThan(report.length)
    }),
    seeded(150),
  )
})

test('any bytes at all are read or refused, and never throw', () => {
  const starts = fc.constantFrom('', '{"grants":[', 'Identifier,Title\n', 'title;recipientOrganization/0/name\n')
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const reading = readGrants(Uint8Array.from([...new TextEncoder().encode(start), ...rest]), OPTIONS)
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
    }),
    seeded(300),
  )
})
