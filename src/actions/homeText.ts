import type { ModelFile } from '../formats/json/file.ts'
import type { TextSection } from '../formats/text/read.ts'
import { titled } from '../document/modelsHere.ts'
import { addNodes } from '../model/commands/addNodes.ts'
import { addStage } from '../model/commands/addStage.ts'
import { editRecords } from '../model/commands/editRecords.ts'
import { applyDiff, diff } from '../model/diff.ts'
import {
  emptySnapshot,
  MODEL_TABLES,
  type Model,
  type ModelDraft,
  type ModelTables,
  type Stage,
} from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import type { StageKind } from '../model/records/stage.ts'

export interface TextChoices {
  readonly title: string
  /** The stage for lines without a heading; where the template has no such stage, its first. */
  readonly loose: string
  readonly newId: () => string
}

const KINDS: readonly StageKind[] = ['input', 'activity', 'mechanism', 'output', 'outcome', 'impact']
const HORIZONS: readonly Stage['horizon'][] = ['', 'short', 'short-medium', 'medium', 'long']

/** A model made of pasted text: one card a line, on the template's stages, and on new stages for the other headings. */
export function newFromText(sections: readonly TextSection[], template: ModelFile, choices: TextChoices): ModelFile {
  const file = titled(template, choices.title)
  const model = draftOf(file.model)
  const taken = new Set<string>()
  for (const section of sections) {
    const stage = section.kind ? stageFor(model, section, taken, choices.newId) : looseStage(model, choices.loose)
    if (stage === null) continue
    taken.add(stage)
    addNodes(model, { stage, nodes: section.lines.map((label) => ({ id: choices.newId(), label })) })
  }
  return { ...file, model }
}

function draftOf(model: Model): ModelDraft {
  const draft: ModelDraft = emptySnapshot(MODEL_TABLES)
  applyDiff(draft, diff<ModelTables>(draft, model))
  return draft
}

function looseStage(model: ModelDraft, id: string): string | null {
  return model.stages.has(id) ? id : ([...model.stages.values()].toSorted(byOrder)[0]?.id ?? null)
}

/**
 * The stage that a heading means. "Outcomes" is the first stage of outcomes; "Long-term outcomes" is the one of that
 * horizon. A stage without a horizon that nothing stands on yet takes the heading's; else a new stage is made.
 */
function stageFor(model: ModelDraft, section: TextSection, taken: ReadonlySet<string>, newId: () => string): string {
  const { horizon, heading } = section
  const kind = section.kind ?? 'outcome'
  const alike = [...model.stages.values()].toSorted(byOrder).filter((stage) => stage.kind === kind)
  const same = alike.find((stage) => horizon === '' || stage.horizon.split('-').includes(horizon))
  if (same) return same.id
  const open = alike.find((stage) => stage.horizon === '' && !taken.has(stage.id))
  if (open) {
    editRecords(model, { table: 'stages', ids: [open.id], fields: { name: heading ?? open.name, horizon } })
    return open.id
  }
  const stage = { id: newId(), kind, horizon, name: heading ?? '' }
  addStage(model, { stage, after: lastBefore(model, stage) })
  return stage.id
}

/** The last stage that comes before this one in the usual order, from inputs to impact and from short to long. */
function lastBefore(model: ModelDraft, stage: Pick<Stage, 'kind' | 'horizon'>): string | null {
  return [...model.stages.values()].toSorted(byOrder).findLast((other) => rank(other) <= rank(stage))?.id ?? null
}

function rank({ kind, horizon }: Pick<Stage, 'kind' | 'horizon'>): number {
  return KINDS.indexOf(kind) * HORIZONS.length + HORIZONS.indexOf(horizon)
}
