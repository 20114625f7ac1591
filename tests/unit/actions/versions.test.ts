import { describe, expect, test } from 'vitest'
import { person } from '../../../src/actions/person.ts'
import { branch, decide, mayApprove, mayRelease, release, takeStep } from '../../../src/actions/versions.ts'
import { compareSides, readBack, readSide } from '../../../src/actions/versionsCompare.ts'
import { countChanges, keysOfChange, modelChanges } from '../../../src/actions/historyChanges.ts'
import { takeIn, holdAgainst } from '../../../src/actions/versionsMerge.ts'
import { restore } from '../../../src/actions/versionsRestore.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { addOrigin } from '../../../src/model/commands/versions.ts'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { diff } from '../../../src/model/diff.ts'
import { withChanges } from '../../../src/model/withChanges.ts'
import { about } from '../../../src/model/queries/about.ts'
import { versionsInOrder } from '../../../src/model/queries/versions.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { meet } from '../../support/others.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const MODEL = theory({ title: 'Navigator' }).activity('a').output('b').link('a', 'b').build()
const ASKED = { kind: 'version', name: 'Annual review', reason: '', reasons: [] } as const
const said = (open: OpenModel) => open.session.getState().said
const now = (open: OpenModel) => open.model.getState().snapshot
const ids = (open: OpenModel) => versionsInOrder(open.versions.getState().snapshot).map(({ id }) => id)
const who = (open: OpenModel, id: string, name: string) =>
  open.edit((draft) => editRecords(draft, { table: 'nodes', ids: [id], fields: { who: name } }))

/** The model with one version released, and its id. */
async function released() {
  const open = openInMemory(MODEL)
  const context = contextOf(open)
  await release(context, ASKED)
  return { open, context, version: ids(open)[0] ?? '' }
}

describe('releasing', () => {
  test('is told, with the name that was given in this tab or that the server knows', async () => {
    person.setState({ name: ' Amira ' })
    const { open, context, version } = await released()
    expect(said(open)).toBe('Version 1 released')
    expect(open.versions.getState().snapshot.versions.get(version)).toMatchObject({ by: '', byName: 'Amira' })
    meet(open, [])
    open.together.setState({ link: 'alone' })
    await takeStep(context, { version, status: 'in-review', note: '' })
    expect(said(open)).toBe('Version 1 is in review')
    const steps = [...open.versions.getState().snapshot.statuses.values()]
    expect(steps.map(({ by, byName }) => `${by} ${byName}`)).toContain('p-me Me')
    person.setState({ name: '' })
  })

  test('is for editors, and approving for stewards; alone both are mine', () => {
    const context = contextOf(openInMemory(MODEL))
    const may = (state: object) => {
      context.open.together.setState(state)
      return [mayRelease(context), mayApprove(context)]
    }
    expect(may({})).toEqual([true, true])
    expect(may({ fit: 'newer' })).toEqual([false, false])
    expect(may({ fit: 'current', link: 'live', role: 'commenter' })).toEqual([false, false])
    expect(may({ role: 'editor' })).toEqual([true, false])
    expect(may({ role: 'steward' })).toEqual([true, true])
    expect(may({ link: 'refused' })).toEqual([false, false])
  })

  test('that is refused is told to who asked, and not announced', async () => {
    const open = openInMemory(MODEL)
    open.together.setState({ link: 'offline', role: 'editor' })
    expect(await release(contextOf(open), ASKED)).toEqual({ ok: false, code: 'offline' })
    expect(said(open)).toBe('')
  })
})

describe('comparing', () => {
  test('any version with another, or with now', async () => {
    const { open, context, version } = await released()
    who(open, 'a', 'Police')
    await release(context, ASKED)
    who(open, 'b', 'Health')
    const [first = '', second = ''] = ids(open)
    const changes = (before: string | null, after: string | null) => {
      const reading = compareSides(open, before, after)
      if (!reading.ok) return reading.problems
      return [...(diff(reading.value.before, reading.value.after)['nodes']?.changed.keys() ?? [])]
    }
    expect(changes(first, second)).toEqual(['a'])
    expect(changes(second, null)).toEqual(['b'])
    expect(changes(first, null)).toEqual(['a', 'b'])
    expect(changes(version, version)).toEqual([])
    expect(changes('none', null)).toEqual([{ code: 'version-unknown' }])
  })

  test('reads a version once, and one that was altered not at all, though its hash was read before', async () => {
    const { open, version } = await released()
    const once = readSide(open, version)
    const again = readSide(open, version)
    expect(once.ok && again.ok && once.value === again.value).toBe(true)
    const record = open.docs.versions.getMap('versions').get(version) as { set: (field: string, value: string) => void }
    record.set(
      'content',
      open.versions.getState().snapshot.versions.get(version)?.content.replace('Navigator', 'Nabigator') ?? '',
    )
    expect(readSide(open, version)).toEqual({ ok: false, problems: [{ code: 'version-altered' }] })
  })
})

