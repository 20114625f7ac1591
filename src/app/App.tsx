import { Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { watchServer } from '../document/server.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { ToastRegion } from '../ui/Toast.tsx'
import { EXAMPLES } from '../views/home/examples.ts'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { HomePage } from './HomePage.tsx'
import { InvitationTaken } from './InvitationTaken.tsx'
import { lazyPart } from './lazyPart.tsx'
import { SurroundingsProvider } from './SurroundingsProvider.tsx'
import { HOME_DIALOGS, VIEW_IMPORTS, WORKSPACE } from './viewParts.ts'

const modelPage = lazyPart(() => import('./ModelPage.tsx').then(({ ModelPage: page }) => page))
const ModelPage = modelPage.Part
const workspacePage = lazyPart(() => import('./WorkspacePage.tsx').then(({ WorkspacePage: page }) => page))
const WorkspacePage = workspacePage.Part
const joinPage = lazyPart(() => import('../views/join/JoinPage.tsx').then(({ JoinPage: page }) => page))
const JoinPage = joinPage.Part
/** What may be opened from the list of models. */
const HOME_IMPORTS = [
  HOME_DIALOGS.fetch,
  modelPage.fetch,
  workspacePage.fetch,
  joinPage.fetch,
  ...VIEW_IMPORTS,
  WORKSPACE.fetch,
  ...EXAMPLES.map(({ load }) => load),
]

function renewPages(): void {
  modelPage.renew()
  workspacePage.renew()
  joinPage.renew()
}

/** The app: the list of models, one model in one of its views, or the page where one joins. The address after # says which. */
export function App() {
  useEffect(watchServer, [])
  return (
    <I18nProvider locale="en-GB">
      <Failure onFailed={renewPages}>
        <Router hook={useHashLocation}>
          <Switch>
            <Route path="/model/:id/:view?">
              {({ id, view }) => (
                <Suspense fallback={<Wait />}>
                  <SurroundingsProvider view={viewIn(view)}>
                    <ModelPage key={id} id={id} view={viewIn(view)} />
                  </SurroundingsProvider>
                </Suspense>
              )}
            </Route>
            <Route path="/workspace/:id/:part?">
              {({ id, part }) => (
                <Suspense fallback={<Wait />}>
                  <SurroundingsProvider view={part ?? 'interventions'}>
                    <WorkspacePage key={id} id={id} part={part ?? 'interventions'} />
                  </SurroundingsProvider>
                </Suspense>
              )}
            </Route>
            <Route path="/join/:given">{({ given }) => <InvitationTaken given={given} />}</Route>
            <Route path="/join">
              <Suspense fallback={<Wait />}>
                <SurroundingsProvider view="join">
                  <JoinPage />
                </SurroundingsProvider>
              </Suspense>
            </Route>
            <Route>
              <SurroundingsProvider view="home">
                <HomePage />
                <FetchAhead imports={HOME_IMPORTS} />
              </SurroundingsProvider>
            </Route>
          </Switch>
        </Router>
        <ToastRegion label={say('app.messages')} closeLabel={say('ui.close')} />
        <Announcer />
      </Failure>
    </I18nProvider>
  )
}

/** The view that an address names. What a view shows can stand behind a question mark. */
function viewIn(part: string | undefined): string {
  return part?.split('?')[0] || 'map'
}

function Wait() {
  return (
    <p className="app-wait" role="status">
      {say('app.loading')}
    </p>
  )
}
