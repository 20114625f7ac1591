import { Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Announcer } from '../ui/Announcer.tsx'
import { ToastRegion } from '../ui/Toast.tsx'
import { EXAMPLES } from '../views/home/examples.ts'
import { HomeView } from '../views/home/HomeView.tsx'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { lazyPart } from './lazyPart.tsx'
import { SurroundingsProvider } from './SurroundingsProvider.tsx'
import { VIEW_IMPORTS } from './viewParts.ts'

const modelPage = lazyPart(() => import('./ModelPage.tsx').then(({ ModelPage: page }) => page))
const ModelPage = modelPage.Part
/** What may be opened from the list of models. */
const HOME_IMPORTS = [modelPage.fetch, ...VIEW_IMPORTS, ...EXAMPLES.map(({ load }) => load)]

/** The app: the list of models, or one model in one of its views. The address after # says which. */
export function App() {
  return (
    <I18nProvider locale="en-GB">
      <Failure onFailed={modelPage.renew}>
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
