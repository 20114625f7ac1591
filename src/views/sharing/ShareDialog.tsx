import './sharing.css'
import { useStore } from 'zustand'
import { titleOf } from '../../actions/homeList.ts'
import { standingOf } from '../../actions/sharing.ts'
import { useModel, useOpenModel, useTogether } from '../../document/hooks.ts'
import { server } from '../../document/server.ts'
import { shelf } from '../../document/shelf.ts'
import { about } from '../../model/queries/about.ts'
import { mayAct, type Role } from '../../model/sharing/roles.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { DeleteModel } from './DeleteModel.tsx'
import { InvitePart } from './InvitePart.tsx'
import { LinksPart } from './LinksPart.tsx'
import { LogPart } from './LogPart.tsx'
import { type Part, Parts } from './Parts.tsx'
import { RoomPart } from './RoomPart.tsx'
import { ShareThis } from './ShareThis.tsx'
import { NotNow } from './NotNow.tsx'
import { useServer } from './useServer.ts'

/** Everything about who else may see and change the open model. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  useServer()
  const title = titleOf({ title: useModel((model) => about(model).title) })
  return (
    <Dialog title={say('sharing.title', { title })} closeLabel={say('sharing.close')} size="large" onClose={onClose}>
      <Content title={title} onClose={onClose} />
    </Dialog>
  )
}

function Content({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const { id } = useOpenModel()
  const role = useRole(id)
  const standing = useStore(server, (state) => standingOf(state, role))
  switch (standing) {
    case 'may-invite':
      return <Parts parts={partsOf({ id, title, role, onClose })} />
    case 'may-add':
      return <ShareThis id={id} title={title} />
    case 'unknown':
      return (
        <p className="sharing-soft" role="status">
          {say('sharing.loading')}
        </p>
      )
    default:
      return <NotNow standing={standing} role={role} />
  }
}

interface Subject {
  readonly id: string
  readonly title: string
  readonly role: Role | null
  readonly onClose: () => void
}

function partsOf({ id, title, role, onClose }: Subject): readonly Part[] {
  return [
    { id: 'invite', content: <InvitePart model={id} role={role} /> },
    { id: 'room', content: <RoomPart model={id} role={role} title={title} /> },
    { id: 'links', content: <LinksPart model={id} /> },
    { id: 'log', content: <LogPart model={id} /> },
    ...(mayAct(role, 'deleteModel')
      ? [{ id: 'delete' as const, content: <DeleteModel id={id} title={title} onClose={onClose} /> }]
      : []),
  ]
}

/** This person's role in the shared model, as the server said last; null while it is on this device only. */
function useRole(id: string): Role | null {
  const live = useTogether(({ link, role }) => (link === 'alone' ? null : role))
  const kept = useStore(shelf, ({ entries }) => entries?.find((entry) => entry.id === id)?.shared?.role ?? null)
  const listed = useStore(server, ({ models }) => models.find((model) => model.id === id)?.role ?? null)
  return listed ?? live ?? kept
}
