import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'
import { useWritable } from './writable.ts'

const FOCUSABLE = 'textarea, input, select, button:not([disabled]), summary, a[href]'

export interface Rows {
  readonly box: RefObject<HTMLDivElement | null>
  /** The row that was just added: its first field takes the focus. */
  readonly fresh: string | null
  readonly added: (id: string) => void
  /** After a row is gone: the next one takes the focus, or the one before, or the part's Add button. */
  readonly removed: (at: number) => void
  /** A row, by its id, takes the focus. */
  readonly goTo: (id: string) => void
  readonly goToAdd: () => void
}

type Goal = { readonly at: number } | { readonly id: string } | { readonly add: true }

/** A place that a person opened takes the focus, at its first field. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus(), [])
  return box
}

/** Where the focus goes when rows of a part come and go. */
export function useRows(): Rows {
  const box = useRef<HTMLDivElement>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [goal, setGoal] = useState<Goal | null>(null)
  useEffect(() => {
    if (!goal || !box.current) return
    const rows = [...box.current.querySelectorAll<HTMLElement>('[data-row]')]
    const row =
      'at' in goal
        ? rows[Math.min(goal.at, rows.length - 1)]
        : 'id' in goal
          ? rows.find((it) => it.dataset['row'] === goal.id)
          : null
    const place = row ?? box.current.querySelector('[data-add]') ?? box.current
    const target = place.querySelector<HTMLElement>(FOCUSABLE)
    target?.focus()
  }, [goal])
  return {
    box,
    fresh,
    added: (id) => {
      setFresh(id)
      setGoal({ id })
    },
    removed: (at) => setGoal({ at }),
    goTo: (id) => setGoal({ id }),
    goToAdd: () => setGoal({ add: true }),
  }
}

export interface PartProps {
  readonly title: string
  readonly rows?: Rows
  /** At the right of the heading. */
  readonly action?: ReactNode
  /** Rarely used: folded until it is asked for. What is inside is not drawn before. */
  readonly fold?: { readonly open: boolean; readonly note?: string }
  readonly children: ReactNode
}

/** A part of the panel under a heading; a hairline parts it from the one before. */
export function Part({ title, rows, action, fold, children }: PartProps) {
  const id = useId()
  const [shown, setShown] = useState(fold?.open ?? true)
  if (!fold) {
    return (
      <section ref={rows?.box} className="insp-part" aria-labelledby={id}>
        <div className="insp-part-head">
          <h3 id={id}>{title}</h3>
          {action}
        </div>
        {children}
      </section>
    )
  }
  return (
    <section ref={rows?.box} className="insp-part insp-part-fold" aria-labelledby={id}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <Icon name="chevronRight" size={14} />
          <h3 id={id}>{title}</h3>
          {fold.note ? <span className="insp-quiet">{fold.note}</span> : null}
        </summary>
        {shown ? (
          <div className="insp-fold-body">
            {children}
            {action}
          </div>
        ) : null}
      </details>
    </section>
  )
}

interface RowsBoxProps {
  readonly rows: Rows
  readonly className: string
  readonly children: ReactNode
}

/** Rows without a heading of their own. */
export function RowsBox({ rows: { box }, className, children }: RowsBoxProps) {
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}

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

interface MoveProps {
  readonly what: string
  readonly at: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
}

/** Moves a row up or down among its own. The focus stays on them, also at the end where one of the two is off. */
export function MoveButtons({ what, at, count, onMove }: MoveProps) {
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

/** What is rarely needed, behind one line that says what it holds. */
export function More({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  const [shown, setShown] = useState(open)
  return (
    <details className="insp-more" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <Icon name="chevronRight" size={14} />
        <span>{summary}</span>
      </summary>
      {shown ? <div className="insp-more-body">{children}</div> : null}
    </details>
  )
}
