import { overlaps } from '../../layout/bounds.ts'
import type { Box, Point } from '../../layout/geometry.ts'
import type { Route } from '../../layout/route.ts'
import type { Link } from '../../model/model.ts'
import { drawArrowhead, lineKind, lineLook } from '../svg/link.ts'
import { PAPER } from '../svg/look.ts'
import { roomFor, textLine } from '../svg/text.ts'
import { element, xmlText } from '../svg/xml.ts'
import { LOOKS, TAG, TAG_HEIGHT, TAG_PADDING } from './look.ts'
import type { ChangeMark } from './marks.ts'

/** A link's line: quiet where it is the same on both sides, and in the look of its mark where not. */
export function drawMarkedLink(link: Link, route: Route, words: string, mark: ChangeMark | undefined): string {
  const end = /(-?[\d.]+),(-?[\d.]+)$/.exec(route.path)
  const look = mark && LOOKS[mark.kind]
  const line = lineLook(lineKind(link))
  const title = mark ? `${mark.words}: ${words}` : words
  const drawn = look
    ? { ...line, stroke: look.ink, 'stroke-width': 2.2, 'stroke-dasharray': look.dash ?? line['stroke-dasharray'] }
    : { ...line, opacity: 0.75 }
  return element(
    'g',
    { 'data-link': link.id, 'data-change': mark?.kind },
    element('title', {}, xmlText(title)),
    element('path', { d: route.path, ...drawn }),
    drawArrowhead(Number(end?.[1]), Number(end?.[2]), route.kind === 'same' ? -1 : 1),
  )
}

/** A link's mark with the middle of its line. */
export interface LinkTag {
  readonly mark: ChangeMark
  readonly at: Point
}

/** The words of the marks on links, each near the middle of its line, clear of each other and of what `taken` holds. */
export function drawLinkTags(tags: readonly LinkTag[], taken: readonly Box[]): { svg: string; boxes: readonly Box[] } {
  const boxes: Box[] = []
  const drawn = tags.map(({ mark, at }) => {
    const box = freeBox(at, roomFor(mark.words, TAG) + 2 * TAG_PADDING, [...taken, ...boxes])
    boxes.push(box)
    const { ink } = LOOKS[mark.kind]
    return (
      element('rect', { ...box, rx: 4, fill: PAPER, stroke: ink, 'stroke-dasharray': LOOKS[mark.kind].dash }) +
      textLine(mark.words, box.x + box.width / 2, box.y + 13, { ...TAG, fill: ink }, 'middle')
    )
  })
  return { svg: drawn.join(''), boxes }
}

/** How far a tag may stand from its line before it is put on it all the same. */
const STEPS = 6

function freeBox({ x, y }: Point, width: number, taken: readonly Box[]): Box {
  const boxAt = (down: number): Box => ({ x: x - width / 2, y: y - TAG_HEIGHT / 2 + down, width, height: TAG_HEIGHT })
  for (let step = 0; step <= STEPS; step += 1) {
    for (const way of [1, -1]) {
      const box = boxAt(step * way * (TAG_HEIGHT / 2 + 1))
      if (!taken.some((other) => overlaps(box, other))) return box
    }
  }
  return boxAt(0)
}