describe('restoring', () => {
  test('brings the whole model back as one step of undo', async () => {
    const { open, context, version } = await released()
    who(open, 'b', 'Health')
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }]))
    const before = now(open)
    expect(restore(context, version)).toMatchObject({ ok: true, value: { also: [] } })
    expect(now(open)).toEqual(MODEL)
    expect(said(open)).toMatch(/^\d changes restored from Version 1$/)
    expect(open.history.undo()).toBe(true)
    expect(now(open)).toEqual(before)
  })

  test('brings back what was chosen, with what it needs', async () => {
    const { open, context, version } = await released()
    who(open, 'b', 'Health')
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }]))
    expect(restore(context, version, new Set(['links/a-b']))).toEqual({
      ok: true,
      value: { count: 1, also: ['nodes/a'] },
    })
    expect(now(open).links.has('a-b') && now(open).nodes.has('a')).toBe(true)
    expect(now(open).nodes.get('b')?.who).toBe('Health')
  })

  test('counts what it brought back as it was listed to choose from', async () => {
    const { open, context, version } = await released()
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }]))
    const listed = modelChanges(MODEL, now(open)).flatMap(({ changes }) => changes)
    // The card and its link are told in one sentence.
    expect(listed).toHaveLength(1)
    const chosen = new Set(listed.flatMap(keysOfChange))
    expect(restore(context, version, chosen)).toMatchObject({ ok: true, value: { count: 1 } })
    expect(said(open)).toBe('One change restored from Version 1')
  })

  test('says so when there is nothing to restore, and is refused to who may not write', async () => {
    const { open, context, version } = await released()
    expect(restore(context, version)).toEqual({ ok: true, value: { count: 0, also: [] } })
    expect(said(open)).toContain('Nothing to restore')
    expect(open.history.undo()).toBe(false)
    open.together.setState({ link: 'live', role: 'viewer' })
    expect(restore(context, version)).toEqual({ ok: false, problems: [{ code: 'version-read-only' }] })
    open.together.setState({ link: 'alone' })
    expect(restore(context, 'none')).toEqual({ ok: false, problems: [{ code: 'version-unknown' }] })
  })
})

describe('what was decided', () => {
  const VERDICT = {
    outcome: 'fund',
    reasons: 'It fills a gap',
    conditions: '',
    systemModel: 'system',
    systemTitle: 'The system',
    systemVersion: 's1',
    systemHash: sealOf('system'),
    record: sealOf('record'),
  } as const

  /** A bid that was funded and changed since, and the version of what it promised. */
  async function funded() {
    const open = openInMemory(theory({ title: 'Navigator', status: 'proposed' }).activity('a').build())
    const context = contextOf(open)
    await release(context, { ...ASKED, kind: 'bid' })
    const [bid = ''] = ids(open)
    expect(await decide(context, { ...VERDICT, version: bid })).toMatchObject({ ok: true })
    const versions = open.versions.getState().snapshot
    const promised = versionsInOrder(versions).find(({ kind }) => kind === 'version')
    if (!promised) throw new Error('Nothing was promised')
    return { open, context, versions, promised }
  }

  test('stands when what was promised is restored, in whole or in that alone', async () => {
    const { open, context, promised } = await funded()
    who(open, 'a', 'Police')
    expect(restore(context, promised.id, new Set(['meta/model/status']))).toMatchObject({ value: { count: 0 } })
    expect(restore(context, promised.id)).toMatchObject({ ok: true, value: { count: 1 } })
    expect(about(now(open)).status).toBe('funded')
    expect(now(open).nodes.get('a')?.who).toBe('')
  })

  test('is no change since what was promised, and is one where both are compared', async () => {
    const { open, versions, promised } = await funded()
    expect(readBack(promised, versions, now(open))).toEqual({ ok: true, value: now(open) })
    const compared = compareSides(open, promised.id, null)
    expect(compared.ok && about(compared.value.before).status).toBe('proposed')
  })

  test('is nothing yet about a bid that somebody took out of the running by hand', async () => {
    const open = openInMemory(theory({ title: 'Navigator', status: 'proposed' }).build())
    const context = contextOf(open)
    await release(context, { ...ASKED, kind: 'bid' })
    open.edit((draft) => editRecords(draft, { table: 'meta', ids: ['model'], fields: { status: 'ended' } }))
    expect(restore(context, ids(open)[0] ?? '')).toMatchObject({ ok: true, value: { count: 1 } })
    expect(about(now(open)).status).toBe('proposed')
  })
})

test('where the system model was given another id, versions are held against the model as if they named it so', async () => {
  const open = openInMemory(theory({ title: 'Navigator' }).outcome('a').contribution('c', 'a', 'peace').build())
  const context = contextOf(open)
  await release(context, ASKED)
  const [version = ''] = ids(open)
  const fields = { systemModel: 'copy' }
  open.edit((draft) => editRecords(draft, { table: 'contributions', ids: ['c'], fields }))
  expect(readSide(open, version)).toEqual(readSide(open, null))
  who(open, 'a', 'Police')
  expect(restore(context, version)).toMatchObject({ ok: true, value: { count: 1 } })
  expect(now(open).contributions.get('c')?.systemModel).toBe('copy')
})

