import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { align, pinnable, type Pinned, pinned } from '../../../src/actions/bidAlignment.ts'
import {
  decisionsOf,
  type DraftDecision,
  lacking,
  mayDecide,
  recordDecision,
  sealed,
} from '../../../src/actions/bidDecision.ts'
import { addReview, askedText, respond, responsesTo, setReview } from '../../../src/actions/bidReview.ts'
import { person } from '../../../src/actions/person.ts'
import { release } from '../../../src/actions/versions.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { contentOf } from '../../../src/formats/json/version.ts'
import { addStep, addVersion } from '../../../src/model/commands/versions.ts'
import { editSettings } from '../../../src/model/commands/workspace.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { emptySnapshot, VERSION_TABLES, type Versions } from '../../../src/model/model.ts'
import { about } from '../../../src/model/queries/about.ts'
import { versionsInOrder } from '../../../src/model/queries/versions.ts'
import { bidTheory, digestsOf, fundedModel, question, systemTheory } from '../../support/bids.ts'
import { contextOf, noDisk, openInMemory } from '../../support/inMemory.ts'

const DRAFT: DraftDecision = {
  outcome: 'fund-with-conditions',
  reasons: ' It fits ',
  conditions: 'By May',
  by: 'The board',
}
const by = { by: '', byName: 'Ada' }

/** The system with a version approved, one after it in draft, and a bid for both. */
function setUp() {
  const model = systemTheory().build()
  const versions = emptySnapshot(VERSION_TABLES) as Versions
  const draft = versions as Parameters<typeof addVersion>[0]
  const version = { kind: 'version', name: '', reason: '', content: contentOf(model), ...by } as const
  addVersion(draft, { ...version, id: 'v1', on: '2026-01-01T00:00:00.000Z' })
  addStep(draft, { id: 's1', version: 'v1', status: 'approved', note: '', ...by, on: '2026-01-02T00:00:00.000Z' })
  addVersion(draft, { ...version, id: 'v2', on: '2026-01-03T00:00:00.000Z' })
  const system = { id: 'system', model, versions }
  const open = openInMemory(bidTheory().contribution('c', 'secure', 'peace').build())
  const workspace = assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})
  workspace.edit(({ bidQuestions }) => void bidQuestions.set('need', question('need')))
  const pin = pinned(system, '')
  if (!pin) throw new Error('no version')
  const ground = { workspace, system: pin, digests: new Map() }
  return { system, open, context: contextOf(open), workspace, pin, ground }
}

beforeEach(() => person.setState({ name: '' }))
afterEach(() => vi.useRealTimers())

describe('the version that a bid is held against', () => {
  test('is the one that was chosen, else the newest approved, and never another model', () => {
    const { system } = setUp()
    expect(pinned(system, '')?.version?.id).toBe('v1')
    expect(pinned(system, 'v2')?.version?.id).toBe('v2')
    expect(pinned(system, 'unknown')?.version?.id).toBe('v1')
    const versions = { ...system.versions, versions: new Map(system.versions.versions) }
    for (const one of system.versions.versions.values()) versions.versions.set('b', { ...one, id: 'b', kind: 'bid' })
    expect(pinned({ ...system, versions }, 'b')?.version?.id).toBe('v1')
    expect(pinnable({ ...system, versions })).not.toContainEqual(expect.objectContaining({ id: 'b' }))
    expect(pinnable(system).map(({ id }) => id)).toEqual(['v2', 'v1'])
  })

  test('is the model as it is now where nothing was released', () => {
    const { system } = setUp()
    const versions = emptySnapshot(VERSION_TABLES) as Versions
    expect(pinned({ ...system, versions }, 'v1')).toMatchObject({ version: null, model: system.model })
  })

  test('is none when its content is not what was released', () => {
    const { system } = setUp()
    const [first] = versionsInOrder(system.versions)
    if (!first) throw new Error('no version')
    const versions = { ...system.versions, versions: new Map([['v1', { ...first, content: '{}' }]]) }
    expect(pinned({ ...system, versions }, 'v1')).toBeNull()
  })
})

test('a bid is held against as many interventions on one outcome as the workspace calls crowded', () => {
  const { open, workspace, pin } = setUp()
  const funded = ['One', 'Two'].map((title) => fundedModel(title, ['peace']))
  const digests = new Map(digestsOf(...funded).map((digest) => [digest.id, digest]))
  const crowded = () => {
    const bid = { id: open.id, model: open.model.getState().snapshot }
    const { findings } = align(bid, pin, digests, workspace.workspace.getState().snapshot)
    return findings.filter(({ kind }) => kind === 'crowded').map(({ systemNodes }) => systemNodes)
  }
  expect(crowded()).toEqual([])
  workspace.edit((draft) => editSettings(draft, { crowded: 2 }))
  expect(crowded()).toEqual([['peace']])
})

