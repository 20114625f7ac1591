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

/** Problems to read through: each says what, where, and what to do. */
export function ProblemList({ label, whereLabel, problems }: ProblemListProps) {
  return (
    <ul className="ui-problems" aria-label={label}>
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
  )
}

export interface ProblemListProps {
  label: string
  /** Before the place of a problem: "Where". */
  whereLabel: string
  problems: readonly ProblemRow[]
}
