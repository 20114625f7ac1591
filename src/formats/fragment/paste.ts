import { addNodes } from '../../model/commands/addNodes.ts'
import type { ModelDraft, Stage } from '../../model/model.ts'
import { byOrder, keyAfter } from '../../model/order.ts'
import type { Fragment } from './fragment.ts'

/**
 * Puts a fragment into a model under new ids, as a command. Each card goes to the stage it came from where this model
 * has it, else to the stage that is most like it. Returns the new ids of the cards, in reading order.
 */
export function pasteFragment(draft: ModelDraft, part: Fragment, newId: () => string): string[] {
  const ids = new Map<string, string>()
  const renamed = (id: string) => {
    const known = ids.get(id) ?? newId()
    ids.set(id, known)
    return known
  }
  const stages = [...draft.stages.values()].sort(byOrder)
  const origin = new Map(part.stages.map((stage) => [stage.id, stage]))
  for (const node of part.nodes) {
    const stage = draft.stages.has(node.stage) ? node.stage : closestStage(stages, origin.get(node.stage))
    if (stage) addNodes(draft, { stage, nodes: [{ ...node, id: renamed(node.id), y: null, placed: false }] })
  }
  for (const link of part.links) {
    const [from, to] = [ids.get(link.from), ids.get(link.to)]
    const id = renamed(link.id)
    if (from && to) draft.links.set(id, { ...link, id, from, to })
  }
  for (const table of ['assumptions', 'evidence'] as const) {
    for (const record of part[table]) {
      const [subject, id] = [ids.get(record.subject), renamed(record.id)]
      const records = draft[table] as Map<string, typeof record>
      if (subject) records.set(id, { ...record, id, subject, order: keyAfter(records.values()) })
    }
  }
  for (const indicator of part.indicators) {
    if (draft.indicators.has(indicator.id)) ids.set(indicator.id, indicator.id)
    else
      draft.indicators.set(renamed(indicator.id), {
        ...indicator,
        id: renamed(indicator.id),
        order: keyAfter(draft.indicators.values()),
      })
  }
  for (const { indicator, node } of part.assignments) {
    const pair = { indicator: ids.get(indicator), node: ids.get(node) }
    if (!pair.indicator || !pair.node) continue
    const id = `${pair.indicator}~${pair.node}`
    draft.assignments.set(id, { id, indicator: pair.indicator, node: pair.node })
  }
  return part.nodes.flatMap((node) => ids.get(node.id) ?? [])
}

/** How far along the usual chain a kind of stage stands. */
const ALONG: Readonly<Record<Stage['kind'], number>> = {
  input: 0,
  activity: 1,
  output: 2,
  mechanism: 2.5,
  outcome: 3,
  impact: 4,
}

function closestStage(stages: readonly Stage[], from: Stage | undefined): string | undefined {
  const ranked = [
    (stage: Stage) => stage.kind === from?.kind && stage.horizon === from.horizon,
    (stage: Stage) => stage.name === from?.name,
    (stage: Stage) => stage.kind === from?.kind,
  ]
  for (const like of ranked) {
    const found = stages.find(like)
    if (found) return found.id
  }
  return from ? nearestKind(stages, from.kind)?.id : stages[0]?.id
}

/** The stage whose kind stands nearest along the chain; of two as near the one further on, and the first such. */
function nearestKind(stages: readonly Stage[], kind: Stage['kind']): Stage | undefined {
  const away = (stage: Stage) => Math.abs(ALONG[stage.kind] - ALONG[kind])
  return stages.toSorted((a, b) => away(a) - away(b) || ALONG[b.kind] - ALONG[a.kind])[0]
}
