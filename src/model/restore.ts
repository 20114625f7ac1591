import { changeKey, recordKey } from './changeKey.ts'
import type { Diff, TableDiff } from './diff.ts'
import type { Model, TableName, Versions } from './model.ts'
import { about } from './queries/about.ts'
import { META_ID } from './records/meta.ts'
import { endsOf } from './references.ts'
import { missingEnds } from './removal.ts'
import { unitOf } from './units.ts'
import { withChanges } from './withChanges.ts'

/** Changes that can be made together, and which of them nobody chose: those came along so that no reference is left hanging. */
export interface Chosen {
  readonly changes: Diff
  readonly also: readonly string[]
}

/**
 * A version's content with the status that the model has now, where decisions were made about it: what was decided is no
 * change since the version, and restoring does not take it back.
 */
export function asDecided(content: Model, now: Model, { decisions }: Pick<Versions, 'decisions'>): Model {
  const meta = content.meta.get(META_ID)
  if (decisions.size === 0 || !meta) return content
  return { ...content, meta: new Map([[META_ID, { ...meta, status: about(now).status }]]) }
}

/**
 * Some of the changes that lead from one model to another (`all` is their diff), by their keys (see changeKey; `table/id`
 * of a changed record means all its fields). What they need comes along: a link brings the card that it leads from, and
 * removing a card takes its links, or lets them lead where they lead in `to`. Fields that say one thing together go together.
 */
export function chosenChanges(all: Diff, chosen: ReadonlySet<string>, from: Model, to: Model): Chosen {
  const taken = new Set(keysOf(all).filter((key) => chosen.has(key) || chosen.has(recordOf(key))))
  const also: string[] = []
  const take = (keys: readonly string[]) => {
    for (const key of new Set(keys.filter((one) => !taken.has(one)))) {
      taken.add(key)
      also.push(key)
    }
  }
  // What hung before is not mended here.
  const known = new Set(missingEnds(from).map(({ at, field, missing }) => `${changeKey({ ...at, field })} ${missing}`))
  for (let before = -1; before < taken.size;) {
    before = taken.size
    take(halves(all, taken))
    const model = withChanges(from, changesOf(all, taken))
    for (const { at, field, missing } of missingEnds(model)) {
      if (known.has(`${changeKey({ ...at, field })} ${missing}`)) continue
      const record = model[at.table].get(at.id) ?? {}
      for (const end of endsOf(at.table, record)) {
        if (end.field === field) take(cure(all, { table: at.table, id: at.id, field }, end, to))
      }
    }
  }
  return { changes: changesOf(all, taken), also }
}

/** The changes that mend a reference that hangs: what it names is added; or else it goes, or names something else. */
function cure(
  all: Diff,
  at: { readonly table: TableName; readonly id: string; readonly field: string },
  end: { readonly table: TableName; readonly id: string },
  to: Model,
): readonly string[] {
  if (to[end.table].has(end.id))
    return [changeKey({ table: end.table, id: end.id })].filter(() => all[end.table]?.added.has(end.id))
  if (!to[at.table].has(at.id)) return [recordKey(at)]
  return changedOf(all[at.table], at.id, unitOf(at.table, at.field)).map((field) => changeKey({ ...at, field }))
}

/** What is missing of units of which a part was taken. */
function halves(all: Diff, taken: ReadonlySet<string>): readonly string[] {
  return [...taken].flatMap((key) => {
    const [table = '', id = '', field] = key.split('/')
    if (field === undefined) return []
    return changedOf(all[table], id, unitOf(table, field)).map((other) => changeKey({ table, id, field: other }))
  })
}

function changedOf(table: TableDiff | undefined, id: string, fields: readonly string[]): readonly string[] {
  const changed = table?.changed.get(id) ?? {}
  return fields.filter((field) => Object.hasOwn(changed, field))
}

function keysOf(all: Diff): readonly string[] {
  return Object.entries(all).flatMap(([table, { added, removed, changed }]) => [
    ...[...added.keys(), ...removed.keys()].map((id) => recordKey({ table, id })),
    ...[...changed].flatMap(([id, fields]) => Object.keys(fields).map((field) => changeKey({ table, id, field }))),
  ])
}

function recordOf(key: string): string {
  return key.split('/').slice(0, 2).join('/')
}

function changesOf(all: Diff, taken: ReadonlySet<string>): Diff {
  const changes: Record<string, TableDiff> = {}
  for (const [table, { added, removed, changed }] of Object.entries(all)) {
    const isTaken = ([id]: readonly [string, unknown]) => taken.has(recordKey({ table, id }))
    const part = {
      added: new Map([...added].filter(isTaken)),
      removed: new Map([...removed].filter(isTaken)),
      changed: new Map([...changed].flatMap(([id, fields]) => someFields(taken, table, id, fields))),
    }
    if (part.added.size + part.removed.size + part.changed.size > 0) changes[table] = part
  }
  return changes
}

function someFields<C>(taken: ReadonlySet<string>, table: string, id: string, fields: Readonly<Record<string, C>>) {
  const some = Object.entries(fields).filter(([field]) => taken.has(changeKey({ table, id, field })))
  return some.length > 0 ? [[id, Object.fromEntries(some)] as const] : []
}
