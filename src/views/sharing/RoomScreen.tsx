import { useState } from 'react'
import { endLink, type OpenRoom } from '../../actions/sharing.ts'
import { baseOf, linkAddress, spokenAddress } from '../../actions/sharingLinks.ts'
import { sayMoment } from '../../actions/homeWords.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { sayCode } from '../../model/sharing/limits.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { focusPane } from './focusPane.ts'
import { OnlyHere } from './OnlyHere.tsx'
import { QrCode } from './QrCode.tsx'
import { Refusal } from './Refusal.tsx'
import { useAsk } from './useAsk.ts'
import { useLarge } from './useLarge.ts'

export interface RoomScreenProps {
  readonly room: OpenRoom
  readonly title: string
}

/** What everybody in the room looks at to come in: the picture, the address and the code. */
export function RoomScreen({ room: { link, code }, title }: RoomScreenProps) {
  const { tell } = useSurroundings()
  const { large, box, enlarge, shrink } = useLarge()
  const [ending, setEnding] = useState(false)
  const { busy, refused, ask } = useAsk()
  const base = baseOf(location.href)
  function end() {
    setEnding(false)
    ask(
      () => endLink(link),
      () => {
        tell(say('sharing.room.ended'))
        focusPane()
      },
    )
  }
  return (
    <div ref={box} className={classes('sharing-room', large && 'sharing-room-large')}>
      <div className="sharing-room-screen">
        <QrCode address={linkAddress(base, code)} label={say('sharing.room.picture')} />
        <div className="sharing-room-words">
          <p className="sharing-room-title">{say('sharing.room.joining', { title })}</p>
          <p>{say('sharing.room.scan')}</p>
          <p>
            {say('sharing.room.go')} <strong className="sharing-room-address">{spokenAddress(base)}</strong>{' '}
            {say('sharing.room.type')}
          </p>
          <p className="sharing-room-code">{sayCode(code)}</p>
          <p className="sharing-soft">
            {say(`role.${link.role}`)}
            {link.expires === null ? '' : ` · ${say('sharing.room.until', { time: sayMoment(link.expires) })}`}
          </p>
        </div>
      </div>
      {large ? null : <OnlyHere />}
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        {large ? (
          <Button icon="close" onPress={shrink}>
            {say('sharing.room.small')}
          </Button>
        ) : (
          <>
            <Button variant="primary" icon="fit" onPress={enlarge}>
              {say('sharing.room.large')}
            </Button>
            <Button variant="danger" disabled={busy} onPress={() => setEnding(true)}>
              {say('sharing.room.end')}
            </Button>
          </>
        )}
      </div>
      {ending ? (
        <ConfirmDialog
          title={say('sharing.room.end.title')}
          confirmLabel={say('sharing.room.end')}
          cancelLabel={say('sharing.room.keep')}
          danger
          onConfirm={end}
          onCancel={() => setEnding(false)}
        >
          <p>{say('sharing.room.end.words')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
