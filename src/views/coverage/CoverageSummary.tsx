import type { Matrix } from '../../actions/coverage.ts'
import { saySummary } from '../../actions/coverageWords.ts'
import type { Standing } from '../../portfolio/coverage.ts'
import { say, sayNumber } from '../../words/words.ts'

interface SummaryProps {
  readonly matrix: Matrix
  readonly only: Standing | null
  readonly onOnly: (standing: Standing | null) => void
}

const STANDINGS: readonly Standing[] = ['nothing', 'one', 'some', 'crowded']

/** How the outcomes stand, each figure a way to see only those. */
export function CoverageSummary({ matrix, only, onOnly }: SummaryProps) {
  const { standings, outcomes, crowded } = matrix
  return (
    <section className="coverage-summary" aria-label={say('coverage.summary')}>
      <p className="ui-visually-hidden">{saySummary(matrix)}</p>
      {STANDINGS.map((standing) => {
        const count = standings[standing]
        const pressed = only === standing
        return (
          <button
            key={standing}
            type="button"
            className="coverage-stand"
            data-standing={count > 0 ? standing : undefined}
            aria-pressed={pressed}
            disabled={count === 0 && !pressed}
            onClick={() => onOnly(pressed ? null : standing)}
          >
            <strong>{say('coverage.stand.of', { standing: sayNumber(count), count: outcomes })}</strong>
            <span>{say(`coverage.stand.${standing}`, { from: sayNumber(crowded) })}</span>
            <small>{say(pressed ? 'coverage.stand.shown' : 'coverage.stand.only')}</small>
          </button>
        )
      })}
    </section>
  )
}
