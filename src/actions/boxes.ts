import type { OpenModel } from '../document/openModel.ts'
import { servedNow } from '../document/served.ts'
import { mapOf, type ModelMap } from '../layout/modelMap.ts'

/** Where the cards of a model stand on its map as it is now, with the heights that they were measured to have. */
export function boxesNow(open: OpenModel): ModelMap['arrangement']['boxes'] {
  const { model, data, session } = open
  return mapOf(model.getState().snapshot, data.getState().snapshot, session.getState().tall, servedNow(open))
    .arrangement.boxes
}
