import { describe, expect, test } from 'vitest'
import { type HistoryAddress, readHistoryAddress, writeHistoryAddress } from '../../../src/actions/historyAddress.ts'
import {
  alongWith,
  keysOfChange,
  modelChanges,
  reasonsBetween,
  toExplain,
} from '../../../src/actions/historyChanges.ts'
import { sayConflicts } from '../../../src/actions/historyConflicts.ts'
import { eventsOf } from '../../../src/actions/historyEvents.ts'
import { saveComparison, saveVersion } from '../../../src/actions/historyFiles.ts'
import { markReviewed } from '../../../src/actions/historyReview.ts'
import { comparedSide, sidesToChoose } from '../../../src/actions/historySides.ts'
import { release, takeStep } from '../../../src/actions/versions.ts'
import { restore } from '../../../src/actions/versionsRestore.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import { mergeModels } from '../../../src/model/merge.ts'
import type { ModelDraft } from '../../../src/model/model.ts'
import { about } from '../../../src/model/queries/about.ts'
import { versionsInOrder } from '../../../src/model/queries/versions.ts'
import { sealOf } from '../../../src/model/seal.ts'
import { say } from '../../../src/words/words.ts'
import { after } from '../../support/editing.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const MODEL = theory({ title: 'Navigator' })
  .activity('a')
  .output('b')
  .outcome('c')
  .chain('a', 'b', 'c')
  .indicator('i', ['b'])
  .build()

async function released() {
  const open = openInMemory(MODEL)
  const saved: { name: string; content: string }[] = []
  let minutes = 0
  const context = {
    ...contextOf(open),
    now: () => `2026-01-01T00:${String(++minutes).padStart(2, '0')}:00Z`,
    download: (name: string, _type: string, content: unknown) => void saved.push({ name, content: String(content) }),
  }
  const ask = (name: string, reasons: Parameters<typeof release>[1]['reasons'] = []) =>
    release(context, { kind: 'version', name, reason: '', reasons })
  await ask('First')
  const versions = () => open.versions.getState().snapshot
  const model = () => open.model.getState().snapshot
  const [first] = versionsInOrder(versions())
  if (!first) throw new Error('Nothing was released')
  return { open, context, saved, ask, versions, model, first }
}

describe('the address', () => {
  test.each<HistoryAddress>([
    { at: 'timeline' },
    { at: 'compare', from: 'v1', to: null, show: 'list' },
    { at: 'compare', from: null, to: 'v2', show: 'map' },
    { at: 'restore', version: 'v1' },
    { at: 'version', version: 'v1', show: 'figure' },
    { at: 'merge', proposal: '' },
    { at: 'merge', proposal: 'p1' },
  ])('keeps %j', (address) => {
    expect(readHistoryAddress(writeHistoryAddress(address))).toEqual(address)
  })

  test('that says nothing known shows the time line', () => {
    expect(readHistoryAddress('')).toEqual({ at: 'timeline' })
    expect(readHistoryAddress('x=1&version=')).toEqual({ at: 'timeline' })
    expect(readHistoryAddress('from=now')).toMatchObject({ from: null, to: null })
  })
})

describe('the time line', () => {
  test('has versions, steps and decisions, newest first, and no first draft', async () => {
    const { context, versions, first, ask } = await released()
    await takeStep(context, { version: first.id, status: 'in-review', note: '' })
    await takeStep(context, { version: first.id, status: 'approved', note: 'Yes' })
    await ask('Second')
    const said = eventsOf(versions()).map((event) =>
      event.kind === 'version' ? event.version.name : event.kind === 'step' ? event.step.status : event.kind,
    )
    expect(said).toEqual(['Second', 'approved', 'in-review', 'First'])
  })

  test('tells a step back to draft', async () => {
    const { context, versions, first } = await released()
    await takeStep(context, { version: first.id, status: 'in-review', note: '' })
    await takeStep(context, { version: first.id, status: 'draft', note: '' })
    const told = () => eventsOf(versions()).map((event) => (event.kind === 'step' ? event.words : event.kind))
    expect(told()).toEqual(['draft', 'in-review', 'version'])
    // What was approved does not just go back: its approval is taken back, and it is said so.
    await takeStep(context, { version: first.id, status: 'approved', note: '' })
    await takeStep(context, { version: first.id, status: 'draft', note: '' })
    expect(told()).toEqual(['withdrawn', 'approved', 'draft', 'in-review', 'version'])
    expect(context.open.session.getState().said).toBe(say('versions.said.withdrawn', { name: 'Version 1' }))
  })
})

