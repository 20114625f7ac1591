import { ACCENT_DEEP, BAD, GOOD, INK_SOFT, WARN } from '../svg/look.ts'
import type { Type } from '../svg/text.ts'
import type { MarkKind } from './marks.ts'

/** How a mark is drawn. Its words always say the same. */
export interface MarkLook {
  readonly ink: string
  readonly tint: string
  readonly dash?: string
}

export const LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  added: { ink: GOOD, tint: '#e9f5ec' },
  removed: { ink: BAD, tint: '#fdeeec', dash: '5 4' },
  moved: { ink: ACCENT_DEEP, tint: '#e8f1fb' },
  reworded: { ink: WARN, tint: '#fdf4e1' },
  changed: { ink: INK_SOFT, tint: '#eff2f5' },
}

/** How the words of a mark are set. */
export const TAG: Type = { size: 11.5, line: 15, weight: 700 }
export const TAG_PADDING = 6
export const TAG_HEIGHT = 18
