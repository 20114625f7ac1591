import { sayBytes } from '../../actions/homeWords.ts'
import { say } from '../../words/words.ts'
import { Changed } from './Changed.tsx'
import { KindCounts } from './KindCounts.tsx'
import { ModelLink } from './ModelLink.tsx'
import { ModelMenu } from './ModelMenu.tsx'
import type { ModelListProps } from './ModelTable.tsx'

/** The models as cards, for a phone. */
export function ModelCards({ home, entries, now, label }: Omit<ModelListProps, 'sort' | 'onSort'>) {
  return (
    <ul className="home-cards" aria-label={label}>
      {entries.map((entry, index) => (
        <li key={entry.id}>
          <div className="home-card-head">
            <div>
              <ModelLink entry={entry} narrow={home.narrow} />
            </div>
            <ModelMenu home={home} entry={entry} next={(entries[index + 1] ?? entries[index - 1])?.id} />
          </div>
          <KindCounts entry={entry} />
          <p className="home-card-foot">
            <span>{say('count.links', { count: entry.links })}</span>
            <span>{say('count.indicators', { count: entry.indicators })}</span>
            <Changed moment={entry.changed} now={now} />
            <span>{entry.bytes > 0 ? sayBytes(entry.bytes) : null}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
