import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The text of a file that comes with the app. */
export function example(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8')
}

const META = {
  id: 'model',
  format: 1,
  title: 'Street work in Ashby',
  kind: 'intervention',
  vision: '',
  situation: '',
  description: '',
  targetGroup: '',
  provider: '',
  place: '',
  source: '',
  reviewed: '',
}

export const NODE = {
  code: '',
  label: '',
  description: '',
  who: '',
  level: '',
  intended: true,
  place: '',
  starts: '',
  ends: '',
  source: '',
  y: null,
  placed: false,
}

const LINK = { kind: 'causes', rationale: '', strength: '', confidence: '', source: '' }

/** The text of a model file with these tables beside its title. */
export function fileOf(
  title: string,
  tables: Readonly<Record<string, Rows>>,
  data: Readonly<Record<string, Rows>> = {},
) {
  const file = { format: 'throughline-model', version: 1, model: { meta: [{ ...META, title }], ...tables }, data }
  return JSON.stringify(file)
}

/** Three stages, six cards and four links, whose labels tell them apart. */
export function smallTables(): Record<string, Record<string, unknown>[]> {
  const stages = [
    { id: 'act', name: 'Activities', kind: 'activity', horizon: '', order: 'a0' },
    { id: 'out', name: 'Outputs', kind: 'output', horizon: '', order: 'a1' },
    { id: 'end', name: 'Outcomes', kind: 'outcome', horizon: 'short', order: 'a2' },
  ]
  const nodes = [
    { ...NODE, id: 'visits', stage: 'act', order: 'a0', label: 'Ward visits' },
    { ...NODE, id: 'plans', stage: 'act', order: 'a1', label: 'Safety plans' },
    { ...NODE, id: 'met', stage: 'out', order: 'a0', label: 'Young people met' },
    { ...NODE, id: 'agreed', stage: 'out', order: 'a1', label: 'Plans agreed' },
    { ...NODE, id: 'trust', stage: 'end', order: 'a0', label: 'Trust in workers' },
    { ...NODE, id: 'safer', stage: 'end', order: 'a1', label: 'Fewer injuries' },
  ]
  const links = [
    { ...LINK, id: 'visits-met', from: 'visits', to: 'met' },
    { ...LINK, id: 'plans-agreed', from: 'plans', to: 'agreed' },
    { ...LINK, id: 'met-trust', from: 'met', to: 'trust' },
    { ...LINK, id: 'agreed-safer', from: 'agreed', to: 'safer' },
  ]
  return { stages, nodes, links }
}

/** The file of that small model. */
export function smallFile(title = 'Street work in Ashby'): string {
  return fileOf(title, smallTables())
}
