import type { DataTables, ModelTables } from '../../model/model.ts'
import type { RecordOf } from '../../model/records/table.ts'

export type AllTables = ModelTables & DataTables
export type AnyTable = keyof AllTables
export type AnyRecord<T extends AnyTable = AnyTable> = Readonly<RecordOf<AllTables[T]>>
export type Fields = Readonly<Record<string, unknown>>

/** One difference between two files: a record that was added or removed, or (with `field`) a field that changed. */
export interface Difference {
  readonly table: AnyTable
  readonly id: string
  readonly field?: string
}

/**
 * One change in one sentence. `of` lists the differences that the sentence tells or counts; `table`, `id` and `field`
 * are those of the first. Every difference of two files is told by exactly one change.
 */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly table: AnyTable
  readonly id: string
  readonly field?: string
  readonly sentence: string
  readonly of: readonly Difference[]
}

/** The changes of one stage, or of a part of the file beside the stages. `id` is the stage's, '' for the others. */
export interface ChangeGroup {
  readonly part: 'stage' | 'model' | 'indicators' | 'values'
  readonly id: string
  readonly heading: string
  readonly changes: readonly Change[]
}

/** A change of what is listed. Without differences there is no change: throws. */
export function changeOf(kind: Change['kind'], of: readonly Difference[], sentence: string): Change {
  const [first] = of
  if (!first) throw new Error('A change that tells nothing')
  // A quotation that ends as a sentence does ends this one too.
  return { kind, ...first, sentence: sentence.replace(/(?<=[.?!…]”)\.$/, ''), of }
}
