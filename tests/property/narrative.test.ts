import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Narrative, narrativeOf } from '../../src/formats/narrative/narrative.ts'
import type { Sentence } from '../../src/formats/narrative/pieces.ts'
import { narrativeText, writeNarrative } from '../../src/formats/narrative/write.ts'
import type { Model } from '../../src/model/model.ts'
import { linkIndex } from '../../src/model/queries/paths.ts'
import { nodesInOrder } from '../../src/model/queries/stages.ts'
import { anyModel } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

function sentencesIn(sections: Narrative['sections']): readonly Sentence[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : block.items.flat()))
}

/** The model with a label of its own on each card, and no other words of people. */
function named(model: Model): Model {
  const meta = [...model.meta].map(([id, one]) => [id, { ...one, title: 'T', description: '', situation: '' }] as const)
  const plainest = { code: '', description: '', who: '', place: '', starts: '', ends: '', intended: true }
  return {
    ...model,
    meta: new Map(meta),
    nodes: new Map([...model.nodes].map(([id, node], at) => [id, { ...node, ...plainest, label: `label${at}x` }])),
  }
}

function times(text: string, words: string): number {
  return text.split(words).length - 1
}

test('every node is presented once, in the order of the outline, and every whole link told once, from its card', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const narrative = narrativeOf(model)
      const sentences = sentencesIn(narrative.sections)
      expect(sentences.flatMap(({ presents }) => presents ?? [])).toEqual(nodesInOrder(model).map(({ id }) => id))
      expect(sentences.flatMap(({ tells }) => tells ?? []).toSorted()).toEqual(
        [...linkIndex(model).whole.keys()].toSorted(),
      )
      expect(sentencesIn(narrative.closing).flatMap(({ presents, tells }) => presents ?? tells ?? [])).toEqual([])
      for (const { pieces, tells = [] } of sentences) {
        const mentioned = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : (piece.node ?? [])))
        const links = tells.flatMap((id) => model.links.get(id) ?? [])
        for (const { from } of links) expect(mentioned[0]).toBe(from)
        if (links.length > 0) expect(mentioned.slice(1)).toEqual(links.map(({ to }) => to))
      }
    }),
    seeded(150),
  )
})

test('the written text has one head for each card, and for each link one statement that names both ends', () => {
  fc.assert(
    fc.property(anyModel, (whole) => {
      const model = named(whole)
      const text = writeNarrative(narrativeOf(model))
      const heads = [...text.matchAll(/^- \*\*(label\d+x)\*\*/gm)].map(([, label]) => label)
      expect(heads).toEqual(nodesInOrder(model).map(({ label }) => label))
      const { whole: links, out } = linkIndex(model)
      for (const [from, leading] of out) {
        const label = model.nodes.get(from)?.label ?? ''
        // What is said of each card that this one leads to, with what people wrote after it left out.
        const statements = text
          .split('\n')
          .flatMap((line) => [
            ...line.matchAll(
              /“(label\d+x)” (?:(?:is in place|is carried out|is achieved|comes about), then (?:we|this) (?:also )?(?:expect|makes possible)|is (?:also )?needed before|(?:also )?feeds back to) ((?:“label\d+x”(?:, | and )?)+)/g,
            ),
          ])
          .filter(([, subject]) => subject === label)
          .flatMap(([, , ends = '']) => [...ends.matchAll(/label\d+x/g)].map(([end]) => end))
        expect(statements.toSorted()).toEqual(leading.map(({ to }) => model.nodes.get(to)?.label ?? '').toSorted())
      }
      if (links.size === 0) expect(text).not.toMatch(/then we|then this/)
    }),
    seeded(150),
  )
})

test('whatever people write stays on its line and inside its words', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const narrative = narrativeOf(model)
      const text = writeNarrative(narrative)
      expect(text.isWellFormed()).toBe(true)
      expect(text.replaceAll('\n', ' ')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(text).not.toMatch(/(?<!\\)[<>[\]`|{}]/)
      const headings = text.split('\n').filter((line) => line.startsWith('#'))
      expect(headings).toHaveLength(1 + narrative.sections.length + narrative.closing.length)
      expect(times(narrativeText(narrative), '\n')).toBe(times(text, '\n'))
    }),
    seeded(150),
  )
})
