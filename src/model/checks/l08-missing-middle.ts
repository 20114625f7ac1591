import { addNodes } from '../commands/addNodes.ts'
import { connect } from '../commands/connect.ts'
import { editRecords } from '../commands/editRecords.ts'
import { CommandError, need } from '../error.ts'
import type { Link, Model, ModelDraft, Stage } from '../model.ts'
import { byOrder } from '../order.ts'
import type { LocalCheck } from './check.ts'

/**
 * L08: a link that leaves out the middle. From an input, any link to an outcome or impact does: no work stands between.
 * From an activity, one to an impact or a long outcome. From an output, one to an impact. And from an activity or an
 * output, one to the last stage over other outcomes that stand between. Not: an activity that leads straight to a first
 * outcome, an input straight to an output (L02 asks for the activity), or one outcome to a much later one.
 * Source: Monitoring Evaluation Studio, review criteria (level jumps).
 */
export const missingMiddle: LocalCheck = {
  id: 'L08',
  severity: 'warning',
  sources: ['mes'],
  scope: 'link',
  find: ({ kind, from, to }, { stageOf, filled }) => {
    const [start, end] = [stageOf(from), stageOf(to)]
    return kind !== 'feedback' && start && end && leaps(filled, start, end) ? { cards: [from] } : null
  },
  fix: {
    can: (model, { subject }) => {
      const link = model.links.get(subject.id)
      return link !== undefined && stageBetween(model, link) !== undefined
    },
    /**
     * Puts an empty card between. The link itself becomes the second step: its reasons, assumptions and evidence stay
     * with it, also those that somebody else is adding meanwhile.
     */
    run(draft, { subject }, newId) {
      const link = need(draft.links, subject.id)
      const stage = stageBetween(draft, link)
      if (!stage) throw new CommandError('no-stage-between', link.id)
      const [card, from] = [newId(), link.from]
      addNodes(draft, { stage: stage.id, nodes: [{ id: card }] })
      editRecords(draft, { table: 'links', ids: [link.id], fields: { from: card } })
      connect(draft, { id: newId(), from, to: card, kind: link.kind })
      return { table: 'nodes', id: card }
    },
  },
}

/** Whether a link from one stage to another leaves out the middle, given the stages that hold cards, left to right. */
function leaps(filled: readonly Stage[], from: Stage, to: Stage): boolean {
  const [start, end] = [filled.indexOf(from), filled.indexOf(to)]
  if (start >= end || (to.kind !== 'outcome' && to.kind !== 'impact')) return false
  if (from.kind === 'input') return true
  const isLast = filled.slice(end + 1).every(({ kind }) => kind !== 'outcome' && kind !== 'impact')
  const isLong = to.horizon === 'long'
  const skips = filled.slice(start + 1, end).some(({ kind }) => kind === 'outcome')
  if (from.kind === 'activity') return to.kind === 'impact' || isLong || (isLast && skips)
  return from.kind === 'output' && (to.kind === 'impact' || ((isLong || isLast) && skips))
}

/** The stage for a card that makes two plain steps of a leap: one of outcomes, if there is one that does. */
function stageBetween(model: Model | ModelDraft, { from, to }: Link): Stage | undefined {
  const stages = [...model.stages.values()].sort(byOrder)
  const holding = new Set([...model.nodes.values()].map(({ stage }) => stage))
  const stageOf = (node: string) => stages.find(({ id }) => id === model.nodes.get(node)?.stage)
  const [start, end] = [stageOf(from), stageOf(to)]
  if (!start || !end) return undefined
  const between = stages.slice(stages.indexOf(start) + 1, stages.indexOf(end)).filter((stage) => {
    const filled = stages.filter(({ id }) => holding.has(id) || id === stage.id)
    return !leaps(filled, start, stage) && !leaps(filled, stage, end)
  })
  return between.find(({ kind }) => kind === 'outcome') ?? between[0]
}
