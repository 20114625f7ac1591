import { CommandError, need } from '../model/error.ts'
import type { DataDraft, Observation, Return } from '../model/model.ts'
import { observationKey } from './series.ts'

/**
 * Takes in a return with its values. A value takes the place of what stood for the same indicator, period, place and
 * slice, from whichever return that came; two such values in one return are a mistake of the caller.
 */
export function takeReturn(
  draft: DataDraft,
  args: { readonly ret: Return; readonly values: readonly Observation[] },
): void {
  if (draft.returns.has(args.ret.id)) throw new CommandError('id-taken', args.ret.id)
  const keys = new Set(args.values.map(observationKey))
  if (keys.size < args.values.length) throw new CommandError('value-repeated', args.ret.id)
  for (const value of args.values) if (value.return !== args.ret.id) throw new CommandError('return-differs', value.id)
  draft.returns.set(args.ret.id, { ...args.ret })
  put(draft, args.values)
}

/** Takes more values in for a return that is there: a large one comes in several edits. */
export function addToReturn(
  draft: DataDraft,
  args: { readonly id: string; readonly values: readonly Observation[] },
): void {
  need(draft.returns, args.id)
  for (const value of args.values) if (value.return !== args.id) throw new CommandError('return-differs', value.id)
  put(draft, args.values)
}

/** Sets one typed value, in the place of what stood for the same indicator, period, place and slice. */
export function setObservation(draft: DataDraft, observation: Observation): void {
  if (observation.return) need(draft.returns, observation.return)
  put(draft, [observation])
}

export function removeObservation(draft: DataDraft, id: string): void {
  need(draft.observations, id)
  draft.observations.delete(id)
}

/** Takes a return back with every value that still stands from it. What those values had replaced does not return. */
export function removeReturn(draft: DataDraft, id: string): void {
  need(draft.returns, id)
  const gone = [...draft.observations.values()].filter((observation) => observation.return === id)
  for (const observation of gone) draft.observations.delete(observation.id)
  draft.returns.delete(id)
}

function put(draft: DataDraft, values: readonly Observation[]): void {
  const keys = new Set(values.map(observationKey))
  const gone = [...draft.observations.values()].filter((observation) => keys.has(observationKey(observation)))
  for (const observation of gone) draft.observations.delete(observation.id)
  for (const value of values) {
    const counted = value.status === 'final' || value.status === 'provisional'
    if (!value.start || !value.end || value.start > value.end) throw new CommandError('period-order', value.id)
    if (counted && value.value === null) throw new CommandError('value-missing', value.id)
    if (draft.observations.has(value.id)) throw new CommandError('id-taken', value.id)
    draft.observations.set(value.id, { ...value })
  }
}
