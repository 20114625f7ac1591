import './chip.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'quiet'

/** A state in words, in its colour, with nothing around it: as on a card. */
export function StatusWords({ tone = 'quiet', children }: { tone?: Tone | undefined; children: ReactNode }) {
  return <span className={classes('ui-status', `ui-tone-${tone}`)}>{children}</span>
}

export interface ChipProps {
  children: ReactNode
  /** Without a tone the chip is outlined. */
  tone?: Tone | undefined
  /** A small dot before the words, in the colour of this state. */
  dot?: Tone | undefined
}

/** A state or fact in a pill. */
export function Chip({ children, tone, dot }: ChipProps) {
  return (
    <span className={classes('ui-chip', tone && 'ui-chip-tone', tone && `ui-tone-${tone}`)}>
      {dot && <span className={classes('ui-chip-dot', `ui-tone-${dot}`)} aria-hidden="true" />}
      <span>{children}</span>
    </span>
  )
}
