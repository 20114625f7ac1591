import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readVersion } from '../../src/formats/json/version.ts'
import type { WorkspaceModel } from '../../src/formats/workspace/file.ts'
import { readWorkspace } from '../../src/formats/workspace/read.ts'
import { writeWorkspace } from '../../src/formats/workspace/write.ts'
import { findings } from '../../src/model/checks/findings.ts'
import type { Meta } from '../../src/model/model.ts'
import { approved } from '../../src/model/queries/versions.ts'
import { missingEnds } from '../../src/model/removal.ts'

const SYSTEMS: Readonly<Record<string, string>> = { merseyside: 'mvrp-2022', hampshire: 'hips-2023' }
const BIDS = ['bid-back-in-class', 'bid-housing-key-worker']
const OURS = 'Our reading, not the partnership’s: '
const MADE_UP = 'Made up for this example'
/** Figures that the reports print, and that the single examples hold as well; no other value may stand here. */
const VALUES: Readonly<Record<string, number>> = { beacon: 4, 'mentors-in-violence-prevention': 1, 'hips-2023': 9 }

function textOf(name: string): string {
  return readFileSync(new URL(`../../examples/workspaces/${name}.json`, import.meta.url), 'utf8')
}

function open(name: string) {
  const reading = readWorkspace(textOf(name))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}

function modelIn(name: string, id: string): WorkspaceModel {
  const found = open(name).models.find((model) => model.id === id)
  if (!found) throw new Error(id)
  return found
}

function meta({ file }: WorkspaceModel): Meta {
  const found = file.model.meta.get('model')
  if (!found) throw new Error('no meta')
  return found
}

describe.each(['merseyside', 'hampshire'])('the workspace of %s', (name) => {
  const { workspace, models } = open(name)
  const systemId = SYSTEMS[name] ?? ''
  const system = modelIn(name, systemId)
  const interventions = models.filter((model) => meta(model).kind === 'intervention')

  test('is written back byte for byte', () => {
    expect(writeWorkspace({ workspace, models })).toBe(textOf(name))
  })

  test('names its system model, whose approved version is what it is now', () => {
    expect(workspace.settings.get('workspace')?.systemModel).toBe(systemId)
    expect(meta(system).kind).toBe('system')
    const version = approved(system.versions)
    expect(version?.number).toBe(1)
    expect(version && readVersion(version)).toEqual({ ok: true, value: system.file.model })
  })

  test('has no dangling ends, and the checks run on every model', () => {
    for (const { file } of models) {
      expect(missingEnds(file.model)).toEqual([])
      expect(() => findings(file.model)).not.toThrow()
    }
  })

  test('says of every model and card where it comes from', () => {
    for (const model of models) {
      expect(meta(model).source, model.id).not.toBe('')
      for (const node of model.file.model.nodes.values()) expect(node.source, `${model.id} ${node.id}`).not.toBe('')
      for (const link of model.file.model.links.values()) expect(link.source, `${model.id} ${link.id}`).not.toBe('')
    }
  })

  test('contributes only to cards that the system model has, under their own words, each marked as ours', () => {
    for (const model of interventions) {
      const { contributions, nodes } = model.file.model
      const mark = BIDS.includes(model.id) ? `${MADE_UP}: ` : OURS
      expect(contributions.size, model.id).toBeGreaterThan(0)
      for (const one of contributions.values()) {
        expect(one.systemModel).toBe(systemId)
        expect(one.systemTitle).toBe(meta(system).title)
        expect(one.systemLabel).toBe(system.file.model.nodes.get(one.systemNode)?.label)
        expect(nodes.has(one.node)).toBe(true)
        expect(one.rationale.startsWith(mark), `${model.id} ${one.id}`).toBe(true)
      }
    }
  })

  test('says who says each class, and uses codes that its code list has', () => {
    const codes = new Set([...workspace.codeLists.values()].flatMap(({ rows }) => rows.map(([code]) => code)))
    for (const model of interventions) {
      for (const { source } of model.file.model.classifications.values()) {
        expect(source).toMatch(/^(Our inference|Our reading|Made up for this example|Hampshire, Isle of Wight)/)
      }
      expect(model.file.model.places.size, model.id).toBeGreaterThan(0)
      for (const place of model.file.model.places.values()) expect(codes.has(place.code), place.code).toBe(true)
    }
    for (const { source } of workspace.codeLists.values()) expect(source).toMatch(/^Office for National Statistics/)
  })

  test('has no amount of money, no target and no value that is not published or marked as made up', () => {
    for (const { id, file } of models) {
      const isBid = BIDS.includes(id)
      for (const award of file.model.awards.values()) {
        expect(award.source, id).not.toBe('')
        expect(award.note, id).not.toBe('')
        if (isBid) expect(award.note).toContain(MADE_UP)
        else expect(award.amount, id).toBeNull()
      }
      for (const { baseline, baselineNote } of file.model.indicators.values()) {
        if (baseline !== null && isBid) expect(baselineNote).toBe(MADE_UP)
      }
      expect(file.model.targets.size).toBe(0)
      expect(file.data.observations.size, id).toBe(VALUES[id] ?? 0)
    }
  })
})

