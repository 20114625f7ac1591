import './home.css'
import './homeParts.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { looksLikeJson } from '../../actions/homeFiles.ts'
import { listDeleted, listModels } from '../../actions/homeList.ts'
import { type Listed, listed } from '../../actions/homeShared.ts'
import { server } from '../../document/server.ts'
import { shelf } from '../../document/shelf.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { DeletedModels } from './DeletedModels.tsx'
import { FirstRun } from './FirstRun.tsx'
import { HomeHeader } from './HomeHeader.tsx'
import { ModelsHere } from './ModelsHere.tsx'
import { StorageNote } from './StorageNote.tsx'
import { useDroppedFiles } from './useDroppedFiles.ts'
import { type Home, useHome } from './useHome.ts'
import { WorkspaceLine } from './WorkspaceLine.tsx'

interface HomeViewProps {
  readonly onWorkspace: () => void
  /** The workspaces, whose code comes after that of this view. */
  readonly workspaces: ReactNode
  /** The dialog that is open, whose code comes later too. */
  readonly dialogs: (home: Home) => ReactNode
}

/** The models on this device and those that are shared with us, and the ways to begin another. */
export function HomeView({ onWorkspace, workspaces, dialogs }: HomeViewProps) {
  const home = useHome()
  const kept = useStore(shelf, (state) => state.entries)
  const heard = useStore(server)
  const entries = kept && listed(kept, heard)
  const picker = useRef<HTMLInputElement>(null)
  const over = useDroppedFiles({
    files: (files) => void home.openFiles(files),
    text: (text) => (looksLikeJson(text) ? void home.openPasted(text) : home.begin('text', text)),
  })
  const { read } = home
  useEffect(() => {
    read()
  }, [read])
  useEffect(() => {
    document.title = say('home.windowTitle')
  }, [])
  const pick = () => picker.current?.click()
  const deleted = entries ? listDeleted(entries) : []
  return (
    <div className="home">
      <HomeHeader />
      <main id="main" className="home-main" aria-busy={entries === null || home.busy}>
        {entries === null ? (
          <p role="status">{say('home.loading')}</p>
        ) : (
          <>
            <WorkspaceLine onWorkspace={onWorkspace} />
            {listModels(entries, 'changed').length === 0 ? (
              <FirstRun home={home} onPick={pick} />
            ) : (
              <ModelsHere home={home} entries={entries} onPick={pick} />
            )}
            {firstShared(entries) ? <FirstRun home={home} onPick={pick} below /> : null}
            {workspaces}
          </>
        )}
        {deleted.length > 0 && <DeletedModels home={home} entries={deleted} />}
      </main>
      <StorageNote home={home} />
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label={say('home.open')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
          if (files.length > 0) void home.openFiles(files)
        }}
      />
      {over && (
        <div className="home-over">
          <p>
            <Icon name="upload" size={20} /> {say('home.file.drop')}
          </p>
        </div>
      )}
      {home.dialog === null ? null : dialogs(home)}
    </div>
  )
}

/** Whether everything on the list comes from others, and none of it has been opened here: then one may want to see what this is. */
function firstShared(entries: readonly Listed[]): boolean {
  return entries.length > 0 && entries.every(({ away }) => away)
}
