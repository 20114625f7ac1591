import './problems.css'
import { Icon } from './Icon.tsx'

export interface ProblemRow {
  id: string
  /** What is wrong, in a sentence. */
  what: string
  /** The place in the file; '' for the whole file. */
  where: string
  /** What to do; '' when there is nothing to add. */
  advice: string
}

export interface ProblemListProps {
  label: string
  /** Before the place of a problem: "Where". */
  whereLabel: string
  problems: readonly ProblemRow[]
}

/** Problems to read through: each says what, where, and what to do. It takes the focus, so that keys scroll it. */
export function ProblemList({ label, whereLabel, problems }: ProblemListProps) {
  return (
    <section aria-label={label} tabIndex={0}>
      <ul className="ui-problems">
        {problems.map(({ id, what, where, advice }) => (
          <li key={id}>
            <Icon name="warning" />
            <div>
              <p className="ui-problem-what">{what}</p>
              {where && (
                <p className="ui-problem-where">
                  {whereLabel} <code>{where}</code>
                </p>
              )}
              {advice && <p className="ui-problem-advice">{advice}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
