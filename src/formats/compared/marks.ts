import { type Diff, diff, type TableDiff } from '../../model/diff.ts'
import type { Model, ModelTables } from '../../model/model.ts'
import { stageTitle } from '../../model/names.ts'
import { isPosition } from '../../model/units.ts'
import { say } from '../../words/words.ts'

/** What became of a card, a link or a stage, from the most to the least. */
export const MARK_KINDS = ['added', 'removed', 'moved', 'reworded', 'changed'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** A mark as it is drawn: what happened, in words. */
export interface ChangeMark {
  readonly kind: MarkKind
  readonly words: string
}

/** The marks of what differs, by id. What has none is the same on both sides. */
export interface Marks {
  readonly stages: ReadonlyMap<string, readonly ChangeMark[]>
  readonly nodes: ReadonlyMap<string, readonly ChangeMark[]>
  readonly links: ReadonlyMap<string, readonly ChangeMark[]>
}

const NOTHING: TableDiff = { added: new Map(), removed: new Map(), changed: new Map() }
/** What belongs to a card or a link, and says so in `node` or in `subject`. */
const PARTS = ['taggings', 'assignments', 'contributions', 'assumptions', 'evidence'] as const

/** Marks each stage, card and link by what became of it. Where it stands on the map counts for nothing. */
export function marksOf(before: Model, after: Model): Marks {
  const changes = diff<ModelTables>(before, after)
  const touched = touchedParts(changes, before, after)
  return {
    stages: marksIn(changes['stages'], new Set(), (fields) => ('name' in fields ? [mark('reworded')] : [])),
    nodes: marksIn(changes['nodes'], touched.node, (fields) => [
      ...('stage' in fields ? [moved(before, String(fields['stage']?.[0]))] : []),
      ...('label' in fields ? [mark('reworded')] : []),
    ]),
    links: new Map([...marksIn(changes['links'], touched.link, () => [])].map(([id, own]) => [id, own.map(brief)])),
  }
}

type ChangedFields = Readonly<Record<string, readonly [unknown, unknown]>>

function marksIn(
  table: TableDiff = NOTHING,
  touched: ReadonlySet<string>,
  special: (fields: ChangedFields) => readonly ChangeMark[],
): ReadonlyMap<string, readonly ChangeMark[]> {
  const marks = new Map<string, readonly ChangeMark[]>()
  for (const id of touched) marks.set(id, [mark('changed')])
  for (const [id, fields] of table.changed) {
    const found = special(fields)
    const isMore = Object.keys(fields).some(
      (field) => !isPosition(field) && !['stage', 'label', 'name'].includes(field),
    )
    const all = isMore || touched.has(id) ? [...found, mark('changed')] : found
    if (all.length > 0) marks.set(id, all)
  }
  for (const id of table.added.keys()) marks.set(id, [mark('added')])
  for (const id of table.removed.keys()) marks.set(id, [mark('removed')])
  return marks
}

function mark(kind: Exclude<MarkKind, 'moved'>): ChangeMark {
  return { kind, words: say(`versions.mark.${kind}`) }
}

/** A link stands in a gutter, which has room for a word. */
function brief({ kind, words }: ChangeMark): ChangeMark {
  return { kind, words: kind === 'changed' ? say('versions.kind.changed') : words }
}

function moved(before: Model, stage: string): ChangeMark {
  return { kind: 'moved', words: say('versions.mark.movedFrom', { stage: stageTitle(before.stages.get(stage)) }) }
}

/** The cards and links of which an indicator, a tag, an assumption or the like was added, changed or taken away. */
function touchedParts(
  changes: Diff,
  before: Model,
  after: Model,
): Readonly<Record<'node' | 'link', ReadonlySet<string>>> {
  const touched = { node: new Set<string>(), link: new Set<string>() }
  for (const table of PARTS) {
    const { added, removed, changed } = changes[table] ?? NOTHING
    const records = [...changed.keys()].flatMap((id) => [before[table].get(id) ?? {}, after[table].get(id) ?? {}])
    for (const record of [...added.values(), ...removed.values(), ...records] as Readonly<Record<string, unknown>>[]) {
      const kind = record['subjectKind'] ?? 'node'
      if (kind === 'node' || kind === 'link') touched[kind].add(String(record['subject'] ?? record['node']))
    }
  }
  return touched
}
