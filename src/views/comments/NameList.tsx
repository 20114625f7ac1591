import type { MentioningState } from './useMentioning.ts'
import { say } from '../../words/words.ts'

/** The names offered for a mention. The caret stays in the text, which says which of them is chosen. */
export function NameList({ mentioning }: { readonly mentioning: MentioningState }) {
  const { listId, offered, chosen, pick } = mentioning
  return (
    <>
      <span role="status" className="ui-visually-hidden">
        {offered.length > 0 ? say('comments.names.found', { count: offered.length }) : ''}
      </span>
      {offered.length > 0 ? (
        <div id={listId} role="listbox" aria-label={say('comments.names')} className="comments-names">
          {offered.map((one, at) => (
            <button
              key={one.id}
              id={`${listId}${at}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              // Before the text loses the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(one)}
            >
              {one.name}
            </button>
          ))}
        </div>
      ) : null}
    </>
  )
}
