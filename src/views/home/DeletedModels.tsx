import { erasedOn, titleOf } from '../../actions/homeList.ts'
import { sayAgo } from '../../actions/homeWords.ts'
import { useNow } from '../../document/hooks.ts'
import type { ShelfEntry } from '../../document/shelf.ts'
import { Button } from '../../ui/Button.tsx'
import { say, sayDate } from '../../words/words.ts'
import type { Home } from './useHome.ts'

/** The models that were deleted and can still be restored. */
export function DeletedModels({ home, entries }: { home: Home; entries: readonly ShelfEntry[] }) {
  const now = useNow()
  return (
    <details className="home-deleted">
      <summary>{say('home.deleted.count', { count: entries.length })}</summary>
      <ul aria-label={say('home.deleted')}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>
              <p className="home-deleted-title">{titleOf(entry)}</p>
              <p className="home-quiet">
                {say('home.deleted.until', { ago: sayAgo(entry.deleted, now), date: sayDate(erasedOn(entry)) })}
              </p>
            </div>
            <div className="home-buttons">
              <Button onPress={() => void home.restore(entry)}>
                {say('home.restore')} <span className="ui-visually-hidden">{titleOf(entry)}</span>
              </Button>
              <Button variant="danger" onPress={() => home.ask('erase', entry)}>
                {say('home.erase')} <span className="ui-visually-hidden">{titleOf(entry)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
