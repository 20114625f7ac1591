import { cardName } from '../../model/names.ts'
import { type Box, LANE_HEADER_HEIGHT } from '../../layout/geometry.ts'
import { unionOf } from '../../layout/bounds.ts'
import { assumptionMark } from '../../model/queries/assumptions.ts'
import type { Model } from '../../model/model.ts'
import { say } from '../../words/words.ts'
import { drawCard } from './card.ts'
import { drawFeedbackWords } from './feedback.ts'
import { drawLane, headRoom } from './lane.ts'
import { drawLink, linkWords } from './link.ts'
import { INK_QUIET, stageColour } from './look.ts'
import { drawMarks, type Mark } from './mark.ts'
import type { Numbered } from './numbering.ts'
import type { Shown } from './scope.ts'
import { textLine } from './text.ts'

const UNDER_CARDS = 20
const LEAST_HEIGHT = 120

/** The lanes with their cards and links, in the map's own coordinates, and the box around all of it. */
export function drawMap(model: Model, shown: Shown, numbered: readonly Numbered[]): { svg: string; box: Box } {
  const { stages, links, arrangement, routes } = shown
  const ways = [...routes.values()].map(({ bounds }) => bounds)
  const around = unionOf([...arrangement.boxes.values(), ...ways])
  const top = -headRoom(stages, arrangement.lanes)
  const bottom = Math.max(LEAST_HEIGHT, around ? around.y + around.height + UNDER_CARDS : 0)
  const left = Math.min(0, around?.x ?? 0)
  const right = Math.max(arrangement.bounds.width, around ? around.x + around.width : 0)
  const lanes = stages.map((stage, at) => {
    const lane = arrangement.lanes[at]
    return lane ? drawLane(stage, lane, top, bottom) : ''
  })
  const words = say('figure.none')
  const none = { size: 14, line: 20, fill: INK_QUIET }
  const parts = [
    ...lanes,
    ...links.map((link) => {
      const route = routes.get(link.id)
      return route ? drawLink(link, route, linkWords(link, nameOf(model, link.from), nameOf(model, link.to))) : ''
    }),
    drawCards(shown),
    drawMarks(marksOf(model, shown, numbered)),
    drawFeedbackWords(shown, new Set(numbered.map(({ link }) => link?.id ?? ''))),
    arrangement.boxes.size === 0 ? textLine(words, 14, LANE_HEADER_HEIGHT + 24, none) : '',
  ]
  return { svg: parts.join(''), box: { x: left, y: top, width: right - left, height: bottom - top } }
}

/** The name of a card by its id. */
export function nameOf(model: Model, id: string): string {
  const node = model.nodes.get(id)
  return node ? cardName(node) : ''
}

function drawCards({ stages, cards, arrangement, statuses }: Shown): string {
  return stages
    .flatMap((stage) =>
      (cards.get(stage.id) ?? []).map((node) => {
        const box = arrangement.boxes.get(node.id)
        return box ? drawCard(node, statuses.get(node.id), box, stageColour(stage)) : ''
      }),
    )
    .join('')
}

function marksOf(model: Model, { links, routes }: Shown, numbered: readonly Numbered[]): Mark[] {
  const numbers = Map.groupBy(numbered, ({ link }) => link?.id ?? '')
  return links.flatMap(({ id }) => {
    const own = numbers.get(id) ?? []
    const [first, last] = [own[0]?.number, own.at(-1)?.number]
    const status = assumptionMark(model, id)
    const at = routes.get(id)?.middle
    return first && last && status && at ? { link: id, at, status, first, last } : []
  })
}
