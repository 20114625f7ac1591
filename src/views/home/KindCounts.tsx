import { countsByKind } from '../../actions/homeWords.ts'
import type { ShelfEntry } from '../../document/shelf.ts'
import { say, sayNumber } from '../../words/words.ts'

/** Cards by kind of stage: "3 inputs · 6 activities". */
export function KindCounts({ entry }: { entry: ShelfEntry }) {
  if (entry.nodes === 0) return <span className="home-quiet">{say('home.noCards')}</span>
  return (
    <ul className="home-counts">
      {countsByKind(entry.stages)
        .filter(({ count }) => count > 0)
        .map(({ kind, count, words }) => (
          <li key={kind}>
            <span className={`home-count home-ink-${kind}`}>{sayNumber(count)}</span> {words}
          </li>
        ))}
    </ul>
  )
}
