import './workspaces.css'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { listedWorkspaces, type ListedWorkspace } from '../../actions/homeWorkspaces.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { server } from '../../document/server.ts'
import { shelf } from '../../document/shelf.ts'
import { loadWorkspaces, workspaces } from '../../document/workspacesHere.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { teachAll } from '../../words/all.ts'
import { say } from '../../words/words.ts'
import { ForgetWorkspace } from './ForgetWorkspace.tsx'
import { NewWorkspace } from './NewWorkspace.tsx'
import { WorkspaceExamples } from './WorkspaceExamples.tsx'

// The list of models, which shows this, comes with fewer words.
teachAll()

/** The workspaces of this device and of the server, and the ways to begin another. */
export function WorkspacesHere() {
  const { tell } = useSurroundings()
  const kept = useStore(workspaces, ({ entries }) => entries)
  const models = useStore(shelf, ({ entries }) => entries)
  const heard = useStore(server)
  const [asked, setAsked] = useState<'new' | ListedWorkspace | null>(null)
  useEffect(() => {
    loadWorkspaces().catch(() => tell(say('said.home.failed')))
  }, [tell])
  if (kept === null) return null
  const all = listedWorkspaces(kept, models ?? [], heard)
  const close = () => setAsked(null)
  return (
    <section className="home-workspaces" aria-labelledby="home-workspaces">
      <div className="home-head">
        <div>
          <h2 id="home-workspaces" tabIndex={-1}>
            {say('workspace.home')}
          </h2>
          <p className="home-quiet">{say('workspace.home.about')}</p>
        </div>
        <Button icon="add" onPress={() => setAsked('new')}>
          {say('workspace.home.new')}
        </Button>
      </div>
      {all.length > 0 ? (
        <ul className="home-workspace-list">
          {all.map((one) => (
            <li key={one.id}>
              <div>
                <a className="home-model" href={`#/workspace/${one.id}`}>
                  {one.title}
                </a>
                <p className="home-quiet">
                  {say(one.shared ? 'workspace.home.server' : 'workspace.home.here')} ·{' '}
                  {say('workspace.home.models', { count: one.models })}
                </p>
              </div>
              {one.shared ? null : (
                <MenuButton
                  label={say('home.actions', { title: one.title })}
                  iconOnly
                  items={[
                    {
                      id: 'forget',
                      label: say('workspace.home.forget'),
                      icon: 'remove',
                      danger: true,
                      onAction: () => setAsked(one),
                    },
                  ]}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <WorkspaceExamples />
      {asked === 'new' ? <NewWorkspace onClose={close} /> : null}
      {asked !== null && asked !== 'new' ? <ForgetWorkspace workspace={asked} onClose={close} /> : null}
    </section>
  )
}
