import type { Data, Model } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import type { Served } from '../../monitoring/cardStatus.ts'
import { say } from '../../words/words.ts'
import { drawAssumptions } from './assumptions.ts'
import type { Block } from './blocks.ts'
import { describeFigure } from './description.ts'
import { drawMap } from './drawing.ts'
import { drawFoot } from './foot.ts'
import { drawHeading, drawVision, titleOf } from './heading.ts'
import { drawLegend } from './legend.ts'
import { VISION_FROM, VISION_TO } from './look.ts'
import { numberAssumptions } from './numbering.ts'
import { type FigureScope, shownOf } from './scope.ts'
import { type Figure, wholeFigure } from './whole.ts'
import { element } from './xml.ts'

/**
 * `date` is the day of drawing as YYYY-MM-DD; `version` is the version's name or number, shown when given; `served` says how
 * many interventions serve the cards of a system model.
 */
export interface FigureOptions {
  readonly scope: FigureScope
  readonly date: string
  readonly version?: string
  readonly served?: Served
}

const MARGIN = 40
/** Narrower figures would break their headings into too many lines. */
const LEAST_WIDTH = 640
const PAST_ROUTES = 16
const SPACE = { vision: 14, map: 16, legend: 16, assumptions: 22, foot: 24 }

/**
 * Draws a model, or a part of it, as an SVG of its own: no script, no style sheet, nothing fetched. The whole model
 * stands as on the map. The same input always gives the same text.
 */
export function drawFigure(model: Model, data: Data, options: FigureOptions): Figure {
  const meta = about(model)
  const shown = shownOf(model, data, options.scope, options.served)
  const numbered = numberAssumptions(model, shown)
  const map = drawMap(model, shown, numbered)
  const content = Math.max(LEAST_WIDTH, shown.arrangement.bounds.width)
  const left = Math.max(MARGIN, PAST_ROUTES - map.box.x)
  const width = Math.ceil(left + Math.max(content + MARGIN, map.box.x + map.box.width + PAST_ROUTES))

  const parts: string[] = []
  let y = MARGIN
  const add = (block: Block, space: number) => {
    if (block.height === 0) return
    y += space
    parts.push(element('g', { transform: `translate(${left} ${y})` }, block.svg))
    y += block.height
  }
  add(drawHeading(meta, shown.part, content), 0)
  add(drawVision(meta, content, `url(#figure-vision) ${VISION_FROM}`), SPACE.vision)
  y += SPACE.map - map.box.y
  parts.push(element('g', { transform: `translate(${left} ${y})`, 'data-part': 'map' }, map.svg))
  y += map.box.y + map.box.height
  add(drawLegend(shown, numbered, content), SPACE.legend)
  add(drawAssumptions(model, numbered, content), SPACE.assumptions)
  const { version = '', date } = options
  const count = nodesInOrder(model).length
  add(
    drawFoot(meta, { version: version.trim(), date, shown: shown.arrangement.boxes.size, count }, content),
    SPACE.foot,
  )
  const height = Math.ceil(y + MARGIN)

  const title = titleOf(meta)
  const named = shown.part === '' ? title : say('figure.titleWithPart', { title, part: shown.part })
  return wholeFigure({
    name: 'figure',
    width,
    height,
    title: named,
    description: describeFigure(meta, shown, numbered),
    definitions: visionColours(),
    parts,
  })
}

function visionColours(): string {
  const stops = [
    element('stop', { offset: 0, 'stop-color': VISION_FROM }),
    element('stop', { offset: 1, 'stop-color': VISION_TO }),
  ]
  return element('defs', {}, element('linearGradient', { id: 'figure-vision' }, ...stops))
}