describe('reasons', () => {
  test('are asked for once for each target, indicator and link, and for nothing else', () => {
    const now = after(MODEL, (draft) => {
      editRecords(draft, { table: 'links', ids: ['a-b'], fields: { strength: 'strong', rationale: 'Seen' } })
      editRecords(draft, { table: 'indicators', ids: ['i'], fields: { definition: 'People' } })
      editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'Other' } })
      const target = { indicator: 'i', start: '2026-04-01', end: '2027-03-31', value: 9, setBy: '' }
      draft.targets.set('t', { id: 't', ...target, setOn: '2026-01-01T00:00:00Z', reason: 'Less money' })
    })
    const asked = toExplain(modelChanges(MODEL, now), now)
    expect(
      asked.map(({ table, record, field, given, sentences }) => [table, record, field, given, sentences.length]),
    ).toEqual([
      ['links', 'a-b', '', '', 2],
      ['indicators', 'i', 'definition', '', 1],
      ['targets', 't', '', 'Less money', 1],
    ])
  })

  test('stand with the changes between the versions that they were written with, in either direction', async () => {
    const { open, versions, model, first, ask } = await released()
    open.edit((draft) => editRecords(draft, { table: 'links', ids: ['a-b'], fields: { strength: 'strong' } }))
    await ask('Second', [{ table: 'links', record: 'a-b', field: 'strength', text: 'Three evaluations' }])
    const second = versionsInOrder(versions())[1]?.id ?? ''
    const why = (from: string | null, to: string | null) => {
      const of = reasonsBetween(versions(), { from, to }, { before: MODEL, after: model() })
      return modelChanges(MODEL, model()).flatMap(({ changes }) => changes.flatMap(of))
    }
    expect(why(first.id, second)).toEqual(['Three evaluations'])
    expect(why(second, first.id)).toEqual(['Three evaluations'])
    expect(why(first.id, null)).toEqual(['Three evaluations'])
    expect(why(second, null)).toEqual([])
    // Where several versions lie between, each reason says with which it came.
    open.edit((draft) => editRecords(draft, { table: 'links', ids: ['a-b'], fields: { strength: 'weak' } }))
    await ask('Third', [{ table: 'links', record: 'a-b', field: '', text: 'One was withdrawn' }])
    expect(why(first.id, null)).toEqual(['Three evaluations (Version 2)', 'One was withdrawn (Version 3)'])
    expect(why(second, null)).toEqual(['One was withdrawn'])
  })
})

describe('restoring', () => {
  test('says before what has to come along, and brings just that', async () => {
    const { open, context, model, first } = await released()
    open.edit((draft) => removeRecords(draft, [{ table: 'nodes', id: 'b' }]))
    const changes = modelChanges(MODEL, model()).flatMap((group) => group.changes)
    const link = changes.find(({ table, id }) => table === 'links' && id === 'a-b')
    const card = changes.find(({ table, id }) => table === 'nodes' && id === 'b')
    // The links went with their card and are told with it.
    expect(link).toBeUndefined()
    expect(card && keysOfChange(card)).toContain('links/a-b')
    const chosen = new Set(['links/a-b'])
    expect([...alongWith(model(), MODEL, chosen)]).toEqual(['nodes/b'])
    expect(restore(context, first.id, chosen)).toMatchObject({ ok: true, value: { also: ['nodes/b'] } })
    expect(model().nodes.has('b')).toBe(true)
    expect(model().links.has('b-c')).toBe(false)
  })
})

