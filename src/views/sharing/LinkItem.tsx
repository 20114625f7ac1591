import { useState } from 'react'
import { endLink } from '../../actions/sharing.ts'
import { labelOf, sayEnd, sayMade, sayUse } from '../../actions/sharingLinks.ts'
import type { Link } from '../../model/sharing/api.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { Refusal } from './Refusal.tsx'
import { useAsk } from './useAsk.ts'

export interface LinkItemProps {
  readonly link: Link
  readonly now: string
  /** Called when it was ended; null for one that does not work any more. */
  readonly onEnded: (() => void) | null
}

/** One link: who it is for, what it gives, how it was used; and a way to end it, asked about in its place. */
export function LinkItem({ link, now, onEnded }: LinkItemProps) {
  const [sure, setSure] = useState(false)
  const { busy, refused, ask } = useAsk()
  return (
    <li className="sharing-link">
      <div className="sharing-link-words">
        <p className="sharing-link-label">
          {labelOf(link)} <Chip>{say(`role.${link.role}`)}</Chip>
          {link.code ? <Chip tone="accent">{say('sharing.links.room')}</Chip> : null}
          {link.once ? <Chip>{say('sharing.links.once')}</Chip> : null}
        </p>
        <ul className="sharing-facts">
          <li>{sayMade(link)}</li>
          <li>{sayEnd(link, now)}</li>
          <li>{sayUse(link)}</li>
        </ul>
      </div>
      {onEnded && !sure ? (
        <Button size="small" onPress={() => setSure(true)}>
          {say('sharing.links.end')} <span className="ui-visually-hidden">{labelOf(link)}</span>
        </Button>
      ) : null}
      {onEnded && sure ? (
        <div className="sharing-sure" role="group" aria-label={say('sharing.links.endOf', { label: labelOf(link) })}>
          <p id={`sharing-sure-${link.id}`}>{say('sharing.links.sure')}</p>
          <div className="sharing-buttons">
            <Button size="small" autoFocus describedBy={`sharing-sure-${link.id}`} onPress={() => setSure(false)}>
              {say('sharing.links.no')}
            </Button>
            <Button size="small" variant="danger" disabled={busy} onPress={() => ask(() => endLink(link), onEnded)}>
              {say('sharing.links.yes')}
            </Button>
          </div>
          {refused ? <Refusal code={refused} /> : null}
        </div>
      ) : null}
    </li>
  )
}
