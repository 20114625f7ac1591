import { useSyncExternalStore } from 'react'
import type { Box } from '../../layout/geometry.ts'

const FORCED = '(forced-colors: active)'

/** Whether the screen's own few colours are in force; what is painted has to be painted anew when it changes. */
export function useForcedColours(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(FORCED)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(FORCED).matches,
  )
}

/**
 * Makes a canvas show this part of a drawing, clears it and lets it be painted in the drawing's own units. `dots` is how
 * many dots of the picture a unit has.
 */
export function sharpen(canvas: HTMLCanvasElement, { x, y, width, height }: Box, dots: number): void {
  canvas.width = Math.ceil(width * dots)
  canvas.height = Math.ceil(height * dots)
  canvas.style.width = `${canvas.width / dots}px`
  canvas.style.height = `${canvas.height / dots}px`
  canvas.getContext('2d')?.setTransform(dots, 0, 0, dots, -x * dots, -y * dots)
}

/** The colours that the style sheet gives to a painted element, as the custom properties `--map-paint-…`. */
export interface Colours {
  readonly of: (name: string) => string
  readonly tone: (tone: string | undefined) => string
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(`--map-paint-${name}`).trim()
  return { of, tone: (tone) => of(tone ?? 'input') || of('input') }
}
