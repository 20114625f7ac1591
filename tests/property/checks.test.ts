import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, findingKey } from '../../src/model/checks/check.ts'
import { type Checker, createChecker } from '../../src/model/checks/checker.ts'
import { CHECKS } from '../../src/model/checks/checks.ts'
import { MODEL_TABLES, type Model, type ModelDraft, type TableName } from '../../src/model/model.ts'
import { evidenceDefaults } from '../../src/model/records/evidence.ts'
import { LINK_KINDS } from '../../src/model/records/link.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import { HORIZONS, STAGE_KINDS } from '../../src/model/records/stage.ts'
import { missingEnds } from '../../src/model/removal.ts'
import { anyModel } from '../support/arbitraries.ts'
import { after } from '../support/editing.ts'
import { anyEdit, perform } from '../support/edits.ts'
import { seeded } from '../support/seed.ts'

const TABLES = Object.keys(MODEL_TABLES) as TableName[]

const at = <T>(list: Iterable<T>, place: number): T | undefined => {
  const all = [...list]
  return all[place % Math.max(1, all.length)]
}

type Change = (draft: ModelDraft, a: number, b: number, id: string) => void

/** What the checks look at and no edit in `perform` changes, and what is left when two people edit apart. */
const CHANGES: Readonly<Record<string, Change>> = {
  stageKind(draft, a, b) {
    const stage = at(draft.stages.values(), a)
    if (stage) Object.assign(stage, { kind: at(STAGE_KINDS, b), horizon: at(HORIZONS, a + b) })
  },
  stageName(draft, a, b) {
    const stage = at(draft.stages.values(), a)
    if (stage) stage.name = `Stage ${b}`
  },
  linkKind(draft, a, b) {
    const link = at(draft.links.values(), a)
    if (link) Object.assign(link, { kind: at(LINK_KINDS, b) })
  },
  linkEnds(draft, a, b) {
    const link = at(draft.links.values(), a)
    const node = at(draft.nodes.keys(), b)
    if (link && node !== undefined) Object.assign(link, a % 2 ? { from: node } : { to: node })
  },
  intended(draft, a) {
    const node = at(draft.nodes.values(), a)
    if (node) node.intended = !node.intended
  },
  modelKind(draft, a) {
    const meta = draft.meta.get(META_ID)
    if (meta) Object.assign(meta, { kind: a % 2 ? 'system' : 'intervention', targetGroup: a % 3 ? '' : 'Everyone' })
  },
  owner(draft, a, b) {
    const assumption = at(draft.assumptions.values(), a)
    if (assumption) Object.assign(assumption, b % 2 ? { owner: b % 3 ? 'Police' : '' } : { review: '2027-01-31' })
  },
  evidence(draft, a, b, id) {
    const kind = at(['link', 'node', 'assumption'] as const, b) ?? 'link'
    const subject = at(draft[`${kind}s`].keys(), a)
    const old = at(draft.evidence.keys(), b)
    if (a % 3 === 0 && old !== undefined) draft.evidence.delete(old)
    else if (subject !== undefined)
      draft.evidence.set(id, { ...evidenceDefaults, id, subjectKind: kind, subject, order: 'a0' })
  },
  /** A record goes and what refers to it stays: somebody else was adding to it meanwhile. */
  vanish(draft, a, b) {
    const table = at(['nodes', 'links', 'stages', 'assumptions', 'indicators'] as const, b) ?? 'nodes'
    const id = at(draft[table].keys(), a)
    if (id !== undefined) draft[table].delete(id)
  },
}

interface Step {
  readonly done: (draft: ModelDraft, id: string) => void
}

const anyChange: fc.Arbitrary<Step> = fc
  .record({ kind: fc.constantFrom(...Object.keys(CHANGES)), a: fc.nat(1000), b: fc.nat(1000) })
  .map((change) => ({
    done: (draft, id) => CHANGES[change.kind]?.(draft, change.a, change.b, id),
    [fc.toStringMethod]: () => JSON.stringify(change),
  }))

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyEdit.map((edit) => ({
    done: (draft: ModelDraft, id: string) => perform(draft, edit, id),
    [fc.toStringMethod]: () => JSON.stringify(edit),
  })),
  anyChange,
)
const anySteps = fc.array(anyStep, { maxLength: 12 })

