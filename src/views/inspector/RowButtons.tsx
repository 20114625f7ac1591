import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'
import type { RowPlace } from './useOrdered.ts'
import { useWritable } from './writable.ts'

export interface AddButtonProps {
  /** All of what it says to a screen reader: "Add an objective". */
  readonly what: string
  /** Shows the whole of it, not only "Add". */
  readonly whole?: boolean
  readonly onPress: () => void
}

export function AddButton({ what, whole = false, onPress }: AddButtonProps) {
  const writable = useWritable()
  return (
    <span data-add>
      <Button size="small" variant="quiet" icon={whole ? 'add' : undefined} disabled={!writable} onPress={onPress}>
        {whole ? (
          what
        ) : (
          <>
            <span aria-hidden="true">{say('inspect.add')}</span>
            <span className="ui-visually-hidden">{what}</span>
          </>
        )}
      </Button>
    </span>
  )
}

export function RemoveButton({ what, onPress }: { readonly what: string; readonly onPress: () => void }) {
  const writable = useWritable()
  return (
    <IconButton
      icon="remove"
      size="small"
      label={say('inspect.remove', { what })}
      disabled={!writable}
      onPress={onPress}
    />
  )
}

/** Moves a row up or down among its own. The focus stays on them, also at the end where one of the two is off. */
export function MoveButtons({
  what,
  at,
  count,
  onMove,
}: Pick<RowPlace, 'at' | 'count' | 'onMove'> & { readonly what: string }) {
  const writable = useWritable()
  const box = useRef<HTMLSpanElement>(null)
  const moved = useRef<{ readonly by: -1 | 1; readonly from: number } | null>(null)
  useEffect(() => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    if (moved.current === null || moved.current.from === at) return
    const wanted = moved.current.by === -1 ? buttons : buttons.toReversed()
    wanted.find((button) => !button.disabled)?.focus()
    moved.current = null
  }, [at])
  if (count < 2) return null
  const move = (by: -1 | 1) => {
    moved.current = { by, from: at }
    onMove(by)
  }
  return (
    <span ref={box} className="insp-moves">
      <IconButton
        icon="arrowUp"
        size="small"
        label={say('inspect.moveUp', { what })}
        disabled={!writable || at === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        icon="arrowDown"
        size="small"
        label={say('inspect.moveDown', { what })}
        disabled={!writable || at === count - 1}
        onPress={() => move(1)}
      />
    </span>
  )
}

/** The buttons below a row. */
export function RowTools({ what, place }: { readonly what: string; readonly place: RowPlace }) {
  return (
    <div className="insp-item-tools">
      <MoveButtons what={what} at={place.at} count={place.count} onMove={place.onMove} />
      <RemoveButton what={what} onPress={place.onRemove} />
    </div>
  )
}
