import { addTagTo, setTag } from '../../actions/tags.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Tag } from '../../model/model.ts'
import { taggedAmong, tagsInOrder } from '../../model/queries/tags.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { useWritable } from './writable.ts'

/** More tags than these are not all laid out: then those in use show, and the rest are found by typing. */
const MOST = 12

/** The tags of one card or several: each is on, off, or on some of them. */
export function TagsPart({ ids }: { readonly ids: readonly string[] }) {
  const { open, newId } = useActionContext()
  const writable = useWritable()
  const tags = useModel(tagsInOrder)
  const counts = useModelShallow((model) => tagsInOrder(model).map((tag) => taggedAmong(model, tag.id, ids)))
  const all = tags.map((tag, at) => ({ tag, count: counts[at] ?? 0 }))
  const shown = tags.length <= MOST ? all : all.filter(({ count }) => count > 0)
  const rest = all.filter(({ count }) => count < ids.length)
  return (
    <Part title={say('inspect.tags')}>
      {shown.length > 0 ? (
        <ul className="insp-chips">
          {shown.map(({ tag, count }) => (
            <li key={tag.id}>
              <TagToggle tag={tag} count={count} of={ids.length} onToggle={(on) => setTag(open, tag.id, ids, on)} />
            </li>
          ))}
        </ul>
      ) : null}
      <ComboBox
        label={say('inspect.tags.add')}
        hideLabel
        placeholder={say('inspect.tags.invite')}
        noneWords={say('inspect.tags.noneFound')}
        options={rest.map(({ tag }) => ({
          id: tag.id,
          label: tag.name || say('inspect.tag.untitled'),
          detail: tag.group,
        }))}
        value={null}
        clearAfter
        disabled={!writable}
        onChange={(id) => id !== null && setTag(open, id, ids, true)}
        create={{
          label: (text) => say('inspect.tags.create', { text }),
          onCreate: (text) => addTagTo(open, newId(), text, ids),
        }}
      />
    </Part>
  )
}

interface ToggleProps {
  readonly tag: Tag
  readonly count: number
  readonly of: number
  readonly onToggle: (on: boolean) => void
}

function TagToggle({ tag, count, of, onToggle }: ToggleProps) {
  const writable = useWritable()
  const state = count === 0 ? 'false' : count === of ? 'true' : 'mixed'
  return (
    <button
      type="button"
      className="insp-chip"
      aria-pressed={state}
      disabled={!writable}
      onClick={() => onToggle(state !== 'true')}
    >
      {state === 'false' ? null : <Icon name={state === 'true' ? 'check' : 'minus'} size={13} />}
      <span>{tag.name || say('inspect.tag.untitled')}</span>
      {state === 'mixed' ? <span className="insp-quiet">{say('inspect.mixed.of', { count, of })}</span> : null}
    </button>
  )
}
