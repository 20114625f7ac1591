import type { Data, Model } from '../../model/model.ts'

/** What a model file holds: the model, and the values that its indicators have. */
export interface ModelFile {
  readonly model: Model
  readonly data: Data
}

/** The `format` of a native model file. */
export const FILE_FORMAT = 'throughline-model'
/** The largest file that is opened, in bytes. A model of 5,000 nodes and 8,000 links is about a quarter of it. */
export const FILE_LIMIT = 25 * 1024 * 1024
