import { Suspense, useEffect } from 'react'
import { OpenModelContext, useModel, useSession, useTogether } from '../document/hooks.ts'
import { about } from '../model/queries/about.ts'
import { announce } from '../ui/Announcer.tsx'
import { ChecksPanel } from '../views/checks/ChecksPanel.tsx'
import { CommentsPanel } from '../views/comments/CommentsPanel.tsx'
import { MentionNotices } from '../views/comments/MentionNotices.tsx'
import { FilterBar } from '../views/filter/FilterBar.tsx'
import { Inspector } from '../views/inspector/Inspector.tsx'
import { teachAll } from '../words/all.ts'
import { say } from '../words/words.ts'
import { Dialogs } from './Dialogs.tsx'
import { DroppedFiles } from './DroppedFiles.tsx'
import { EditorHeader } from './EditorHeader.tsx'
import { Failure } from './Failure.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { FromServer } from './FromServer.tsx'
import { NotArrived } from './NotArrived.tsx'
import { NotOpen } from './NotOpen.tsx'
import { InspectorPanel } from './InspectorPanel.tsx'
import { Printing } from './Printing.tsx'
import { SharingBanner } from './SharingBanner.tsx'
import { KeepFocus, SkipLink } from './SkipLink.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useAppKeys } from './useAppKeys.ts'
import { useOpenedModel } from './useOpenedModel.ts'
import { useShelved } from './useShelved.ts'
import { useTellView } from './useTellView.ts'
import { VIEW_IMPORTS, type ViewName, VIEWS } from './viewParts.ts'

teachAll()

function isView(name: string): name is ViewName {
  return Object.hasOwn(VIEWS, name)
}

/** One model, in one of its views, with what is selected beside it. */
export function ModelPage({ id, view }: { readonly id: string; readonly view: string }) {
  const shelved = useShelved(id)
  if (shelved === 'missing') return <FromServer id={id} />
  // Nothing may be typed into a model that has been deleted meanwhile: it is closed, and can be brought back.
  return shelved === 'here' ? <Opened id={id} view={view} /> : <NotOpen id={id} why={shelved} />
}

function Opened({ id, view }: { readonly id: string; readonly view: string }) {
  const opened = useOpenedModel(id)
  if (opened.state === 'open') {
    return (
      <OpenModelContext.Provider value={opened.open}>
        <Arrived view={isView(view) ? view : 'map'} />
      </OpenModelContext.Provider>
    )
  }
  if (opened.state === 'opening')
    return (
      <p className="app-wait" role="status">
        {say('app.loading')}
      </p>
    )
  return <NotOpen id={id} why={opened.state} />
}

function Arrived({ view }: { readonly view: ViewName }) {
  const arrived = useTogether((together) => together.arrived)
  return arrived ? <Editor view={view} /> : <NotArrived />
}

function Editor({ view }: { readonly view: ViewName }) {
  const title = useModel((model) => about(model).title) || say('model.untitled')
  const said = useSession((session) => session.said)
  useAppKeys()
  useTellView(view)
  useEffect(() => {
    document.title = `${title} · ${say(`app.view.${view}`)} · ${say('app.name')}`
  }, [title, view])
  useEffect(() => {
    if (said) announce(said)
  }, [said])
  const { Part: View, renew } = VIEWS[view]
  return (
    <div className="app-editor">
      <SkipLink words={say('app.skip')} />
      <KeepFocus key={view} />
      <EditorHeader view={view} />
      <SharingBanner />
      {view === 'map' || view === 'outline' ? <FilterBar /> : null}
      <div className="app-body">
        <main id="content" className="app-main" tabIndex={-1}>
          <Failure key={view} onFailed={renew}>
            <Suspense fallback={null}>
              <View />
              <FetchAhead imports={VIEW_IMPORTS} />
            </Suspense>
          </Failure>
        </main>
        <InspectorPanel details={<Inspector />} checks={<ChecksPanel />} comments={<CommentsPanel />} />
      </div>
      <StatusBar />
      <MentionNotices />
      <Dialogs />
      <DroppedFiles />
      <Printing />
    </div>
  )
}
