import type { OpenModel } from '../document/openModel.ts'
import type { TidyInput, TidyPlace } from '../layout/tidy.ts'
import { arrangeNodes } from '../model/commands/arrangeNodes.ts'
import { linkIndex } from '../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { say } from '../words/words.ts'
import { boxesNow } from './boxes.ts'
import { announce } from './selection.ts'

/** Asks the worker for a tidied arrangement; the screen stays free meanwhile. */
function tidyAway(input: TidyInput): Promise<ReadonlyMap<string, TidyPlace>> {
  const worker = new Worker(new URL('./tidyWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<ReadonlyMap<string, TidyPlace>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadonlyMap<string, TidyPlace>>) => resolve(data))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage(input)
  }).finally(() => worker.terminate())
}

/**
 * Tidies the map as one undoable step: cards are ordered so that few links cross, and lined up with what they lead
 * to. Cards placed by hand stay, unless `release`. Cards that appear or go meanwhile are left as they are.
 */
export async function runTidy(open: OpenModel, release: boolean): Promise<void> {
  const { snapshot } = open.model.getState()
  const boxes = boxesNow(open)
  const groups = nodesByStage(snapshot)
  const input: TidyInput = {
    lanes: stagesInOrder(snapshot).map((stage) => ({
      id: stage.id,
      cards: (groups.get(stage.id) ?? []).map(({ id, y, placed }) => ({
        id,
        height: boxes.get(id)?.height ?? 0,
        y,
        placed: placed && !release,
      })),
    })),
    links: [...linkIndex(snapshot).whole.values()].map(({ from, to, kind }) => ({
      from,
      to,
      feedback: kind === 'feedback',
    })),
  }
  const places = await tidyAway(input)
  const { nodes } = open.model.getState().snapshot
  const stages = input.lanes.map(({ id: stage, cards }) =>
    cards
      .filter((card) => nodes.get(card.id)?.stage === stage)
      .toSorted((a, b) => (places.get(a.id)?.position ?? 0) - (places.get(b.id)?.position ?? 0))
      .map((card) => ({ id: card.id, y: places.get(card.id)?.y ?? card.y })),
  )
  open.edit((draft) => arrangeNodes(draft, { stages, release }))
  const kept = release ? 0 : input.lanes.flatMap((lane) => lane.cards).filter((card) => card.placed).length
  announce(open, kept > 0 ? say('said.tidiedKept', { count: kept }) : say('said.tidied'))
  open.session.setState(({ camera }) => ({ camera: { move: 'fit', count: camera.count + 1 } }))
}