describe('a decision', () => {
  test('needs reasons, conditions where it has some, and who decides', () => {
    const { open } = setUp()
    expect(lacking(open, { outcome: 'fund-with-conditions', reasons: ' ', conditions: '', by: '' })).toEqual([
      'reasons',
      'conditions',
      'by',
    ])
    expect(lacking(open, { ...DRAFT, outcome: 'fund', conditions: '' })).toEqual([])
  })

  test('is for stewards of the workspace, and alone for its owner', () => {
    const { workspace } = setUp()
    expect(mayDecide(workspace)).toBe(true)
    workspace.together.setState({ link: 'live', role: 'editor' })
    expect(mayDecide(workspace)).toBe(false)
    workspace.together.setState({ role: 'steward' })
    expect(mayDecide(workspace)).toBe(true)
  })

  test('releases the bid, keeps the working under its seal, funds it, and makes version 1 what it promised', async () => {
    const { open, context, workspace, pin, ground } = setUp()
    const found = align(
      { id: open.id, model: open.model.getState().snapshot },
      pin,
      new Map(),
      workspace.workspace.getState().snapshot,
    )
    const [finding] = found.findings
    if (!finding) throw new Error('no finding')
    respond(context, workspace, finding.key, { response: 'ask', note: ' Who pays? ', by: 'Sam' })
    addReview(context, workspace, 'r1', 'H10')
    setReview(workspace, 'r1', { verdict: 'partly' })
    expect(await recordDecision(context, ground, DRAFT)).toEqual({ ok: true })

    const { snapshot } = open.versions.getState()
    const [decision] = decisionsOf(snapshot)
    if (!decision) throw new Error('no decision')
    expect(decision).toMatchObject({
      reasons: 'It fits',
      conditions: 'By May',
      byName: 'The board',
      systemVersion: 'v1',
    })
    expect(snapshot.versions.get(decision.version)).toMatchObject({ kind: 'bid', number: 1 })
    expect(versionsInOrder(snapshot).find(({ kind }) => kind === 'version')?.number).toBe(1)
    expect(about(open.model.getState().snapshot).status).toBe('funded')
    const { state, record } = sealed(decision, open.id, workspace.workspace.getState().snapshot.records)
    expect(state).toBe('kept')
    expect(record?.findings.find(({ key }) => key === finding.key)?.responses).toMatchObject([
      { note: 'Who pays?', by: 'Sam' },
    ])
    expect(record?.review.find(({ question: id }) => id === 'H10')?.answers).toMatchObject([
      { verdict: 'partly', by: 'Sam' },
    ])
  })

  test('is shown as altered when the working is not what was sealed, and as missing when it is not there', async () => {
    const { open, context, workspace, ground } = setUp()
    await recordDecision(context, ground, { ...DRAFT, outcome: 'not-now' })
    const [decision] = decisionsOf(open.versions.getState().snapshot)
    if (!decision) throw new Error('no decision')
    expect(decision.conditions).toBe('')
    expect(about(open.model.getState().snapshot).status).toBe('declined')
    // No undo takes the record from the decision that seals it.
    expect(workspace.history.undo()).toBe(true)
    const records = () => workspace.workspace.getState().snapshot.records
    expect(sealed(decision, open.id, records()).state).toBe('kept')
    workspace.edit((draft) => {
      for (const record of draft.records.values()) record.content = record.content.replace('It fits', 'It does not')
    })
    expect(sealed(decision, open.id, records()).state).toBe('altered')
    workspace.edit((draft) => draft.records.clear())
    expect(sealed(decision, open.id, records()).state).toBe('missing')
  })

  test('is made once about a version: a bid that is handed in again is released again; one that is refused leaves no record', async () => {
    const { open, context, workspace, ground } = setUp()
    expect(await recordDecision(context, ground, { ...DRAFT, outcome: 'not-now' })).toEqual({ ok: true })
    // Handed in again without a change of its content: the version that was decided is not decided twice.
    open.edit((draft) => editRecords(draft, { table: 'meta', ids: ['model'], fields: { status: 'proposed' } }))
    expect(await recordDecision(context, ground, DRAFT)).toEqual({ ok: true })
    const bids = versionsInOrder(open.versions.getState().snapshot).filter(({ kind }) => kind === 'bid')
    expect(bids.map(({ number }) => number)).toEqual([1, 2])
    expect(decisionsOf(open.versions.getState().snapshot).map(({ outcome }) => outcome)).toEqual([
      'fund-with-conditions',
      'not-now',
    ])

    open.together.setState({ link: 'offline', role: 'steward' })
    const before = workspace.workspace.getState().snapshot.records.size
    expect(await recordDecision(context, ground, DRAFT)).toEqual({ ok: false, code: 'offline', released: '' })
    expect(workspace.workspace.getState().snapshot.records.size).toBe(before)
  })

  test('is about the bid as it is now: one that changed since it was handed in is released again', async () => {
    const { open, context, ground } = setUp()
    // The model has versions of its own, which are numbered apart.
    await release(context, { kind: 'version', name: '', reason: '', reasons: [] })
    await release(context, { kind: 'bid', name: '', reason: '', reasons: [] })
    open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['visits'], fields: { label: 'Changed since' } }))
    await release(context, { kind: 'version', name: '', reason: '', reasons: [] })
    expect(await recordDecision(context, ground, DRAFT)).toEqual({ ok: true })
    const { snapshot } = open.versions.getState()
    const decided = snapshot.versions.get(decisionsOf(snapshot)[0]?.version ?? '')
    expect([decided?.kind, decided?.number]).toEqual(['bid', 2])
    expect(decided?.content).toContain('Changed since')
  })

  test('that is handed in as it is now is about that version, and no other is released for it', async () => {
    const { open, context, ground } = setUp()
    await release(context, { kind: 'bid', name: '', reason: '', reasons: [] })
    expect(await recordDecision(context, ground, { ...DRAFT, outcome: 'not-now' })).toEqual({ ok: true })
    expect(versionsInOrder(open.versions.getState().snapshot).map(({ kind, number }) => [kind, number])).toEqual([
      ['bid', 1],
    ])
  })

  test('waits until the others have its working, and is not made without it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { open, context, workspace, ground } = setUp()
    const records = () => workspace.workspace.getState().snapshot.records.size
    const decisions = () => decisionsOf(open.versions.getState().snapshot).length
    workspace.together.setState({ link: 'live', role: 'steward', waiting: 1 })
    const away = recordDecision(context, ground, DRAFT)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await away).toEqual({ ok: false, code: 'offline', released: 'Bid 1' })
    expect([records(), decisions()]).toEqual([0, 0])

    const recorded = recordDecision(context, ground, DRAFT)
    await vi.advanceTimersByTimeAsync(10)
    expect([records(), decisions()]).toEqual([1, 0])
    workspace.together.setState({ waiting: 0 })
    expect(await recorded).toEqual({ ok: true })
    expect([records(), decisions()]).toEqual([1, 1])
  })

  test('is refused where this person may not write the workspace any more', async () => {
    const { open, context, workspace, ground } = setUp()
    workspace.together.setState({ link: 'live', role: 'viewer' })
    expect(await recordDecision(context, ground, DRAFT)).toEqual({ ok: false, code: 'not-allowed', released: 'Bid 1' })
    expect(decisionsOf(open.versions.getState().snapshot)).toEqual([])
    expect(workspace.workspace.getState().snapshot.records.size).toBe(0)
  })

  test('needs a released version of the system model', async () => {
    const { context, ground, pin } = setUp()
    const system: Pinned = { ...pin, version: null }
    expect(await recordDecision(context, { ...ground, system }, DRAFT)).toMatchObject({ ok: false })
  })
})

test('what is asked of the bidder is a list of the facts with the reviewers’ notes, in the order of the lines', () => {
  const { open, context, workspace, pin } = setUp()
  const { findings } = align(
    { id: open.id, model: open.model.getState().snapshot },
    pin,
    new Map(),
    workspace.workspace.getState().snapshot,
  )
  const responses = () => responsesTo(workspace.workspace.getState().snapshot, open.id)
  expect(askedText('The bid', findings, responses())).toBe('')
  const unanswered = findings.find(({ kind }) => kind === 'unanswered')
  const indicator = findings.find(({ kind }) => kind === 'no-indicator')
  if (!unanswered || !indicator) throw new Error('no finding')
  respond(context, workspace, unanswered.key, { response: 'ask', note: 'When?', by: 'Sam' })
  respond(context, workspace, indicator.key, { response: 'ask', note: '', by: '' })
  respond(context, workspace, indicator.key, { response: 'settled', note: 'not told', by: '' })
  const lines = askedText('The bid', findings, responses()).split('\n')
  expect(lines[0]).toBe('Questions about “The bid”')
  expect(lines.slice(2)).toEqual(['1. “SECURE” has no indicator', '2. “Question need” is not answered', '   When?'])
})
