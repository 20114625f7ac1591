import { describe, expect, test } from 'vitest'
import { createChecker } from '../../../../src/model/checks/checker.ts'
import { CHECKS } from '../../../../src/model/checks/checks.ts'
import type { Model, ModelDraft } from '../../../../src/model/model.ts'
import { after } from '../../../support/editing.ts'
import { type Theory, theory } from '../../../support/theory.ts'

/** A checker that has seen a model, and what it says of one rule after an edit. */
function watching(rule: string, start: Theory) {
  const check = createChecker(CHECKS)
  let model: Model = start.build()
  const of = () => check(model).filter((finding) => finding.rule === rule)
  of()
  return {
    of,
    edit(recipe: (draft: ModelDraft) => void) {
      model = after(model, recipe)
      return of()
    },
  }
}

describe('a checker that has seen the model before', () => {
  test('says the new numbers of a finding that stands', () => {
    const cards = watching('L10', theory().activity('a').output('o'))
    const card = theory().activity('b').build().nodes.get('b')!
    expect(cards.edit((draft) => draft.nodes.set('b', { ...card }))).toMatchObject([{ params: { count: 3 } }])
  })

  test('says the new cards of one of many findings, and keeps the others as they are', () => {
    const many = theory().activity('a').output('o').outcome('r').chain('a', 'o', 'r').output('spare')
    for (let at = 0; at < 12; at++) many.activity(`b${at}`).output(`p${at}`).link(`b${at}`, `p${at}`)
    const islands = watching('L11', many)
    const before = islands.of()
    expect(before).toHaveLength(12)
    const link = theory().activity('b3').output('spare').link('b3', 'spare').build().links.get('b3-spare')!
    const now = islands.edit((draft) => draft.links.set(link.id, { ...link }))
    expect(now.find(({ subject }) => subject.id === 'b3')?.cards).toEqual(['b3', 'p3', 'spare'])
    expect(now.filter((finding) => !before.includes(finding)).map(({ subject }) => subject.id)).toContain('b3')
    expect(now.filter((finding) => before.includes(finding)).length).toBeGreaterThanOrEqual(10)
  })

  test('looks again at every card when the first link comes, and when the last one goes', () => {
    const activities = watching('L01', theory().activity('a').activity('b').output('o'))
    const link = theory().activity('a').output('o').link('a', 'o').build().links.get('a-o')!
    expect(activities.of()).toEqual([])
    expect(activities.edit((draft) => draft.links.set('a-o', { ...link }))).toMatchObject([{ subject: { id: 'b' } }])
    expect(activities.edit((draft) => draft.links.delete('a-o'))).toEqual([])
  })

  test('looks again at every input when the first activity comes', () => {
    const start = theory().stage('activity', { kind: 'activity', order: 'a1' }).input('i').output('o').outcome('r')
    const inputs = watching('L06', start.link('o', 'r'))
    const card = theory().activity('a').build().nodes.get('a')!
    expect(inputs.of()).toEqual([])
    expect(inputs.edit((draft) => draft.nodes.set('a', { ...card }))).toMatchObject([{ subject: { id: 'i' } }])
  })

  test('looks again at every link when a stage gets a horizon, and when it is moved', () => {
    const start = theory().activity('a').stage('late', { order: 'b00' }).card('late', 'l').link('a', 'l')
    const leaps = watching('L08', start)
    expect(leaps.of()).toEqual([])
    const stage = (draft: ModelDraft) => draft.stages.get('late')!
    expect(leaps.edit((draft) => Object.assign(stage(draft), { horizon: 'long' }))).toHaveLength(1)
    expect(leaps.edit((draft) => Object.assign(stage(draft), { order: 'Zz' }))).toEqual([])
  })

  test('forgets an assumption whose card is gone before it is', () => {
    const start = theory().activity('a').output('o').link('a', 'o').assumption('one', { node: 'a' })
    const assumptions = watching('L31', start.assumption('two', { link: 'a-o' }).assumption('three', { node: 'o' }))
    expect(assumptions.of()).toHaveLength(3)
    expect(assumptions.edit((draft) => draft.nodes.delete('a'))).toMatchObject([{ subject: { id: 'three' } }])
  })

  test('counts outcomes again when the model is about one intervention', () => {
    const model = theory({ kind: 'system' })
    for (let at = 0; at < 8; at++) model.outcome(`r${at}`)
    const counts = watching('L29', model)
    expect(counts.of()).toEqual([])
    const next = counts.edit((draft) => Object.assign(draft.meta.get('model')!, { kind: 'intervention' }))
    expect(next).toMatchObject([{ params: { count: 8 } }])
  })

  test('answers with the same list and the same findings when nothing that it looks at changed', () => {
    const check = createChecker(CHECKS)
    const model = theory().activity('a').activity('b').output('o').link('a', 'o').build()
    const before = check(model)
    expect(check(after(model, (draft) => Object.assign(draft.nodes.get('a')!, { y: 40 })))).toBe(before)
    expect(check(after(model, (draft) => Object.assign(draft.stages.get('output')!, { name: 'Made' })))).toBe(before)
    expect(check({ ...model, nodes: new Map([...model.nodes].toReversed()) })).toBe(before)
  })
})
