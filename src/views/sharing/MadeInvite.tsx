import { useEffect, useRef } from 'react'
import { copyLink } from '../../actions/sharing.ts'
import { baseOf, linkAddress } from '../../actions/sharingLinks.ts'
import { sayMoment } from '../../actions/homeWords.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { MadeLink } from '../../model/sharing/api.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { OnlyHere } from './OnlyHere.tsx'

export interface MadeInviteProps {
  readonly made: MadeLink
  readonly onAnother: () => void
}

/** A link that was just made, to copy: it is shown this once. */
export function MadeInvite({ made: { link, token }, onAnother }: MadeInviteProps) {
  const { tell } = useSurroundings()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const address = linkAddress(baseOf(location.href), token)
  const until =
    link.expires === null ? say('sharing.endsNever') : say('sharing.ends', { date: sayMoment(link.expires) })
  return (
    <div className="sharing-form">
      <div className="sharing-made">
        <h4 tabIndex={-1} ref={heading}>
          {say('sharing.made')}
        </h4>
        <p>{say('sharing.made.what', { role: say(`role.${link.role}`), until })}</p>
        <TextField label={say('sharing.made.link')} value={address} readOnly />
        <p className="sharing-soft">{say('sharing.made.once')}</p>
      </div>
      <OnlyHere />
      <div className="sharing-buttons">
        <Button variant="primary" icon="copy" onPress={() => void copyLink(address, tell)}>
          {say('sharing.copy')}
        </Button>
        <Button onPress={onAnother}>{say('sharing.another')}</Button>
      </div>
    </div>
  )
}
