import { countsByKind } from '../../actions/homeWords.ts'
import type { Listed } from '../../actions/homeShared.ts'
import { say, sayNumber } from '../../words/words.ts'

/** Cards by kind of stage: "3 inputs · 6 activities". */
export function KindCounts({ entry }: { entry: Listed }) {
  if (entry.nodes === 0) return <span className="home-quiet">{say('home.noCards')}</span>
  // The list of the server knows how many cards there are, and not where.
  if (entry.stages.length === 0) return <span className="home-quiet">{say('count.cards', { count: entry.nodes })}</span>
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
