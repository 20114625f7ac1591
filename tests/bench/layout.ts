import { arrange } from '../../src/layout/arrange.ts'
import { cardHeight } from '../../src/layout/metrics.ts'
import { routeLinks } from '../../src/layout/route.ts'
import { tidy } from '../../src/layout/tidy.ts'
import { stagesInOrder, nodesByStage } from '../../src/model/queries/stages.ts'
import { dagOrder } from '../support/dag.ts'
import { countOrder, tidiedOrder } from '../support/orders.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchModel, type Size } from './models.ts'

// d3-dag takes most of a second at 500 cards, three when it scans; at 2,000 ten seconds, and minutes when it scans.
const MOST_COMPARED = 500

/**
 * What it takes to place and route everything and to tidy, and the crossings that tidying leaves, against d3-dag in the
 * same run with the same lanes. d3-dag is run with its default settings and with its slower, better `scan` (see `dagOrder`); of
 * the two the lesser number of crossings is taken each time, and the lesser time. Both orders are drawn and counted by
 * the same code (see `countOrder`); `as each draws it` counts d3-dag's long links where d3-dag itself lets them pass.
 */
export function measureLayout(size: Size): Measure[] {
  const { model } = benchModel(size)
  const groups = nodesByStage(model)
  const lanes = stagesInOrder(model).map(({ id }) => ({
    id,
    cards: (groups.get(id) ?? []).map((node) => ({
      id: node.id,
      height: cardHeight(node.label, false),
      y: node.y,
      placed: node.placed,
    })),
  }))
  const links = [...model.links.values()].map(({ id, from, to, kind }) => ({
    id,
    from,
    to,
    feedback: kind === 'feedback',
  }))
  const input = { lanes, links }
  const drawing = median(time(30, () => routeLinks(arrange({ lanes }), links)))
  const tidying = median(time(5, () => tidy(input)))
  const order = tidiedOrder(input, tidy(input))
  const ours = countOrder(input, order)
  const compared = size.nodes > MOST_COMPARED ? [] : [false, true].map((scan) => dagOrder(input, scan))
  const counted = compared.map((found) => ({ ...countOrder(input, found.order), own: found.own }))
  const least = (of: (count: (typeof counted)[number]) => number): number | undefined =>
    counted.length === 0 ? undefined : Math.min(...counted.map(of))
  const quickest = compared.length === 0 ? undefined : Math.min(...compared.map((found) => found.milliseconds))
  return [
    measure('place and route', size.name, drawing),
    measure('tidy', size.name, tidying, quickest),
    measure(
      'crossings, drawn',
      size.name,
      ours.drawn,
      least((count) => count.drawn),
      'crossings',
    ),
    measure(
      'crossings, as each draws it',
      size.name,
      ours.drawn,
      least((count) => count.own),
      'crossings',
    ),
    measure(
      'crossings, straight lines',
      size.name,
      ours.straight,
      least((count) => count.straight),
      'crossings',
    ),
    measure(
      'crossings, next lane only',
      size.name,
      ours.next,
      least((count) => count.next),
      'crossings',
    ),
  ]
}
