import { describe, expect, test } from 'vitest'
import { drawCompared } from '../../../src/formats/compared/figure.ts'
import { drawMarkLegend } from '../../../src/formats/compared/legend.ts'
import { drawLinkTags } from '../../../src/formats/compared/link.ts'
import { marksOf } from '../../../src/formats/compared/marks.ts'
import { roomFor } from '../../../src/formats/svg/text.ts'
import { overlaps } from '../../../src/layout/bounds.ts'
import { editRecords } from '../../../src/model/commands/editRecords.ts'
import { removeRecords } from '../../../src/model/commands/removeRecords.ts'
import type { ModelDraft } from '../../../src/model/model.ts'
import { linkDefaults } from '../../../src/model/records/link.ts'
import { after } from '../../support/editing.ts'
import { boxOf, readFigure } from '../../support/figures.ts'
import { textOf } from '../../support/xmlTree.ts'
import { theory } from '../../support/theory.ts'

const BEFORE = theory({ title: 'Navigator' })
  .activity('gone')
  .activity('same')
  .output('told', { label: 'Young people told' })
  .output('moves')
  .outcome('detail')
  .outcome('tagged')
  .tag('youth')
  .chain('gone', 'told', 'detail')
  .link('same', 'moves')
  .build()

const edit = (recipe: (draft: ModelDraft) => void) => after(BEFORE, recipe)
const AFTER = edit((draft) => {
  removeRecords(draft, [{ table: 'nodes', id: 'gone' }])
  editRecords(draft, { table: 'nodes', ids: ['told'], fields: { label: 'Young people reached' } })
  editRecords(draft, { table: 'nodes', ids: ['moves'], fields: { stage: 'outcome' } })
  editRecords(draft, { table: 'nodes', ids: ['detail'], fields: { who: 'Under 18s' } })
  editRecords(draft, { table: 'nodes', ids: ['same'], fields: { y: 900, placed: true, order: 'zV' } })
  editRecords(draft, { table: 'links', ids: ['told-detail'], fields: { strength: 'strong' } })
  draft.taggings.set('tagged~youth', { id: 'tagged~youth', node: 'tagged', tag: 'youth' })
  draft.links.set('new', { ...linkDefaults, id: 'new', from: 'same', to: 'told' })
})

const words = (marks: ReadonlyMap<string, readonly { words: string }[]>) =>
  Object.fromEntries([...marks].map(([id, list]) => [id, list.map((mark) => mark.words).join(', ')]))

describe('what is marked', () => {
  test('is each card by what became of it, with details that hang on it', () => {
    expect(words(marksOf(BEFORE, AFTER).nodes)).toEqual({
      gone: 'Removed',
      told: 'Reworded',
      moves: 'Moved from output',
      detail: 'Details changed',
      tagged: 'Details changed',
    })
  })

  test('is each link, and the links of a card that is gone', () => {
    expect(words(marksOf(BEFORE, AFTER).links)).toEqual({
      'gone-told': 'Removed',
      'told-detail': 'Changed',
      new: 'Added',
    })
  })

  test('is nothing where only places differ, and the other way round what was added is removed', () => {
    const placed = edit((draft) => editRecords(draft, { table: 'nodes', ids: ['same'], fields: { y: 4, order: 'zV' } }))
    expect(words(marksOf(BEFORE, placed).nodes)).toEqual({})
    expect(words(marksOf(AFTER, BEFORE).nodes)).toMatchObject({ gone: 'Added' })
    expect(words(marksOf(AFTER, BEFORE).links)).toMatchObject({ new: 'Removed' })
  })

  test('is told with all that happened to one card', () => {
    const both = edit((draft) =>
      editRecords(draft, { table: 'nodes', ids: ['moves'], fields: { stage: 'activity', label: 'Other', who: 'All' } }),
    )
    expect(words(marksOf(BEFORE, both).nodes)).toEqual({ moves: 'Moved from output, Reworded, Details changed' })
  })
})

