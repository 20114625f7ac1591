import * as fc from 'fast-check'
import { enableMapSet, produce, setAutoFreeze } from 'immer'
import { expect, test } from 'vitest'
import { contentOf, readVersion } from '../../src/formats/json/version.ts'
import { addStep, addVersion } from '../../src/model/commands/versions.ts'
import { emptySnapshot, VERSION_TABLES, type Versions } from '../../src/model/model.ts'
import { approved, newest, nextNumber, statusOf, stepsOf, versionsInOrder } from '../../src/model/queries/versions.ts'
import { VERSION_KINDS, VERSION_STATUSES } from '../../src/model/records/version.ts'
import type { Table } from '../../src/model/records/table.ts'
import { sealOf } from '../../src/model/seal.ts'
import { anyModel } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

enableMapSet()
setAutoFreeze(false)

/** What is done one after the other, by a clock that may be put back or stand still. */
const anyAct = fc.record({
  releases: fc.boolean(),
  kind: fc.constantFrom(...VERSION_KINDS),
  status: fc.constantFrom(...VERSION_STATUSES),
  which: fc.nat(),
  on: fc.integer({ min: 0, max: 20 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
})

function played(acts: readonly (typeof anyAct extends fc.Arbitrary<infer A> ? A : never)[]): readonly Versions[] {
  const states: Versions[] = [emptySnapshot(VERSION_TABLES)]
  for (const [at, { releases, kind, status, which, on }] of acts.entries()) {
    const by = { by: 'p', byName: 'Ann', on }
    const now = states.at(-1) ?? emptySnapshot(VERSION_TABLES)
    const versions = versionsInOrder(now)
    const chosen = versions[which % Math.max(1, versions.length)]
    states.push(
      produce(now, (draft) => {
        if (releases || !chosen)
          addVersion(draft, { ...by, id: `v${at}`, kind, name: '', reason: '', content: `${at}` })
        else addStep(draft, { ...by, id: `s${at}`, version: chosen.id, status, note: '' })
      }),
    )
  }
  return states
}

const anyActs = fc.array(anyAct, { maxLength: 25 })

test('versions and steps are only ever added to: what is there stays the same record', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const states = played(acts)
      for (const [at, after] of states.entries()) {
        const before = states[at - 1]
        if (!before) continue
        for (const [id, version] of before.versions) expect(after.versions.get(id)).toBe(version)
        for (const [id, one] of before.statuses) expect(after.statuses.get(id)).toBe(one)
      }
    }),
    seeded(100),
  )
})

test('each kind is numbered without a gap in the order of release, and each version has the one before as its base', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const versions = played(acts).at(-1) ?? emptySnapshot(VERSION_TABLES)
      for (const kind of VERSION_KINDS) {
        const list = versionsInOrder(versions).filter((version) => version.kind === kind)
        expect(list.map(({ number }) => number)).toEqual(list.map((_, at) => at + 1))
        expect(list.map(({ base }) => base)).toEqual(list.map((_, at) => list[at - 1]?.id ?? ''))
        expect(nextNumber(versions, kind)).toBe(list.length + 1)
        expect(newest(versions, kind)).toBe(list.at(-1))
      }
    }),
    seeded(100),
  )
})

test('what was said last stands, whatever the clock says, and at most one version of a kind is approved', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const states = played(acts)
      for (const [at, versions] of states.entries()) {
        const step = versions.statuses.get(`s${at - 1}`)
        if (step) expect(statusOf(versions, step.version)).toBe(step.status)
        for (const kind of VERSION_KINDS) {
          const standing = versionsInOrder(versions).filter(
            (version) => version.kind === kind && statusOf(versions, version.id) === 'approved',
          )
          expect(standing.length).toBeLessThanOrEqual(1)
          if (kind === 'version') expect(approved(versions)).toBe(standing[0])
        }
        for (const { id } of versions.versions.values()) {
          const moments = stepsOf(versions, id).map(({ on }) => on)
          expect(moments).toEqual([...new Set(moments)].sort())
        }
      }
    }),
    seeded(100),
  )
})

test('every record that is written is one that is read', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const versions = played(acts).at(-1) ?? emptySnapshot(VERSION_TABLES)
      for (const [name, table] of Object.entries(VERSION_TABLES) as [keyof Versions, Table][]) {
        for (const record of versions[name].values()) expect(table.schema.parse(record)).toEqual(record)
      }
    }),
    seeded(50),
  )
})

test('the content of a version is read back as the model it is of, and any other bytes are refused', () => {
  fc.assert(
    fc.property(anyModel, fc.nat(), (model, at) => {
      const content = contentOf(model)
      const hash = sealOf(content)
      expect(readVersion({ content, hash })).toEqual({ ok: true, value: model })
      const cut = at % content.length
      const other = `${content.slice(0, cut)}${content[cut] === '1' ? '2' : '1'}${content.slice(cut + 1)}`
      expect(readVersion({ content: other, hash })).toMatchObject({ problems: [{ code: 'version-altered' }] })
    }),
    seeded(60),
  )
})
