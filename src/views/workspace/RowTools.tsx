import { useEffect, useRef } from 'react'
import { removeSetting, shift } from '../../actions/workspaceSettings.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { announce } from '../../ui/Announcer.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'

interface RowToolsProps {
  readonly table: 'bidQuestions' | 'priorities'
  readonly id: string
  readonly name: string
  /** From 1. */
  readonly place: number
  readonly count: number
}

/** Moves and removes one row of an ordered list. */
export function RowTools({ table, id, name, place, count }: RowToolsProps) {
  const open = useOpenWorkspace()
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    // At an end the arrow that was pressed leads nowhere: the other one takes the focus.
    if (place === 1) down.current?.focus()
    if (place === count) up.current?.focus()
  }, [place, count])
  const move = (by: -1 | 1) => {
    if (!shift(open, table, id, by)) return
    moved.current = true
    announce(say('workspace.settings.moved', { place: place + by, count }))
  }
  const remove = () => {
    if (removeSetting(open, table, id)) announce(say('workspace.settings.removed', { name }))
  }
  return (
    <div className="workspace-row-tools">
      <IconButton
        ref={up}
        icon="arrowUp"
        size="small"
        label={say('workspace.settings.up', { name })}
        disabled={place === 1}
        onPress={() => move(-1)}
      />
      <IconButton
        ref={down}
        icon="arrowDown"
        size="small"
        label={say('workspace.settings.down', { name })}
        disabled={place === count}
        onPress={() => move(1)}
      />
      <IconButton icon="remove" size="small" label={say('workspace.settings.remove', { name })} onPress={remove} />
    </div>
  )
}
