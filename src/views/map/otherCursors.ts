import type { Person } from '../../document/together.ts'
import type { Box, Point } from '../../layout/geometry.ts'
import { type Lens, lensOf, type View } from '../../layout/lens.ts'

/** A pointer that has not moved for so long, in milliseconds, fades. */
const STILL = 10_000
/** While the map is magnified the pointers jump with it instead of gliding after it; so long after the last step. */
const REST = 160
/** Pointers so far outside of the canvas, in CSS pixels, are not drawn: their tags would not show either. */
const BEYOND = 40

interface Cursor {
  at: Point
  moved: number
}

export interface CursorPlaces {
  /** The pointers of these people, where they are now. */
  readonly people: (people: readonly Person[]) => void
  /** The map was moved or magnified on a canvas with these bounds. */
  readonly view: (view: View, bounds: Box) => void
  /** Puts all of them in their places anew, and looks which ones have not moved for long. */
  readonly draw: () => void
}

/**
 * Moves the pointers of others, each an element of the layer with its `data-client`. It writes to those elements alone:
 * nothing is drawn anew by React, however many move. `now` is in milliseconds.
 */
export function cursorLayer(layer: HTMLElement, now: () => number): CursorPlaces {
  const cursors = new Map<string, Cursor>()
  let lens: Lens = { x: 0, y: 0, across: 1, down: 1 }
  let size = { width: 0, height: 0 }
  let resting: ReturnType<typeof setTimeout> | undefined

  const draw = (element: HTMLElement) => {
    const cursor = cursors.get(element.dataset['client'] ?? '')
    if (!cursor) return
    const [x, y] = [cursor.at.x * lens.across, cursor.at.y * lens.down]
    const [left, top] = [x + lens.x, y + lens.y]
    const { width, height } = size
    element.hidden = left < -BEYOND || top < -BEYOND || left > width + BEYOND || top > height + BEYOND
    element.style.transform = `translate(${Math.round(x * 10) / 10}px, ${Math.round(y * 10) / 10}px)`
    element.toggleAttribute('data-still', now() - cursor.moved > STILL)
    // Near the right edge the tag stands on the other side.
    element.toggleAttribute('data-flip', left > width - 130)
  }
  const elements = () => layer.querySelectorAll<HTMLElement>('[data-client]')
  const drawAll = () => {
    for (const element of elements()) draw(element)
  }

  return {
    people(people) {
      const changed = new Set<string>()
      const here = new Set<string>()
      for (const { client, cursor: at } of people) {
        if (!at) continue
        const key = String(client)
        here.add(key)
        const known = cursors.get(key)
        if (known?.at.x === at.x && known.at.y === at.y) continue
        cursors.set(key, { at, moved: now() })
        changed.add(key)
      }
      for (const key of cursors.keys()) if (!here.has(key)) cursors.delete(key)
      if (changed.size === 0) return
      for (const element of elements()) if (changed.has(element.dataset['client'] ?? '')) draw(element)
    },
    view(view, bounds) {
      const next = lensOf(view, bounds)
      const magnified = next.across !== lens.across || next.down !== lens.down
      lens = next
      size = view
      layer.style.transform = `translate(${lens.x}px, ${lens.y}px)`
      if (magnified) {
        layer.toggleAttribute('data-jump', true)
        clearTimeout(resting)
        resting = setTimeout(() => layer.toggleAttribute('data-jump', false), REST)
      }
      drawAll()
    },
    draw: drawAll,
  }
}
