import { failed, type Reading } from '../formats/problem.ts'
import { readText } from '../formats/text/read.ts'
import { addNodes } from '../model/commands/addNodes.ts'
import { addStage } from '../model/commands/addStage.ts'
import { FORMAT_VERSION } from '../model/migrations/migrations.ts'
import { DATA_TABLES, emptySnapshot, MODEL_TABLES, type ModelDraft } from '../model/model.ts'
import { META_ID, metaDefaults } from '../model/records/meta.ts'
import { say } from '../words/words.ts'
import type { Opened } from './formats.ts'

/**
 * A model of text with one card a line. Each heading of a usual stage makes a stage; lines before the first heading
 * are outcomes. Ids are counted, so that the same text gives the same model.
 */
export function modelOfText(text: string): Reading<Opened> {
  const sections = readText(text).filter(({ lines }) => lines.length > 0)
  if (sections.length === 0) return failed({ code: 'cli-no-cards' })
  const model: ModelDraft = emptySnapshot(MODEL_TABLES)
  model.meta.set(META_ID, { ...metaDefaults, format: FORMAT_VERSION })
  for (const { heading, kind, horizon, lines } of sections) {
    const name = heading ?? say('cli.text.stage')
    const alike = [...model.stages.values()].find((stage) => stage.name.toLowerCase() === name.toLowerCase())
    const stage = alike?.id ?? `s${model.stages.size + 1}`
    if (!alike) addStage(model, { stage: { id: stage, name, kind: kind ?? 'outcome', horizon } })
    const first = model.nodes.size + 1
    addNodes(model, { stage, nodes: lines.map((label, at) => ({ id: `n${first + at}`, label })) })
  }
  return { ok: true, value: { file: { model, data: emptySnapshot(DATA_TABLES) }, warnings: [] } }
}
