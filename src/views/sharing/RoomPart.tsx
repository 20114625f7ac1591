import { useState } from 'react'
import { useStore } from 'zustand'
import { openRoom, roomOf, rooms } from '../../actions/sharing.ts'
import { roomsAmong } from '../../actions/sharingLinks.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { CODE_HOURS, sayCode } from '../../model/sharing/limits.ts'
import { grantable, type Role } from '../../model/sharing/roles.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { focusPane } from './focusPane.ts'
import { OnlyHere } from './OnlyHere.tsx'
import { Refusal } from './Refusal.tsx'
import { RoleField } from './RoleField.tsx'
import { RoomScreen } from './RoomScreen.tsx'
import { useAsk } from './useAsk.ts'
import { useLinks } from './useLinks.ts'

export interface RoomPartProps {
  /** Null for the whole workspace. */
  readonly model: string | null
  readonly role: Role | null
  /** What people join. */
  readonly title: string
}

/** Opens a room for a workshop: a picture to scan and a code to type, for today. */
export function RoomPart({ model, role, title }: RoomPartProps) {
  const { now } = useSurroundings()
  const [given, setGiven] = useState<Role>('editor')
  const room = useStore(rooms, ({ open }) => roomOf(open, model, now()))
  const { busy, refused, ask } = useAsk()
  if (room) return <RoomScreen room={room} title={title} />
  return (
    <div className="sharing-form">
      <p className="sharing-soft">{say('sharing.room.about', { count: CODE_HOURS })}</p>
      <OtherRooms model={model} />
      <OnlyHere />
      <div className="sharing-fields">
        <RoleField label={say('sharing.room.role')} value={given} roles={grantable(role, model)} onChange={setGiven} />
      </div>
      {refused ? <Refusal code={refused} /> : null}
      <div className="sharing-buttons">
        <Button
          variant="primary"
          icon="people"
          disabled={busy}
          onPress={() =>
            ask(
              () => openRoom(model, given, now()),
              ({ code }) => {
                announce(say('sharing.room.opened', { code: sayCode(code) }))
                focusPane()
              },
            )
          }
        >
          {say('sharing.room.start')}
        </Button>
      </div>
    </div>
  )
}

/** Rooms that somebody else opened, or this person in a tab that is gone. */
function OtherRooms({ model }: { readonly model: string | null }) {
  const { now } = useSurroundings()
  const { links } = useLinks(model)
  const count = links ? roomsAmong(links, now()).length : 0
  return count > 0 ? <p className="sharing-note">{say('sharing.room.elsewhere', { count })}</p> : null
}
