import { sayPeriod } from '../monitoring/periodWords.ts'
import type { OpenModel } from '../document/openModel.ts'
import type { Data, Indicator, Observation, Return } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { removeObservation, removeReturn, setObservation } from '../monitoring/commands.ts'
import { comparePeriods } from '../monitoring/periods.ts'
import { observationKey } from '../monitoring/series.ts'
import { say } from '../words/words.ts'
import { readNumber, readPeriodCell } from './indicatorCells.ts'
import { sayBad } from './indicatorWords.ts'
import { announce } from './selection.ts'

/** Null when it was done; else a sentence for each field that has to be mended. */
export type ValueErrors = { readonly period?: string; readonly value?: string } | null

const byIndicator = memoQuery((observations: Data['observations']) => {
  const lists = Map.groupBy(observations.values(), ({ indicator }) => indicator)
  for (const list of lists.values()) list.sort((a, b) => comparePeriods(b, a) || (a.place < b.place ? -1 : 1))
  return lists
})

const NONE: readonly Observation[] = []

/** Every value of an indicator, the newest period first, then by place. */
export function valuesOf(data: Pick<Data, 'observations'>, indicator: string): readonly Observation[] {
  return byIndicator(data.observations).get(indicator) ?? NONE
}

/** The files that values came from, the newest first, with how many of their values stand. */
export const returnsInOrder = memoQuery((returns: Data['returns'], observations: Data['observations']) => {
  const counts = new Map<string, number>()
  for (const { return: id } of observations.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...returns.values()]
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
    .map((one) => ({ ...one, values: counts.get(one.id) ?? 0 }))
})

/** What a person typed for a new value. */
export interface TypedValue {
  readonly period: string
  readonly value: string
  readonly status: Observation['status']
  readonly place: string
}

/** Adds a typed value. One that stands for the same period and place gives way to it. */
export function addTypedValue(open: OpenModel, indicator: Indicator, typed: TypedValue, id: string): ValueErrors {
  const period = readPeriodCell(typed.period)
  const amount = readTyped(indicator, typed)
  if (!period.ok || !amount.ok) {
    return { ...(period.ok ? {} : { period: period.why }), ...(amount.ok ? {} : { value: amount.why }) }
  }
  const { start, end } = period.period
  const observation: Observation = {
    id,
    indicator: indicator.id,
    start,
    end,
    value: amount.value,
    status: typed.status,
    place: typed.place.trim(),
    slice: '',
    note: '',
    return: '',
    row: 0,
    column: '',
  }
  const key = observationKey(observation)
  const there = valuesOf(open.data.getState().snapshot, indicator.id).some((other) => observationKey(other) === key)
  open.editData((draft) => setObservation(draft, observation))
  const said = { period: sayPeriod(observation) }
  announce(open, there ? say('values.replaces', said) : say('said.valueAdded', said))
  return null
}

/** A final or provisional value needs a number; any other status says that there is none. */
function readTyped(indicator: Indicator, { value, status }: TypedValue): ReturnType<typeof readNumber> {
  const amount = readNumber(indicator, value)
  if (!amount.ok) return amount
  const counted = status === 'final' || status === 'provisional'
  if (counted && amount.value === null) return { ok: false, why: say('values.bad.value-blank.typed') }
  return counted || amount.value === null ? amount : { ok: false, why: sayBad('status-with-value') }
}

/** Types another number over a value. It then no longer stands as the file has it. Returns what is wrong, or null. */
export function typeValue(
  open: OpenModel,
  indicator: Indicator,
  observation: Observation,
  text: string,
): string | null {
  const amount = readNumber(indicator, text)
  if (!amount.ok) return amount.why
  if (amount.value === null) return observation.value === null ? null : say('values.clear')
  if (amount.value === observation.value) return null
  const counted = observation.status === 'provisional' ? 'provisional' : 'final'
  open.editData((draft) =>
    setObservation(draft, { ...observation, value: amount.value, status: counted, return: '', row: 0, column: '' }),
  )
  announce(open, say('said.valueChanged', { period: sayPeriod(observation) }))
  return null
}

/** Sets the status of a value. One that says that there is no number takes the number away. */
export function setValueStatus(
  open: OpenModel,
  observation: Observation,
  status: Observation['status'],
): string | null {
  const counted = status === 'final' || status === 'provisional'
  if (counted && observation.value === null) return say('values.needsValue')
  open.editData((draft) => setObservation(draft, { ...observation, status, value: counted ? observation.value : null }))
  announce(open, say('said.valueChanged', { period: sayPeriod(observation) }))
  return null
}

export function removeValue(open: OpenModel, observation: Observation): void {
  open.editData((draft) => removeObservation(draft, observation.id))
  announce(open, say('said.valueRemoved', { period: sayPeriod(observation) }))
}

/** Takes a file back with its values that still stand, as one undo step. */
export function takeBack(open: OpenModel, ret: Pick<Return, 'id' | 'file'>): void {
  open.editData((draft) => removeReturn(draft, ret.id))
  announce(open, say('said.returnRemoved', { file: ret.file || say('returns.unnamed') }))
}
