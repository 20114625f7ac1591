import { arrange, type Arrangement } from '../../layout/arrange.ts'
import { unionOf as boxOf } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import { type Route, routeLinks } from '../../layout/route.ts'
import type { Link, Model, Stage } from '../../model/model.ts'
import { cardName } from '../../model/names.ts'
import { about } from '../../model/queries/about.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { say } from '../../words/words.ts'
import type { Block } from '../svg/blocks.ts'
import { drawFoot } from '../svg/foot.ts'
import { drawHeading, drawVision, titleOf } from '../svg/heading.ts'
import { drawLane, headRoom } from '../svg/lane.ts'
import { linkWords } from '../svg/link.ts'
import { stageColour, VISION_FROM } from '../svg/look.ts'
import { type Figure, wholeFigure } from '../svg/whole.ts'
import { element } from '../svg/xml.ts'
import { drawMarkedCard, type MarkedCard, markedHeight } from './card.ts'
import { describeCompared } from './describe.ts'
import { drawMarkLegend } from './legend.ts'
import { drawLinkTags, drawMarkedLink } from './link.ts'
import { type Marks, marksOf } from './marks.ts'
import { unionOf } from './union.ts'

/** What is compared: both models, what each is called, and the day of drawing (YYYY-MM-DD). */
export interface Compared {
  readonly before: Model
  readonly after: Model
  readonly from: string
  readonly to: string
  readonly date: string
}

const MARGIN = 40
const LEAST_WIDTH = 640
const PAST_ROUTES = 16
const UNDER_CARDS = 20
const SPACE = { vision: 14, legend: 16, map: 16, foot: 20 }

/**
 * Draws two states of a model in one figure: what is in either stands once, with what became of it in words at the card
 * and at the link. An SVG of its own, as the figure of one model is.
 */
export function drawCompared({ before, after, from, to, date }: Compared): Figure {
  const meta = about(after)
  const marks = marksOf(before, after)
  const map = drawMap(before, { ...after, ...unionOf(before, after) }, marks)
  const content = Math.max(LEAST_WIDTH, map.lanesWidth)
  const left = Math.max(MARGIN, PAST_ROUTES - map.box.x)
  const width = Math.ceil(left + Math.max(content + MARGIN, map.box.x + map.box.width + PAST_ROUTES))
  const parts: string[] = []
  let y = MARGIN
  const add = ({ svg, height }: Block, space: number) => {
    if (height === 0) return
    y += space
    parts.push(element('g', { transform: `translate(${left} ${y})` }, svg))
    y += height
  }
  const part = say('versions.figure.part', { from, to })
  add(drawHeading(meta, part, content), 0)
  add(drawVision(meta, content, VISION_FROM), SPACE.vision)
  add(drawMarkLegend(marks, content), SPACE.legend)
  y += SPACE.map - map.box.y
  parts.push(element('g', { transform: `translate(${left} ${y})`, 'data-part': 'map' }, map.svg))
  y += map.box.y + map.box.height
  add(drawFoot(meta, { version: '', date, shown: 0, count: 0 }, content), SPACE.foot)
  const height = Math.ceil(y + MARGIN)
  const title = say('figure.titleWithPart', { title: titleOf(meta), part })
  return wholeFigure({
    name: 'compared',
    width,
    height,
    title,
    description: describeCompared(marks, { from, to }),
    parts,
  })
}

interface Drawn {
  readonly svg: string
  readonly box: Box
  readonly lanesWidth: number
}

function drawMap(before: Model, union: Model, marks: Marks): Drawn {
  const stages = stagesInOrder(union)
  const cards = cardsOf(before, union, marks, stages)
  const arrangement = arrange({
    lanes: [...cards].map(([id, list]) => ({
      id,
      cards: list.map((card) => ({ id: card.node.id, height: markedHeight(card), y: card.node.y })),
    })),
  })
  const links = [...union.links.values()].filter((link) => hasBoth(arrangement, link))
  const routes = routeLinks(
    arrangement,
    links.map(({ id, from, to, kind }) => ({ id, from, to, feedback: kind === 'feedback' })),
  )
  const tags = drawLinkTags(
    links.flatMap(({ id }) => {
      const [mark, at] = [marks.links.get(id)?.[0], routes.get(id)?.middle]
      return mark && at ? [{ mark, at }] : []
    }),
    [...arrangement.boxes.values()],
  )
  const around = boxOf([
    ...arrangement.boxes.values(),
    ...tags.boxes,
    ...[...routes.values()].map(({ bounds }) => bounds),
  ])
  const top = Math.min(-headRoom(stages, arrangement.lanes), around?.y ?? 0)
  const bottom = around ? around.y + around.height + UNDER_CARDS : 120
  const left = Math.min(0, around?.x ?? 0)
  const right = Math.max(arrangement.bounds.width, around ? around.x + around.width : 0)
  const parts = [
    ...stages.map((stage, at) => {
      const lane = arrangement.lanes[at]
      return lane ? drawLane(withMark(stage, marks), lane, top, bottom) : ''
    }),
    ...drawLinks(union, links, routes, marks),
    ...stages.flatMap((stage) =>
      (cards.get(stage.id) ?? []).map((card) => {
        const box = arrangement.boxes.get(card.node.id)
        return box ? drawMarkedCard(card, box, stageColour(stage)) : ''
      }),
    ),
    tags.svg,
  ]
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return { svg: parts.join(''), box, lanesWidth: arrangement.bounds.width }
}

function cardsOf(before: Model, union: Model, marks: Marks, stages: readonly Stage[]) {
  const groups = nodesByStage(union)
  return new Map(
    stages.map(({ id }) => [
      id,
      (groups.get(id) ?? []).map((node): MarkedCard => {
        const own = marks.nodes.get(node.id) ?? []
        const isReworded = own.some(({ kind }) => kind === 'reworded')
        return { node, marks: own, was: isReworded ? (before.nodes.get(node.id)?.label.trim() ?? '') : '' }
      }),
    ]),
  )
}

/** What did not change is drawn first, so that nothing lies over what did. */
function drawLinks(
  union: Model,
  links: readonly Link[],
  routes: ReadonlyMap<string, Route>,
  marks: Marks,
): readonly string[] {
  const sorted = links.toSorted((a, b) => Number(marks.links.has(a.id)) - Number(marks.links.has(b.id)))
  return sorted.map((link) => {
    const route = routes.get(link.id)
    if (!route) return ''
    const [from = '', to = ''] = [link.from, link.to].map((id) => {
      const node = union.nodes.get(id)
      return node ? cardName(node) : ''
    })
    return drawMarkedLink(link, route, linkWords(link, from, to), marks.links.get(link.id)?.[0])
  })
}

function hasBoth({ boxes }: Arrangement, { from, to }: Link): boolean {
  return boxes.has(from) && boxes.has(to)
}

/** A stage that was added, removed or renamed says so after its name. */
function withMark(stage: Stage, marks: Marks): Stage {
  const mark = marks.stages.get(stage.id)?.find(({ kind }) => kind !== 'changed')
  return mark ? { ...stage, name: say('versions.figure.stage', { stage: stage.name, mark: mark.words }) } : stage
}
