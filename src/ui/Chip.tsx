import './chip.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

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

export interface TagChipProps {
  children: ReactNode
  /** Both or neither: what removing says ("Remove Prevention"), and what it does. */
  remove?: { label: string; onPress: () => void } | undefined
}

/** A tag that can be taken off. */
export function TagChip({ children, remove }: TagChipProps) {
  return (
    <span className="ui-chip ui-chip-tag">
      <span>{children}</span>
      {remove && (
        <button
          type="button"
          className="ui-chip-remove"
          aria-label={remove.label}
          title={remove.label}
          onClick={remove.onPress}
        >
          <Icon name="close" size={13} />
        </button>
      )}
    </span>
  )
}
