import { useStore } from 'zustand'
import { keyName } from '../actions/keys.ts'
import { redoHere, undoHere } from '../actions/workspaceUndo.ts'
import { useOpenWorkspace } from '../document/hooks/workspace.ts'
import { announce } from '../ui/Announcer.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { say } from '../words/words.ts'
import { type PartName, PARTS } from './workspaceParts.ts'

const NAMES = Object.keys(PARTS) as PartName[]

interface WorkspaceHeaderProps {
  readonly id: string
  readonly part: PartName
  readonly title: string
}

/** The title of the workspace, its parts, and undo. */
export function WorkspaceHeader({ id, part, title }: WorkspaceHeaderProps) {
  const open = useOpenWorkspace()
  const { canUndo, canRedo } = useStore(open.history.store)
  const mac = navigator.platform.startsWith('Mac')
  return (
    <header className="app-header workspace-header">
      <a className="app-logo" href="#/" aria-label={say('app.home')}>
        <img src="./icon.svg" alt="" width="26" height="26" />
      </a>
      <nav className="app-trail" aria-label={say('workspace.trail')}>
        <a href="#/">{say('workspace.trail')}</a>
        <span aria-hidden="true">/</span>
      </nav>
      <h1 className="workspace-title">{title}</h1>
      <Tabs
        label={say('app.workspace.parts')}
        current={part}
        tabs={NAMES.map((name) => ({
          id: name,
          label: say(`app.workspace.${name}`),
          href: `#/workspace/${id}/${name}`,
        }))}
      />
      <div className="app-header-end">
        <IconButton
          icon="undo"
          label={say('action.undo')}
          keys={keyName('Mod+Z', mac)}
          disabled={!canUndo}
          onPress={() => announce(undoHere(open))}
        />
        <IconButton
          icon="redo"
          label={say('action.redo')}
          keys={keyName('Mod+Shift+Z', mac)}
          disabled={!canRedo}
          onPress={() => announce(redoHere(open))}
        />
      </div>
    </header>
  )
}
