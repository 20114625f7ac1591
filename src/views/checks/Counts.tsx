import { useModel } from '../../document/hooks.ts'
import { SEVERITIES } from '../../model/checks/check.ts'
import { countBySeverity, findings } from '../../model/checks/findings.ts'
import { say } from '../../words/words.ts'

/** How many findings there are, from most to least severe, and how many were accepted. */
export function Counts() {
  const counts = useModel((model) => countBySeverity(findings(model).open))
  const accepted = useModel((model) => findings(model).accepted.length)
  const some = SEVERITIES.filter((severity) => counts[severity] > 0)
  if (some.length === 0 && accepted === 0) return null
  return (
    <p className="checks-counts">
      {some.map((severity) => (
        <span key={severity} data-severity={severity}>
          {say(`severity.${severity}.count`, { count: counts[severity] })}
        </span>
      ))}
      {accepted > 0 ? <span>{say('review.accepted.count', { count: accepted })}</span> : null}
    </p>
  )
}
