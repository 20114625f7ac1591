import type { MatrixGroup } from './coverage.ts'

/** The room that rows have on a landscape page of A4, and what they are made of, in millimetres. */
const ROOM = 166
const LABEL_WIDTH = 67
const SERVED_WIDTH = 27
const PADDING = 1.2
const POINT = 0.3528
const LINE = 1.2
/** How wide a letter is on average, in parts of the size of the type. */
const LETTER = 0.5
const SIZES = [8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5]
/** Headings of columns are as wide as the page allows: the more of them, the more lines they take. */
const PAGE_WIDTH = 277

/** The size of type in points at which the outcomes fit on one page, the smallest where none does. */
export function paperSize(groups: readonly MatrixGroup[], columns: number): number {
  return SIZES.find((size) => heightAt(groups, columns, size) <= ROOM) ?? SIZES.at(-1) ?? 5
}

function heightAt(groups: readonly MatrixGroup[], columns: number, size: number): number {
  const line = size * POINT * LINE
  const linesOf = (letters: number, width: number) =>
    Math.max(1, Math.ceil((letters * size * POINT * LETTER * 1.08) / width))
  const perColumn = columns === 0 ? PAGE_WIDTH : (PAGE_WIDTH - LABEL_WIDTH - SERVED_WIDTH) / columns
  let height = linesOf(34, perColumn - 2) * line + PADDING
  for (const { rows } of groups) {
    height += line + PADDING
    for (const { node, now, bids } of rows) {
      // Words and squares beside what serves it take two lines where there is more than a few.
      const served = now + bids > 1 ? 2 : 1
      height += Math.max(linesOf(node.label.length, LABEL_WIDTH), served) * line + PADDING
    }
  }
  return height
}
