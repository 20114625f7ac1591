import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { runAction } from '../../actions/actions.ts'
import type { Standing } from '../../actions/sharing.ts'
import { useActionContext } from '../../document/hooks.ts'
import { loadServer, server } from '../../document/server.ts'
import type { Role } from '../../model/sharing/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

export interface NotNowProps {
  readonly standing: Exclude<Standing, 'may-invite' | 'may-add' | 'unknown'>
  readonly role: Role | null
}

/** Why this person cannot share this model here and now, and what they can do instead. */
export function NotNow({ standing, role }: NotNowProps) {
  const context = useActionContext()
  const workspace = useStore(server, (state) => state.workspace?.title ?? '')
  switch (standing) {
    case 'no-server':
      return (
        <Note title={say('sharing.noServer.title')} words={say('sharing.noServer')}>
          <Button icon="download" onPress={() => runAction('file.save', context)}>
            {say('sharing.noServer.save')}
          </Button>
        </Note>
      )
    case 'offline':
      return (
        <Note title={say('sharing.offline.title')} words={say('sharing.offline')}>
          <Button icon="refresh" onPress={() => void loadServer()}>
            {say('sharing.retry')}
          </Button>
        </Note>
      )
    case 'not-joined':
      return (
        <Note title={say('sharing.notJoined.title')} words={say('sharing.notJoined')}>
          <Button onPress={() => context.go('/join')}>{say('sharing.notJoined.code')}</Button>
        </Note>
      )
    case 'may-not-add':
      return (
        <Note title={say('sharing.notAllowed.title')} words={say('sharing.notAllowed.add', { workspace })}>
          <Button icon="download" onPress={() => runAction('file.save', context)}>
            {say('sharing.noServer.save')}
          </Button>
        </Note>
      )
    case 'may-not-invite':
    default:
      return (
        <Note title={say('sharing.notAllowed.title')} words={say('sharing.notAllowed.invite')}>
          {role ? (
            <p className="sharing-soft">
              <strong>{say('sharing.yourRole', { role: say(`role.${role}`) })}</strong> {say(`role.${role}.may`)}
            </p>
          ) : null}
        </Note>
      )
  }
}

interface NoteProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Note({ title, words, children }: NoteProps) {
  return (
    <div className="sharing-alone">
      <h3>{title}</h3>
      <p className="sharing-soft">{words}</p>
      <div className="sharing-buttons">{children}</div>
    </div>
  )
}
