import blank from '../../examples/templates/blank.json?raw'
import logicModel from '../../examples/templates/logic-model.json?raw'
import outcomesChain from '../../examples/templates/outcomes-chain.json?raw'
import type { ModelFile } from '../formats/json/file.ts'
import { readJson } from '../formats/json/read.ts'
import type { WordKey } from '../words/words.ts'

/** Stages to begin a model with, and no cards. */
export interface Template {
  readonly id: string
  readonly title: WordKey
  readonly words: WordKey
  readonly file: () => ModelFile
}

export const LOGIC_MODEL: Template = {
  id: 'logic-model',
  title: 'home.template.logic-model',
  words: 'home.template.logic-model.words',
  file: reader(logicModel),
}

export const BLANK: Template = {
  id: 'blank',
  title: 'home.template.blank',
  words: 'home.template.blank.words',
  file: reader(blank),
}

export const TEMPLATES: readonly Template[] = [
  LOGIC_MODEL,
  {
    id: 'outcomes-chain',
    title: 'home.template.outcomes-chain',
    words: 'home.template.outcomes-chain.words',
    file: reader(outcomesChain),
  },
  BLANK,
]

/** The template of that id. */
export function templateOf(id: string): Template {
  return TEMPLATES.find((template) => template.id === id) ?? BLANK
}

/** Reads a template when it is first asked for. */
function reader(text: string): () => ModelFile {
  let file: ModelFile | undefined
  return () => (file ??= read(text))
}

function read(text: string): ModelFile {
  const reading = readJson(text)
  if (!reading.ok) throw new Error(`A template has problems: ${reading.problems[0]?.code ?? ''}`)
  return reading.value
}
