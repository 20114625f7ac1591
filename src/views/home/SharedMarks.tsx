import type { Listed } from '../../actions/homeShared.ts'
import { Chip } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'

/** That a model is shared and with which role, whether it is on this device, and what waits to be sent. */
export function SharedMarks({ entry: { shared, away, lost, waiting } }: { entry: Listed }) {
  if (shared === null) return null
  return (
    <span className="home-marks">
      {lost ? (
        <Chip>{say('home.lost')}</Chip>
      ) : (
        <Chip tone="accent">{say('home.shared', { role: say(`role.${shared.role}`) })}</Chip>
      )}
      {away ? <Chip>{say('home.away')}</Chip> : null}
      {waiting > 0 ? <Chip tone="warn">{say('home.waiting', { count: waiting })}</Chip> : null}
    </span>
  )
}
