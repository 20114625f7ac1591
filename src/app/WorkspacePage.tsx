import './workspace.css'
import { Suspense, useEffect } from 'react'
import { WorkspaceContext, useWorkspace } from '../document/hooks/workspace.ts'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { Tabs } from '../ui/Tabs.tsx'
import { teachAll } from '../words/all.ts'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { NotOpen } from './NotOpen.tsx'
import { useOpenedWorkspace } from './useOpenedWorkspace.ts'
import { PART_IMPORTS, type PartName, PARTS } from './workspaceParts.ts'

teachAll()

const NAMES = Object.keys(PARTS) as PartName[]

function isPart(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

/** One workspace: its interventions, what they cover, where they overlap, its bids and its settings. */
export function WorkspacePage({ id, part }: { readonly id: string; readonly part: string }) {
  const opened = useOpenedWorkspace(id)
  if (opened.state === 'opening') {
    return (
      <p className="app-wait" role="status">
        {say('app.workspace.opening')}
      </p>
    )
  }
  if (opened.state !== 'open') return <NotOpen id={id} why={opened.state} />
  return (
    <WorkspaceContext.Provider value={opened.open}>
      <Parts id={id} part={isPart(part) ? part : 'interventions'} />
    </WorkspaceContext.Provider>
  )
}

function Parts({ id, part }: { readonly id: string; readonly part: PartName }) {
  const title = useWorkspace(({ settings }) => settings.get(SETTINGS_ID)?.title) || say('app.workspace.untitled')
  useEffect(() => {
    document.title = `${title} · ${say(`app.workspace.${part}`)} · ${say('app.name')}`
  }, [title, part])
  const { Part, renew } = PARTS[part]
  return (
    <div className="workspace">
      <header className="app-header">
        <a className="app-logo" href="#/" aria-label={say('app.home')}>
          <img src="./icon.svg" alt="" width="26" height="26" />
        </a>
        <nav className="app-trail" aria-label={say('app.models')}>
          <a href="#/">{say('app.models')}</a>
          <span aria-hidden="true">/</span>
        </nav>
        <h1 className="app-title">{title}</h1>
        <Tabs
          label={say('app.workspace.parts')}
          current={part}
          tabs={NAMES.map((name) => ({
            id: name,
            label: say(`app.workspace.${name}`),
            href: `#/workspace/${id}/${name}`,
          }))}
        />
      </header>
      <main id="content" className="workspace-main" tabIndex={-1}>
        <Failure key={part} onFailed={renew}>
          <Suspense fallback={null}>
            <Part />
            <FetchAhead imports={PART_IMPORTS} />
          </Suspense>
        </Failure>
      </main>
    </div>
  )
}
