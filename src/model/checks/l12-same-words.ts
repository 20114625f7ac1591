import { say } from '../../words/words.ts'
import { canMerge, mergeNodes } from '../commands/mergeNodes.ts'
import type { Node } from '../model.ts'
import { byOrder } from '../order.ts'
import type { Found, ModelCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { comparable, isMirrored } from './sameWords.ts'
import { plainText, quoted } from './wording.ts'

/**
 * L12: a card that says what another says already. On one stage, labels are alike when they have the same words,
 * whatever their order, endings, case and small words. On two stages only when they are worded the same: "Train staff"
 * and "Staff trained" are an activity and its output. Cards that name two groups or two places are two things.
 * Source: our own.
 */
export const sameWords: ModelCheck = {
  id: 'L12',
  severity: 'warning',
  sources: ['ours'],
  scope: 'model',
  reads: ({ model }) => [model.nodes, model.stages],
  find: (facts) => {
    const groups = new Map<string, Node[]>()
    for (const node of facts.model.nodes.values()) {
      if (!facts.model.stages.has(node.stage)) continue
      const { key } = comparable(node)
      if (key === '') continue
      const group = groups.get(key)
      if (group) group.push(node)
      else groups.set(key, [node])
    }
    return [...groups.values()].flatMap((group) => (group.length > 1 ? repeatedIn(group, facts) : []))
  },
  fix: {
    can: (model, { subject, detail }) => canMerge(model, { keep: detail, gone: subject.id }),
    run(draft, { subject, detail }) {
      mergeNodes(draft, { keep: detail, gone: subject.id })
      return { table: 'nodes', id: detail }
    },
  },
}

function repeatedIn(group: readonly Node[], { placeOf, model }: Facts): Found[] {
  const found: Found[] = []
  const firsts: Node[] = []
  for (const node of group.toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || byOrder(a, b))) {
    const first = firsts.find((one) => isSame(one, node))
    if (!first) {
      firsts.push(node)
      continue
    }
    const params = {
      label: quoted(first.label),
      stage: quoted(model.stages.get(first.stage)?.name || say('stage.untitled')),
    }
    found.push({
      subject: { kind: 'node', id: node.id },
      detail: first.id,
      cards: [first.id, node.id],
      params: first.stage === node.stage ? params : { ...params, context: 'elsewhere' },
    })
  }
  return found
}

function isSame(a: Node, b: Node): boolean {
  if (!mayBeOne(a.who, b.who) || !mayBeOne(a.place, b.place)) return false
  const [one, other] = [comparable(a), comparable(b)]
  return a.stage === b.stage ? !isMirrored(one.stems, other.stems) : one.exact === other.exact
}

function mayBeOne(a: string, b: string): boolean {
  return a === '' || b === '' || a === b || plainText(a).trim() === plainText(b).trim()
}