describe('taking a proposal in', () => {
  const field = (id: string, value: string) => ({
    nodes: { added: new Map(), removed: new Map(), changed: new Map([[id, { who: ['', value] as const }]]) },
  })
  const proposal = (theirs: ReturnType<typeof field>) => ({
    id: 'p1',
    title: 'More mentors',
    base: MODEL,
    theirs: withChanges(MODEL, theirs),
  })

  test('keeps what both changed, as one step of undo, and releases nothing', async () => {
    const { open, context } = await released()
    who(open, 'b', 'Health')
    const before = now(open)
    expect(takeIn(context, proposal(field('a', 'Mentors')), new Map())).toEqual({ ok: true, value: 1 })
    expect([now(open).nodes.get('a')?.who, now(open).nodes.get('b')?.who]).toEqual(['Mentors', 'Health'])
    expect(said(open)).toBe('One change taken in from More mentors. No version has been released yet')
    expect(ids(open)).toHaveLength(1)
    open.history.undo()
    expect(now(open)).toEqual(before)
  })

  test('asks for a choice in each conflict, also in one that somebody made meanwhile', async () => {
    const { open, context } = await released()
    const theirs = proposal(field('a', 'Mentors'))
    expect(holdAgainst(context, theirs).merge.conflicts).toEqual([])
    who(open, 'a', 'Police')
    expect(takeIn(context, theirs, new Map())).toEqual({
      ok: false,
      problems: [{ code: 'merge-unsettled', params: { count: 1 } }],
    })
    expect(now(open).nodes.get('a')?.who).toBe('Police')
    const [conflict] = holdAgainst(context, theirs).merge.conflicts
    expect(takeIn(context, theirs, new Map([[conflict?.key ?? '', 'theirs']]))).toEqual({ ok: true, value: 1 })
    expect(now(open).nodes.get('a')?.who).toBe('Mentors')
  })

  test('counts what came in as it was listed, and nothing where what is here was kept', async () => {
    const { open, context } = await released()
    const theirs = proposal(field('a', 'Mentors'))
    who(open, 'a', 'Police')
    const [conflict] = holdAgainst(context, theirs).merge.conflicts
    expect(takeIn(context, theirs, new Map([[conflict?.key ?? '', 'mine']]))).toEqual({ ok: true, value: 0 })
    expect(said(open)).toBe('Nothing to take in: More mentors changes nothing in this model')
    const added = theory({ title: 'Navigator' })
      .activity('a')
      .output('b')
      .output('c')
      .link('a', 'b')
      .link('a', 'c')
      .build()
    const more = { ...theirs, theirs: added }
    const listed = countChanges(
      modelChanges(now(open), withChanges(now(open), holdAgainst(context, more).merge.changes)),
    )
    expect(takeIn(context, more, new Map())).toEqual({ ok: true, value: listed })
  })

  test('is refused to who may not write', async () => {
    const { open, context } = await released()
    open.together.setState({ link: 'live', role: 'viewer' })
    expect(takeIn(context, proposal(field('a', 'Mentors')), new Map()).ok).toBe(false)
  })
})

test('a proposal proposes no other title: its own is no change since what it was branched from', async () => {
  const { open, version } = await released()
  const kept = open.versions.getState().snapshot.versions.get(version)
  if (!kept) throw new Error('Nothing was released')
  const from = { ...kept, id: 'from', base: '' }
  const proposal = openInMemory(theory({ title: 'More mentors' }).activity('a').output('b').link('a', 'b').build())
  const origin = { model: open.id, title: 'Navigator', by: '', on: from.on }
  proposal.addToVersions((draft) => addOrigin(draft, { origin, version: from }))
  const compared = compareSides(proposal, from.id, null)
  expect(compared.ok && modelChanges(compared.value.before, compared.value.after)).toEqual([])
  expect(readBack(from, proposal.versions.getState().snapshot, now(proposal))).toEqual({
    ok: true,
    value: now(proposal),
  })
  // Its later versions hold the title that they were released with.
  expect(await release(contextOf(proposal), ASKED)).toMatchObject({ ok: true })
  proposal.edit((draft) => editRecords(draft, { table: 'meta', ids: ['model'], fields: { title: 'Fewer' } }))
  const own = versionsInOrder(proposal.versions.getState().snapshot).find(({ id }) => id !== from.id)
  const since = compareSides(proposal, own?.id ?? '', null)
  expect(since.ok && about(since.value.before).title).toBe('More mentors')
  const both = compareSides(proposal, from.id, own?.id ?? '')
  expect(both.ok && modelChanges(both.value.before, both.value.after)).toEqual([])
})

test('a proposal is not branched from a version that is not here', async () => {
  const { context } = await released()
  expect(await branch(context, 'none', 'X')).toEqual({ ok: false, problems: [{ code: 'version-unknown' }] })
})
