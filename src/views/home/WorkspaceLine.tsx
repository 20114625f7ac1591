import { useState } from 'react'
import { useStore } from 'zustand'
import { server } from '../../document/server.ts'
import { mayAct, mayRead } from '../../model/sharing/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ForgetDialog } from './ForgetDialog.tsx'
import { MyNameDialog } from './MyNameDialog.tsx'

/** Where this browser has joined, as whom, and with which role. Nothing while it has joined nowhere. */
export function WorkspaceLine({ onWorkspace }: { onWorkspace: () => void }) {
  const person = useStore(server, (state) => state.person)
  const workspace = useStore(server, (state) => state.workspace)
  const away = useStore(server, ({ state }) => state === 'away')
  const [dialog, setDialog] = useState<'name' | 'forget' | null>(null)
  if (person === null || workspace === null) return null
  const { id, title, role } = workspace
  const close = () => setDialog(null)
  return (
    <section className="home-workspace" aria-label={say('home.workspace')}>
      <div className="home-workspace-words">
        <p className="home-workspace-title">{title || say('home.workspace')}</p>
        <p className="home-workspace-me">
          {say('home.me', { name: person.name })} ·{' '}
          {role === null ? say('home.workspace.some') : say('home.me.role', { role: say(`role.${role}`) })}
        </p>
        <p className="home-workspace-away" role="status">
          {away ? say('home.workspace.offline') : ''}
        </p>
      </div>
      <div className="home-buttons">
        {mayRead(role, 'workspace') ? (
          <a className="home-workspace-go" href={`#/workspace/${id}`}>
            {say('home.workspace.go')}
          </a>
        ) : null}
        {mayAct(role, 'share') ? (
          <Button icon="people" onPress={onWorkspace}>
            {say('home.workspace.open')}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={() => setDialog('name')}>
          {say('home.me.change')}
        </Button>
        <Button variant="quiet" onPress={() => setDialog('forget')}>
          {say('home.forget')}
        </Button>
      </div>
      {dialog === 'name' ? <MyNameDialog name={person.name} onClose={close} /> : null}
      {dialog === 'forget' ? <ForgetDialog onClose={close} /> : null}
    </section>
  )
}
