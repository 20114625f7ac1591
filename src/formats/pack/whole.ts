import type { Data, Model } from '../../model/model.ts'
import { withoutMissingEnds } from '../../model/removal.ts'
import type { ModelFile } from '../json/file.ts'
import type { AllTables } from './view.ts'

/** The file without what refers to something that people have deleted meanwhile: no view shows it. */
export function wholeFile(file: ModelFile): ModelFile {
  const model = withoutMissingEnds(file.model)
  return { model, data: wholeData(file.data, model) }
}

function wholeData(data: Data, { indicators }: Model): Data {
  const { returns, observations } = data
  const whole = (value: { indicator: string; return: string }) =>
    indicators.has(value.indicator) && (value.return === '' || returns.has(value.return))
  if ([...observations.values()].every(whole)) return data
  const kept = [...observations].filter(([, value]) => indicators.has(value.indicator))
  return {
    returns,
    observations: new Map(kept.map(([id, value]) => [id, whole(value) ? value : { ...value, return: '' }])),
  }
}

/** All tables of a file in one. The names of the model's and of the values' tables differ. */
export function allTables({ model, data }: ModelFile): AllTables {
  return { ...model, ...data }
}
