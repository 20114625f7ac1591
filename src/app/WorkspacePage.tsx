import './workspace.css'
import { Suspense, useEffect } from 'react'
import {
  WorkspaceContext,
  useHeldWorkspace,
  useOpenWorkspace,
  useWatchedPortfolio,
  useWorkspace,
} from '../document/hooks/workspace.ts'
import { SETTINGS_ID } from '../model/records/workspace.ts'
import { teachAll } from '../words/all.ts'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { KeepFocus, SkipLink } from './SkipLink.tsx'
import { useWorkspaceKeys } from './useWorkspaceKeys.ts'
import { WorkspaceHeader } from './WorkspaceHeader.tsx'
import { WorkspaceNotOpen } from './WorkspaceNotOpen.tsx'
import { PART_IMPORTS, type PartName, PARTS } from './workspaceParts.ts'
import { WorkspaceStatus } from './WorkspaceStatus.tsx'

teachAll()

function isPart(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

/** One workspace: its interventions, what they cover, where they overlap, its bids and its settings. */
export function WorkspacePage({ id, part }: { readonly id: string; readonly part: string }) {
  const opened = useHeldWorkspace(id)
  // What is filtered for stands behind a question mark in the address: see actions/listAddress.ts.
  const [name = ''] = part.split('?')
  if (opened.state === 'opening') {
    return (
      <p className="app-wait" role="status">
        {say('app.workspace.opening')}
      </p>
    )
  }
  if (opened.state === 'missing') return <WorkspaceNotOpen why={opened.reason} />
  if (opened.state !== 'open') return <WorkspaceNotOpen why="failed" />
  return (
    <WorkspaceContext.Provider value={opened.open}>
      <Parts id={id} part={isPart(name) ? name : 'interventions'} />
    </WorkspaceContext.Provider>
  )
}

function Parts({ id, part }: { readonly id: string; readonly part: PartName }) {
  const title = useWorkspace(({ settings }) => settings.get(SETTINGS_ID)?.title) || say('app.workspace.untitled')
  useWatchedPortfolio(useOpenWorkspace())
  useWorkspaceKeys()
  useEffect(() => {
    document.title = `${title} · ${say(`app.workspace.${part}`)} · ${say('app.name')}`
  }, [title, part])
  const { Part, renew } = PARTS[part]
  return (
    <div className="workspace">
      <SkipLink words={say('workspace.skip')} />
      <KeepFocus key={part} />
      <WorkspaceHeader id={id} part={part} title={title} />
      <main id="content" className="workspace-main" tabIndex={-1}>
        <Failure key={part} onFailed={renew}>
          <Suspense fallback={null}>
            <Part />
            <FetchAhead imports={PART_IMPORTS} />
          </Suspense>
        </Failure>
      </main>
      <WorkspaceStatus />
    </div>
  )
}
