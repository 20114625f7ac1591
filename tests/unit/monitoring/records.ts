import { emptySnapshot, DATA_TABLES } from '../../../src/model/model.ts'
import type { DataDraft, Indicator, Observation, Return, Target } from '../../../src/model/model.ts'
import { indicatorDefaults } from '../../../src/model/records/indicator.ts'

export function anIndicator(fields: Partial<Indicator> & { id: string }): Indicator {
  return { ...indicatorDefaults, order: 'a0', ...fields }
}

/** A value for Q1 2022/23 unless said otherwise. */
export function anObservation(fields: Partial<Observation> & { id: string }): Observation {
  return {
    indicator: 'i1',
    start: '2022-04-01',
    end: '2022-06-30',
    value: 1,
    status: 'final',
    place: '',
    slice: '',
    note: '',
    return: '',
    row: 0,
    column: '',
    ...fields,
  }
}

export function aTarget(fields: Partial<Target> & { id: string }): Target {
  return {
    indicator: 'i1',
    start: '2022-04-01',
    end: '2022-06-30',
    value: 1,
    setOn: '2022-01-01T00:00:00Z',
    setBy: '',
    reason: '',
    ...fields,
  }
}

export function aReturn(id: string): Return {
  return { id, file: `${id}.csv`, receivedOn: '2022-07-01T09:00:00Z', receivedBy: 'A Person', note: '' }
}

export function byId<R extends { readonly id: string }>(...records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

export function emptyData(): DataDraft {
  return emptySnapshot(DATA_TABLES)
}