/** Steps that make links, so that paths and circles are there to be found. */
const anyLinked: fc.Arbitrary<Model> = fc
  .tuple(anyModel, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...LINK_KINDS)), { maxLength: 10 }))
  .map(([model, pairs]) =>
    after(model, (draft) => {
      for (const [place, [a, b, kind]] of pairs.entries()) {
        const [from, to] = [at(draft.nodes.keys(), a), at(draft.nodes.keys(), b)]
        const id = `more${place}`
        if (from === undefined || to === undefined || draft.links.has(id)) continue
        draft.links.set(id, { id, from, to, kind, rationale: '', strength: '', confidence: '', source: '' })
      }
    }),
  )

/** Findings by what tells them apart, for comparison. */
function byKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const keyed = new Map(findings.map((finding) => [findingKey(finding), finding]))
  expect(keyed.size, 'two findings that nothing tells apart').toBe(findings.length)
  return keyed
}

function expectAsFromNothing(check: Checker, model: Model): void {
  const known = byKey(check(model))
  expect([...known].toSorted(byFirst)).toEqual([...byKey(createChecker(CHECKS)(model))].toSorted(byFirst))
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

test('after every edit, a checker that looks only at what was touched finds what one finds that looks at everything', () => {
  fc.assert(
    fc.property(anyLinked, anySteps, (start, steps) => {
      const check = createChecker(CHECKS)
      let model = start
      expectAsFromNothing(check, model)
      for (const [place, step] of steps.entries()) {
        model = after(model, (draft) => step.done(draft, `made${place}`))
        expectAsFromNothing(check, model)
      }
    }),
    seeded(150),
  )
})

test('a checker that is given another model, and the first one again, finds what is there', () => {
  fc.assert(
    fc.property(anyLinked, anyLinked, (one, other) => {
      const check = createChecker(CHECKS)
      for (const model of [one, other, one]) expectAsFromNothing(check, model)
    }),
    seeded(100),
  )
})

test('a finding that still stands is the same object, and so is the list when nothing changed', () => {
  fc.assert(
    fc.property(anyLinked, anySteps, (start, steps) => {
      const check = createChecker(CHECKS)
      let model = start
      let before = check(model)
      for (const [place, step] of steps.entries()) {
        expect(check({ ...model })).toBe(before)
        model = after(model, (draft) => step.done(draft, `made${place}`))
        const now = check(model)
        const known = byKey(before)
        for (const finding of now) {
          const old = known.get(findingKey(finding))
          if (JSON.stringify(old) === JSON.stringify(finding)) expect(finding).toBe(old)
        }
        if (now.length === before.length && now.every((finding) => before.includes(finding))) expect(now).toBe(before)
        before = now
      }
    }),
    seeded(100),
  )
})

test('every fix that can be done leaves a model that parses, and settles what it is for', () => {
  fc.assert(
    fc.property(anyLinked, anySteps, (start, steps) => {
      const model = after(start, (draft) => {
        for (const [place, step] of steps.entries()) step.done(draft, `made${place}`)
      })
      for (const finding of createChecker(CHECKS)(model)) {
        const fix = CHECKS.find(({ id }) => id === finding.rule)?.fix
        if (!fix || fix.can?.(model, finding) === false) continue
        let made = 0
        const fixed = after(model, (draft) => {
          const next = fix.run(draft, finding, () => `fixed${++made}`)
          if (next) expect(draft[next.table].has(next.id)).toBe(true)
          // A term that was put into the glossary is opened for its meaning: only people know that.
          const term = next?.table === 'terms' ? draft.terms.get(next.id) : undefined
          if (term) term.meaning = 'What it means'
        })
        for (const table of TABLES)
          for (const [id, record] of fixed[table]) {
            expect(MODEL_TABLES[table].schema.safeParse(record).success, `${finding.rule} ${table} ${id}`).toBe(true)
            expect(record.id).toBe(id)
          }
        expect(missingEnds(fixed).length).toBeLessThanOrEqual(missingEnds(model).length)
        const left = createChecker(CHECKS)(fixed).map(findingKey)
        expect(left, `${finding.rule} is settled`).not.toContain(findingKey(finding))
      }
    }),
    seeded(100),
  )
})
