import './filter.css'
import { NO_FILTER, type Filter } from '../../document/session.ts'
import { useEffect, useRef } from 'react'
import { runAction } from '../../actions/actions.ts'
import { useActionContext, useModel, useModelShallow, useSession } from '../../document/hooks.ts'
import { matchingNodes } from '../../model/queries/filter.ts'
import { LEVELS } from '../../model/records/node.ts'
import { tagsInUse } from '../../model/queries/tags.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** Filters cards by text, tag and level. What does not match recedes on the map and is hidden in the outline. */
export function FilterBar() {
  const shown = useSession((session) => session.filterOpen)
  return shown ? <OpenFilterBar /> : null
}

function OpenFilterBar() {
  const context = useActionContext()
  const { open } = context
  const bar = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const filter = useSession((session) => session.filter)
  const tags = useModelShallow(tagsInUse)
  const matching = useModel((model) => matchingNodes(model, filter)?.size ?? model.nodes.size)
  useEffect(() => {
    const element = bar.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      runAction('filter', context)
      const back = before.current?.isConnected ? before.current : document.getElementById('content')
      back?.focus()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [context])
  // Opened to type in it; Escape gives the focus back to where it was.
  useEffect(() => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    bar.current?.querySelector('input')?.focus()
  }, [])
  const set = (change: Partial<Filter>) => open.session.setState({ filter: { ...filter, ...change } })
  const toggle = (list: readonly string[], value: string) =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  return (
    <div ref={bar} className="filter-bar" role="search" aria-label={say('map.filter')}>
      <TextField label={say('map.filter.text')} value={filter.text} onChange={(text) => set({ text })} />
      <div className="filter-bar-group" role="group" aria-label={say('level')}>
        {LEVELS.filter((level) => level !== '').map((level) => (
          <Button
            key={level}
            size="small"
            pressed={filter.levels.includes(level)}
            onPress={() => set({ levels: toggle(filter.levels, level) })}
          >
            {say(`level.${level}`)}
          </Button>
        ))}
      </div>
      {tags.length > 0 ? (
        <div className="filter-bar-group" role="group" aria-label={say('map.filter.tags')}>
          {tags.map((tag) => (
            <Button
              key={tag.id}
              size="small"
              pressed={filter.tags.includes(tag.id)}
              onPress={() => set({ tags: toggle(filter.tags, tag.id) })}
            >
              {tag.name}
            </Button>
          ))}
        </div>
      ) : null}
      <span aria-live="polite">{say('map.filter.matching', { count: matching })}</span>
      <Button size="small" variant="quiet" onPress={() => open.session.setState({ filter: NO_FILTER })}>
        {say('action.filterClear')}
      </Button>
    </div>
  )
}
