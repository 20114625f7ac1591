import { splitNode } from '../commands/splitNode.ts'
import { need } from '../error.ts'
import type { StageKind } from '../records/stage.ts'
import type { LocalCheck } from './check.ts'
import { joinsOf } from './compound.ts'
import { splitLabel } from './splitLabel.ts'
import { labelWords, quoted } from './wording.ts'

const RESULTS: ReadonlySet<StageKind> = new Set(['output', 'outcome', 'impact'])

/**
 * L13: an output, outcome or impact that joins two things. One may happen without the other, and no one indicator can
 * tell. Inputs and activities may well be lists: nobody asks whether they came true.
 * Source: Davies' criteria (testable); S3, L2 and O8 of the Merseyside logic model of 2022.
 */
export const joinsTwo: LocalCheck = {
  id: 'L13',
  severity: 'warning',
  sources: ['davies', 'merseyside'],
  scope: 'node',
  find: (node, { stageOf }) => {
    const kind = stageOf(node.id)?.kind
    if (!kind || !RESULTS.has(kind)) return null
    const words = labelWords(node)
    const [first] = joinsOf(node.label, words)
    if (!first) return null
    return { params: { words: quoted(node.label.slice(words[first.left]?.from, words[first.right]?.to)) } }
  },
  fix: {
    can: (model, { subject }) => splitLabel(model.nodes.get(subject.id)?.label ?? '') !== null,
    run(draft, { subject }, newId) {
      const labels = splitLabel(need(draft.nodes, subject.id).label)
      if (labels) splitNode(draft, { id: subject.id, labels, newId })
      return null
    },
  },
}
