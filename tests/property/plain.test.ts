import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writePlain } from '../../src/formats/plain/write.ts'
import type { Model } from '../../src/model/model.ts'
import { linkIndex } from '../../src/model/queries/paths.ts'
import { nodesInOrder } from '../../src/model/queries/stages.ts'
import { anyFile } from '../support/arbitraries.ts'
import { seeded } from '../support/seed.ts'

/** The model with a label of its own on each card. */
function named(model: Model): Model {
  const nodes = [...model.nodes].map(([id, node], at) => [id, { ...node, code: '', label: `label${at}x` }] as const)
  return { ...model, nodes: new Map(nodes) }
}

test('every card has one numbered line in the order of the outline, and every whole link one line under its card', () => {
  fc.assert(
    fc.property(anyFile, ({ model: whole, data }) => {
      const model = named(whole)
      const { out } = linkIndex(model)
      const [, ...lines] = writePlain(model, data).split('\n')
      const heads = lines.flatMap((line, at) => (/^\d+\.\d+ label\d+x$/.test(line) ? [at] : []))
      const inOrder = nodesInOrder(model)
      expect(heads.map((at) => lines[at]?.replace(/^\S+ /, ''))).toEqual(inOrder.map(({ label }) => label))
      const numbers = new Map(heads.map((at, place) => [inOrder[place]?.id, lines[at]]))
      for (const [place, { id }] of inOrder.entries()) {
        const under = lines.slice((heads[place] ?? 0) + 1, heads[place + 1])
        const links = under.flatMap((line) => /^ {4}[A-Z][a-z ]+: (\d+\.\d+ label\d+x)$/.exec(line)?.[1] ?? [])
        expect(links.toSorted()).toEqual((out.get(id) ?? []).map(({ to }) => numbers.get(to) ?? '').toSorted())
      }
    }),
    seeded(150),
  )
})

test('whatever people write, each line is one of ours, and the text is the same again', () => {
  fc.assert(
    fc.property(anyFile, ({ model, data }) => {
      const text = writePlain(model, data)
      expect(text).toBe(writePlain(model, data))
      expect(text.isWellFormed()).toBe(true)
      expect(text.replaceAll('\n', ' ')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(text).not.toMatch(/[ \t]\n|\n\n\n/)
      expect(text.endsWith('\n')).toBe(true)
    }),
    seeded(150),
  )
})
