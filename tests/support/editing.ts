import { enableMapSet, produce, setAutoFreeze } from 'immer'
import { expect } from 'vitest'
import { CommandError } from '../../src/model/error.ts'
import type { Model, ModelDraft } from '../../src/model/model.ts'

enableMapSet()
setAutoFreeze(false)

/** The model after a command, without a shared document. */
export function after(model: Model, recipe: (draft: ModelDraft) => void): Model {
  return produce(model, (draft) => {
    recipe(draft)
  })
}

/** Expects a command to be refused with this code. */
export function expectRefusal(code: string, act: () => unknown): void {
  let error: unknown
  try {
    act()
  } catch (caught) {
    error = caught
  }
  expect(error).toBeInstanceOf(CommandError)
  expect((error as CommandError).code).toBe(code)
}