test('Merseyside has the ten interventions of appendix 7.1, funded, and two bids', () => {
  const { models, workspace } = open('merseyside')
  const ids = (status: string) => models.filter((model) => meta(model).status === status).map(({ id }) => id)
  expect(ids('funded')).toEqual([
    'beacon',
    'dwp',
    'magistra',
    'mentors-in-violence-prevention',
    'moms',
    'navigator',
    'pops',
    'red-umbrella',
    'shelter',
    'timematters',
  ])
  expect(ids('proposed')).toEqual(BIDS)
  expect(models).toHaveLength(13)
  expect([...workspace.priorities.values()].every(({ edition }) => edition === '2022')).toBe(true)
  expect(workspace.priorities.size).toBe(5)
})

test('the bid form is the partnership’s five questions and one that says that it is ours', () => {
  const questions = [...open('merseyside').workspace.bidQuestions.values()]
  const ours = questions.filter(({ help }) => help.startsWith('Added by us'))
  expect(ours.map(({ part }) => part)).toEqual(['sustainability'])
  expect(questions.filter(({ help }) => help.includes('section 2.3'))).toHaveLength(5)
})

describe.each(BIDS)('%s', (id) => {
  const bid = modelIn('merseyside', id)

  test('says that it is made up, in its title, its description and on every card and link', () => {
    expect(meta(bid).title).toMatch(/\(example bid\)$/)
    expect(meta(bid).description).toContain('A made-up bid')
    const { nodes, links } = bid.file.model
    for (const { source } of [...nodes.values(), ...links.values()]) expect(source).toBe(MADE_UP)
  })

  test('answers the questions of the workspace by their ids', () => {
    const questions = open('merseyside').workspace.bidQuestions
    expect([...bid.file.model.bidAnswers.keys()].toSorted()).toEqual([...questions.keys()].toSorted())
  })
})

test('the weaker bid leaves two answers out, leaps once, and has one outcome without an indicator', () => {
  const { model } = modelIn('merseyside', 'bid-housing-key-worker').file
  expect([...model.bidAnswers.values()].filter(({ text }) => text === '')).toHaveLength(2)
  const found = findings(model).open
  expect(found.filter(({ rule }) => rule === 'L08').map(({ subject }) => subject.id)).toEqual(['o2~l1'])
  expect(found.filter(({ rule }) => rule === 'L18').map(({ subject }) => subject.id)).toEqual(['s5'])
})

test('the stronger bid answers everything, and no check warns of a leap, a missing indicator or an untested link', () => {
  const { model } = modelIn('merseyside', 'bid-back-in-class').file
  expect([...model.bidAnswers.values()].every(({ text }) => text !== '')).toBe(true)
  expect(findings(model).open.filter(({ rule }) => ['L08', 'L18', 'L30', 'L31'].includes(rule))).toEqual([])
})

test('Hampshire has its four interventions with the delivery models that the report states', () => {
  const { models } = open('hampshire')
  const stated = models.flatMap(({ id, file }) =>
    [...file.model.classifications.values()].map(({ scheme, term }) => `${id} ${scheme} ${term}`),
  )
  expect(stated.toSorted()).toEqual([
    'ae-navigators delivery-model early-intervention',
    'ae-navigators delivery-model therapeutic',
    'choices delivery-model prevention',
    'reset delivery-model desistance',
    'tips delivery-model desistance',
    'tips delivery-model early-intervention',
    'tips delivery-model therapeutic',
  ])
})