describe('the marked map', () => {
  const draw = (from = BEFORE, to = AFTER) =>
    readFigure(drawCompared({ before: from, after: to, from: 'Version 1', to: 'Now', date: '2026-01-01' }).svg)

  test('draws what is in either state, with marks in words on cards and links', () => {
    const figure = draw()
    expect([...figure.cards.keys()].sort()).toEqual(['detail', 'gone', 'moves', 'same', 'tagged', 'told'])
    expect([...figure.links.keys()].sort()).toEqual(['gone-told', 'new', 'same-moves', 'told-detail'])
    expect(figure.cards.get('gone')?.texts).toEqual(['GONE', 'Removed'])
    expect(figure.cards.get('told')?.texts).toEqual(['Young people reached', 'Was: Young people told', 'Reworded'])
    expect(figure.cards.get('same')?.texts).toEqual(['SAME'])
    expect(figure.links.get('new')?.title).toBe('Added: “SAME” leads to “Young people reached”')
    expect(figure.links.get('gone-told')?.dashes).not.toBe('')
    expect(figure.links.get('new')?.dashes).toBe('')
    // Nothing that is the same lies over what changed.
    expect([...figure.links.keys()][0]).toBe('same-moves')
  })

  test('strikes out the words of a card that is gone, and of no other', () => {
    const struck = draw().elements.filter(({ attributes }) => attributes.get('text-decoration') === 'line-through')
    expect(struck.map(textOf)).toEqual(['GONE'])
  })

  test('says of a stage that it is new, gone or renamed, and not that only its details changed', () => {
    const stages = edit((draft) => {
      editRecords(draft, { table: 'stages', ids: ['output'], fields: { horizon: 'short' } })
      editRecords(draft, { table: 'stages', ids: ['outcome'], fields: { name: 'What changes' } })
    })
    const marked = draw(BEFORE, stages).words.filter((line) => line.endsWith(')'))
    expect(marked).toEqual(['What changes (Reworded)'])
  })

  test('has a title, a description with counts, and a legend of what occurs', () => {
    const figure = draw()
    expect(figure.title).toBe('Navigator. What changed from Version 1 to Now')
    expect(figure.description).toContain('1 card removed, 1 card moved to another stage, 1 card reworded')
    expect(figure.description).toContain('1 link added, 1 link removed')
    expect(figure.words).toContain('Removed, with a broken edge')
    // All that happened to a card is counted, and what happened only to links is in the legend too.
    const both = edit((draft) => {
      editRecords(draft, { table: 'nodes', ids: ['moves'], fields: { stage: 'activity', label: 'Other', who: 'All' } })
      draft.links.set('new', { ...linkDefaults, id: 'new', from: 'same', to: 'told' })
    })
    expect(draw(BEFORE, both).description).toContain(
      '1 card moved to another stage, 1 card reworded, 1 card with changed details',
    )
    expect(draw(BEFORE, both).words).toContain('Added')
    const same = draw(BEFORE, BEFORE)
    expect(same.description).toContain('no card and no link differs')
    expect(same.words).not.toContain('Removed, with a broken edge')
  })

  test('has a legend in as many rows as it needs', () => {
    const marks = marksOf(BEFORE, AFTER)
    const legend = (width: number) => {
      const { svg, height } = drawMarkLegend(marks, width)
      const ends = [...svg.matchAll(/translate\((\d+) [\d.]+\).*?<text[^>]*>([^<]*)</gs)].map(
        ([, x, said]) => Number(x) + 38 + roomFor(said ?? '', { size: 12.5, line: 24, fill: '' }),
      )
      return { height, entries: ends.length, widest: Math.max(...ends) }
    }
    expect(legend(2000)).toMatchObject({ height: 24, entries: 6 })
    for (const width of [300, 420, 640]) {
      expect(legend(width).entries).toBe(6)
      expect(legend(width).height).toBeGreaterThan(24)
      expect(legend(width).widest).toBeLessThanOrEqual(width + 1)
    }
  })

  test('keeps cards apart, and the words on links clear of cards and of each other', () => {
    const crowded = after(AFTER, (draft) => {
      for (const [at, [from, to]] of [
        ['told', 'tagged'],
        ['moves', 'tagged'],
        ['detail', 'tagged'],
        ['same', 'detail'],
      ].entries()) {
        draft.links.set(`more${at}`, { ...linkDefaults, id: `more${at}`, from: from ?? '', to: to ?? '' })
      }
    })
    const { cards, elements } = draw(BEFORE, crowded)
    const boxes = [...cards.values()].map(({ box }) => box)
    for (const [at, box] of boxes.entries()) {
      expect(boxes.slice(at + 1).filter((other) => overlaps(box, other))).toEqual([])
    }
    const tags = elements.filter(({ name, attributes }) => name === 'rect' && attributes.get('height') === '18')
    const onLinks = tags.filter(({ attributes }) => attributes.get('fill') === '#ffffff').map(boxOf)
    expect(onLinks).toHaveLength(7)
    for (const [at, tag] of onLinks.entries()) {
      expect([...boxes, ...onLinks.slice(at + 1)].filter((box) => overlaps(tag, box))).toEqual([])
    }
  })

  test('moves the words on links away from a card and from each other where their lines meet', () => {
    const card = { x: 0, y: 0, width: 184, height: 40 }
    const tag = { mark: { kind: 'added', words: 'Added' }, at: { x: 90, y: 35 } } as const
    const { boxes } = drawLinkTags([tag, tag, tag], [card])
    expect(boxes).toHaveLength(3)
    for (const [at, box] of boxes.entries()) {
      expect([card, ...boxes.slice(at + 1)].filter((other) => overlaps(box, other))).toEqual([])
    }
  })

  test('says the words of hostile models as text, and keeps a stage that is gone', () => {
    const hostile = edit((draft) => {
      editRecords(draft, { table: 'nodes', ids: ['told'], fields: { label: '<script>alert(1)</script>' } })
      removeRecords(draft, [{ table: 'stages', id: 'outcome' }])
    })
    const figure = draw(BEFORE, hostile)
    expect(figure.elements.some(({ name }) => name === 'script')).toBe(false)
    expect(figure.cards.get('told')?.texts[0]).toContain('<script>')
    expect(figure.words.some((line) => line.includes('(Removed)'))).toBe(true)
    expect(figure.cards.get('detail')?.texts).toContain('Removed')
  })
})
