import { describe, expect, test } from 'vitest'
import { copyCards, cutCards, pasteCards } from '../../../src/actions/clipboard.ts'
import { dropCards } from '../../../src/actions/drop.ts'
import { keyName, matches } from '../../../src/actions/keys.ts'
import { deleteLinks, linkCards } from '../../../src/actions/links.ts'
import { select } from '../../../src/actions/selection.ts'
import { walk } from '../../../src/actions/walk.ts'
import { LANE_STEP } from '../../../src/layout/geometry.ts'
import { mapOf } from '../../../src/layout/modelMap.ts'
import { need } from '../../../src/model/error.ts'
import { nodesByStage } from '../../../src/model/queries/stages.ts'
import type { OpenModel } from '../../../src/document/openModel.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'
import { theory } from '../../support/theory.ts'

const now = (open: OpenModel) => open.model.getState().snapshot
const drawn = (open: OpenModel) => mapOf(now(open), open.data.getState().snapshot)

class TestClipboard {
  private readonly kept = new Map<string, string>()
  getData(type: string): string {
    return this.kept.get(type) ?? ''
  }
  setData(type: string, text: string): void {
    this.kept.set(type, text)
  }
}

describe('linking', () => {
  test('a link is made once; the second time it is said that it is there', () => {
    const open = openInMemory(theory().activity('a').output('b').build())
    expect(linkCards(open, 'l1', 'a', 'b')).toBe(true)
    expect(linkCards(open, 'l2', 'a', 'b')).toBe(false)
    expect(open.session.getState().said).toBe('“A” already leads to “B”')
    expect(linkCards(open, 'l3', 'a', 'a')).toBe(false)
    expect(now(open).links.size).toBe(1)
  })

  test('a link to an earlier stage is a feedback loop', () => {
    const open = openInMemory(theory().activity('a').output('b').build())
    linkCards(open, 'l1', 'b', 'a')
    expect(now(open).links.get('l1')?.kind).toBe('feedback')
  })

  test('a deleted link comes back with its assumptions', () => {
    const open = openInMemory(
      theory().activity('a').output('b').link('a', 'b').assumption('s', { link: 'a-b' }).build(),
    )
    deleteLinks(open, ['a-b'])
    expect(now(open).assumptions.size).toBe(0)
    open.history.undo()
    expect(now(open).assumptions.get('s')?.subject).toBe('a-b')
  })
})

describe('dropping cards on the map', () => {
  test('a card dropped in another lane changes stage, between the cards it is dropped between', () => {
    const open = openInMemory(theory().activity('a').output('b').output('c').build())
    const box = need(drawn(open).arrangement.boxes, 'c')
    dropCards(open, new Map([['a', { x: LANE_STEP + 4, y: box.y - 2 }]]))
    expect(
      nodesByStage(now(open))
        .get('output')
        ?.map((node) => node.id),
    ).toEqual(['b', 'a', 'c'])
  })

  test('a card dropped far below stays there as placed by hand, one dropped near its flow does not', () => {
    const open = openInMemory(theory().activity('a').activity('b').build())
    dropCards(open, new Map([['b', { x: 12, y: 400 }]]))
    expect(now(open).nodes.get('b')).toMatchObject({ y: 400, placed: true })
    expect(drawn(open).arrangement.boxes.get('b')?.y).toBe(400)
    const flow = need(drawn(open).arrangement.boxes, 'a')
    dropCards(open, new Map([['b', { x: 12, y: flow.y + flow.height + 20 }]]))
    expect(now(open).nodes.get('b')).toMatchObject({ y: null, placed: false })
  })

  test('several cards dropped together keep their order and are one undo step', () => {
    const open = openInMemory(theory().activity('a').activity('b').output('c').build())
    dropCards(
      open,
      new Map([
        ['a', { x: LANE_STEP, y: 300 }],
        ['b', { x: LANE_STEP, y: 380 }],
      ]),
    )
    expect(
      nodesByStage(now(open))
        .get('output')
        ?.map((node) => node.id),
    ).toEqual(['c', 'a', 'b'])
    open.history.undo()
    expect(
      nodesByStage(now(open))
        .get('activity')
        ?.map((node) => node.id),
    ).toEqual(['a', 'b'])
  })
})

describe('copying', () => {
  test('cards go to another model with the links among them, to the stage that is most like theirs', () => {
    const from = openInMemory(
      theory().activity('a').output('b').outcome('c').chain('a', 'b', 'c').assumption('s', { link: 'a-b' }).build(),
    )
    const to = openInMemory(theory().activity('z').impact('y').build())
    const clipboard = new TestClipboard()
    select(from, 'nodes', ['a', 'b'])
    expect(copyCards(contextOf(from), clipboard)).toBe(true)
    expect(clipboard.getData('text/plain')).toBe('A\nB')
    expect(pasteCards(contextOf(to), clipboard)).toBe(true)
    const pasted = [...now(to).nodes.values()].filter((node) => node.id.startsWith('x'))
    expect(pasted.map((node) => [node.label, node.stage])).toEqual([
      ['A', 'activity'],
      ['B', 'activity'],
    ])
    expect(now(to).links.size).toBe(1)
    expect([...now(to).assumptions.values()].map((assumption) => now(to).links.has(assumption.subject))).toEqual([true])
  })

  test('cut and paste moves cards; rubbish on the clipboard is plain text', () => {
    const open = openInMemory(theory().activity('a').output('b').build())
    const clipboard = new TestClipboard()
    select(open, 'nodes', ['a'])
    cutCards(contextOf(open), clipboard)
    expect(now(open).nodes.has('a')).toBe(false)
    clipboard.setData('application/x-throughline-fragment+json', '{"nodes":[{"id":"<script>"}]}')
    clipboard.setData('text/plain', '<b>Bold</b>')
    pasteCards(contextOf(open), clipboard)
    expect([...now(open).nodes.values()].map((node) => node.label)).toContain('<b>Bold</b>')
  })
})

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  })

  test('a key matches with exactly its modifiers, Ctrl or Command alike', () => {
    expect(matches(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true)
    expect(matches(press('z', { metaKey: true }), 'Mod+Z')).toBe(true)
    expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false)
    expect(matches(press('l'), 'Shift+L')).toBe(false)
    expect(matches(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(matches(press('+', { shiftKey: true }), '+')).toBe(true)
    expect(matches(press('ArrowDown', { altKey: true }), 'Alt+ArrowDown')).toBe(true)
  })

  test('a key is shown as it stands on the keyboard', () => {
    expect(keyName('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(keyName('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  })

  test('arrow keys walk along links, and to the nearest card where there is none', () => {
    const model = theory().activity('a').activity('b').output('c').output('d').link('a', 'd').build()
    const go = (from: string, way: 'up' | 'down' | 'left' | 'right') => walk(model, need(model.nodes, from), way)
    expect(go('a', 'right')).toBe('d')
    expect(go('d', 'left')).toBe('a')
    expect(go('b', 'right')).toBe('d')
    expect(go('a', 'down')).toBe('b')
    expect(go('b', 'down')).toBe(null)
    expect(go('a', 'left')).toBe(null)
  })
})
