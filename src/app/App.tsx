import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Announcer } from '../ui/Announcer.tsx'
import { ToastRegion } from '../ui/Toast.tsx'
import { HomeView } from '../views/home/HomeView.tsx'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { SurroundingsProvider } from './SurroundingsProvider.tsx'

const ModelPage = lazy(() => import('./ModelPage.tsx').then(({ ModelPage: page }) => ({ default: page })))

/** The app: the list of models, or one model in one of its views. The address after # says which. */
export function App() {
  return (
    <I18nProvider locale="en-GB">
      <Failure>
        <Router hook={useHashLocation}>
          <Switch>
            <Route path="/model/:id/:view?">
              {({ id, view }) => (
                <Suspense
                  fallback={
                    <p className="app-wait" role="status">
                      {say('app.loading')}
                    </p>
                  }
                >
                  <SurroundingsProvider view={view ?? 'map'}>
                    <ModelPage key={id} id={id} view={view ?? 'map'} />
                  </SurroundingsProvider>
                </Suspense>
              )}
            </Route>
            <Route>
              <SurroundingsProvider view="home">
                <HomeView />
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