describe('files', () => {
  test('a version is saved as it was released, with its hash in the name', async () => {
    const { context, saved, first } = await released()
    saveVersion(context, first)
    expect(saved[0]?.name).toBe(`Navigator-Version-1-${first.hash.slice(0, 8)}.json`)
    expect(sealOf(saved[0]?.content ?? '')).toBe(first.hash)
  })

  test('a comparison is saved with both sides in its name', async () => {
    const { context, saved, versions, first, open, model, ask } = await released()
    open.edit((draft) => editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: 'Other' } }))
    const sides = { from: comparedSide(versions(), first.id), to: comparedSide(versions(), null) }
    const groups = modelChanges(MODEL, model())
    const comparison = { title: 'Navigator', ...sides, on: '2026-01-02', groups, reasonsOf: () => ['Because'] }
    saveComparison(context, comparison, 'html', '<?xml version="1.0"?>\n<svg>MAP</svg>')
    saveComparison(context, comparison, 'markdown', '')
    expect(saved.map(({ name }) => name)).toEqual([
      'Navigator-Version-1-First-to-Now.html',
      'Navigator-Version-1-First-to-Now.md',
    ])
    expect(saved[0]?.content).toContain('<div class="figure"><svg>MAP</svg></div>')
    for (const { content } of saved) {
      expect(content).toContain(first.hash)
      expect(content).toContain('Because')
    }
    await ask('Second')
    const labels = sidesToChoose(versions()).map(({ label }) => label)
    expect(labels).toEqual(['Now', 'Version 2: Second', 'Version 1: First'])
  })
})

test('a model is marked as reviewed today, as one step of undo', async () => {
  const { open, context, model } = await released()
  markReviewed(context)
  expect(about(model()).reviewed).toBe('2026-01-01')
  open.history.undo()
  expect(about(model()).reviewed).toBe('')
})

describe('conflicts in words', () => {
  const edit = (recipe: (draft: ModelDraft) => void) => after(MODEL, recipe)
  const label = (text: string) => (draft: ModelDraft) =>
    editRecords(draft, { table: 'nodes', ids: ['a'], fields: { label: text } })
  const conflicts = (mine: (draft: ModelDraft) => void, theirs: (draft: ModelDraft) => void) =>
    sayConflicts(mergeModels(MODEL, edit(mine), edit(theirs)))

  test('have what is here, what is proposed and what it was', () => {
    expect(conflicts(label('Mine'), label('Theirs'))).toEqual([
      {
        key: 'nodes/a/label',
        about: 'Both sides changed “Label of the card” of the card “A”.',
        base: ['A'],
        mine: ['Mine'],
        theirs: ['Theirs'],
      },
    ])
  })

  test('say choices, empty fields and what is referred to as people read them', () => {
    const stage = (to: string) => (draft: ModelDraft) =>
      editRecords(draft, { table: 'nodes', ids: ['a'], fields: { stage: to } })
    expect(conflicts(stage('output'), stage('outcome'))[0]).toMatchObject({ mine: ['output'], theirs: ['outcome'] })
    const strength = (to: 'strong' | 'weak') => (draft: ModelDraft) =>
      editRecords(draft, { table: 'links', ids: ['a-b'], fields: { strength: to } })
    expect(conflicts(strength('strong'), strength('weak'))[0]).toMatchObject({
      base: ['Empty'],
      mine: ['Strong'],
      theirs: ['Weak'],
    })
  })

  test('tell on which side something was removed, and what the other did with it', () => {
    const remove = (draft: ModelDraft) => removeRecords(draft, [{ table: 'nodes', id: 'a' }])
    const whole = (list: ReturnType<typeof conflicts>) => list.find(({ key }) => key === 'nodes/a')
    expect(whole(conflicts(remove, label('Theirs')))).toMatchObject({
      about: 'Here the card “A” was removed. The proposal changed it or builds on it.',
      mine: ['Removed'],
      theirs: ['Label of the card: Theirs'],
    })
    expect(whole(conflicts(label('Mine'), remove))?.about).toBe(
      'The proposal removed the card “A”. Here it was changed or is built on.',
    )
  })
})
