import type { Model } from '../model.ts'
import { memoQuery } from './memo.ts'
import { missingEnds } from '../removal.ts'

/** What in a model needs a look besides what the checks find, in numbers. */
export interface Attention {
  readonly untested: number
  /** Records that refer to something that is not there. */
  readonly missing: number
}

/** Counts what in a model needs a look. */
export const attention = memoQuery((model: Model): Attention => ({
  untested: [...model.assumptions.values()].filter((assumption) => assumption.status === 'untested').length,
  missing: missingEnds(model).length,
}))
