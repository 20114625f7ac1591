import type { OpenModel } from '../document/openModel.ts'
import { addRecord } from '../model/commands/addRecord.ts'
import type { Indicator } from '../model/model.ts'
import { indicatorDefaults } from '../model/records/indicator.ts'
import { addToReturn, takeReturn } from '../monitoring/commands.ts'
import { type BadCell, type NewValue, observationFrom } from '../monitoring/values.ts'
import { say } from '../words/words.ts'
import { sayBad } from './indicatorWords.ts'
import { announce } from './selection.ts'

/** An indicator made from a name in a file. Everything that the name does not say is left open. */
export function indicatorFrom(id: string, title: string, type: Indicator['type']): Indicator {
  return {
    ...indicatorDefaults,
    id,
    title,
    type,
    unit: type === 'percentage' ? '%' : type === 'money' ? '£' : '',
    order: 'a0',
  }
}

/** Values that one edit takes in before the screen has its turn. */
const AT_ONCE = 2_000

/**
 * Takes the values of a file in, after the indicators that were made for it. Many values come in several edits that
 * are one undo step, with `pause` awaited between them; `onPart` hears how many are in.
 */
export async function takeValues(
  open: OpenModel,
  taken: { readonly file: string; readonly values: readonly NewValue[]; readonly created: readonly Indicator[] },
  given: {
    readonly newId: () => string
    readonly now: string
    readonly pause: () => Promise<void>
    readonly onPart?: (done: number) => void
  },
): Promise<void> {
  const id = given.newId()
  const merge = `take ${id}`
  if (taken.created.length > 0) {
    open.edit(
      (draft) => {
        for (const { order: _, ...record } of taken.created) {
          addRecord(draft, { table: 'indicators', record, ordered: true })
        }
      },
      { merge },
    )
  }
  const values = taken.values.map((value) => observationFrom(value, { id: given.newId(), return: id }))
  const ret = { id, file: taken.file, receivedOn: given.now, receivedBy: '', note: '' }
  open.editData((draft) => takeReturn(draft, { ret, values: values.slice(0, AT_ONCE) }), { merge })
  for (let at = AT_ONCE; at < values.length; at += AT_ONCE) {
    given.onPart?.(at)
    await given.pause()
    open.editData((draft) => addToReturn(draft, { id, values: values.slice(at, at + AT_ONCE) }), { merge })
  }
  announce(open, say('said.valuesAdded', { count: values.length, file: taken.file }))
}

/** Bad cells as a table to download: row, column, what it says, why. */
export function badCellsTable(bad: readonly BadCell[]): string[][] {
  return [
    [say('import.bad.row'), say('import.bad.column'), say('import.bad.cell'), say('import.bad.why')],
    ...bad.map(({ line, column, cell, code, params }) => [String(line), column, cell, sayBad(code, params)]),
  ]
}
