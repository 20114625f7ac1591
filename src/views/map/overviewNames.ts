import type { Lane } from '../../layout/arrange.ts'
import { type StageNames, stageNames } from '../../layout/stageNames.ts'
import type { Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { say, sayNumber } from '../../words/words.ts'

/** Between the names of stages and the lanes, and around the vision. */
export const HEAD_GAP = 6
/** What the vision takes at the top of an overview: at most two lines. */
const VISION = 62

export interface StageTitle {
  readonly name: string
  readonly count: string
}

/** What an overview says of a stage. */
export function titleOf(model: Model, lane: Lane): StageTitle {
  return { name: model.stages.get(lane.id)?.name || say('stage.untitled'), count: sayNumber(lane.cards.length) }
}

/** Where the names of the stages stand above an overview with map units this wide, on a canvas of this width. */
export function namesOf(model: Model, lanes: readonly Lane[], across: number, canvasWidth: number): StageNames {
  const titles = new Map(lanes.map((lane) => [lane.id, titleOf(model, lane)]))
  const first = lanes[0]
  const last = lanes.at(-1)
  const whole = first && last ? (last.x + last.width - first.x) * across : 0
  return stageNames(
    lanes,
    (id) => `${titles.get(id)?.name ?? ''} ${titles.get(id)?.count ?? ''}`,
    across,
    Math.max(whole, canvasWidth / 2),
  )
}

/** The height in CSS pixels of what stands above the lanes of an overview. */
export function headHeight(model: Model, lanes: readonly Lane[], across: number, canvasWidth: number): number {
  const vision = about(model).vision.trim() === '' ? 0 : VISION
  return vision + namesOf(model, lanes, across, canvasWidth).height + HEAD_GAP
}
