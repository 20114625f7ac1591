import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useModel, useOpenModel, useSession, useSurroundings } from '../document/hooks.ts'
import { countBySeverity, findings } from '../model/checks/findings.ts'
import type { Panel } from '../document/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { panelCovers } from '../ui/panelCovers.ts'
import { say, sayNumber } from '../words/words.ts'
import { Failure } from './Failure.tsx'

/** The panel beside the view, or over it on a narrow screen: the details of what is selected, or what the checks found. */
export function InspectorPanel({ details, checks }: { readonly details: ReactNode; readonly checks: ReactNode }) {
  const open = useOpenModel()
  const shown = useSession((session) => session.inspectorOpen)
  const panel = useSession((session) => session.panel)
  const box = useRef<HTMLElement>(null)
  useFocusCarried(box, shown, panel)
  useOutOfTheWay()
  if (!shown) return null
  return (
    <aside
      className="app-inspector"
      aria-label={say(panel === 'checks' ? 'app.checks' : 'app.details')}
      tabIndex={-1}
      ref={box}
    >
      <div className="app-inspector-head">
        <div role="group" aria-label={say('app.panel')} className="app-panels">
          <PanelButton panel="details" />
          <PanelButton panel="checks" />
        </div>
        <IconButton
          icon="close"
          variant="quiet"
          size="small"
          label={say('app.details.close')}
          onPress={() => open.session.setState({ inspectorOpen: false })}
        />
      </div>
      <div className="app-inspector-body">
        <Failure key={panel}>{panel === 'checks' ? checks : details}</Failure>
      </div>
    </aside>
  )
}

function PanelButton({ panel }: { readonly panel: Panel }) {
  const open = useOpenModel()
  const pressed = useSession((session) => session.panel === panel)
  const count = useModel((model) => {
    const counts = countBySeverity(findings(model).open)
    return counts.error + counts.warning
  })
  return (
    <button
      type="button"
      className="app-panel-button"
      aria-pressed={pressed}
      onClick={() => open.session.setState({ panel })}
    >
      {say(`app.${panel}`)}
      {panel === 'checks' && count > 0 ? (
        <>
          <span className="app-panel-count" aria-hidden="true">
            {sayNumber(count)}
          </span>{' '}
          <span className="ui-visually-hidden">{say('app.status.findings', { count })}</span>
        </>
      ) : null}
    </button>
  )
}

/**
 * A panel that covers the view closes when another view is gone to: nobody would see that one otherwise. The review lists
 * the findings itself, so beside it stand the details.
 */
function useOutOfTheWay(): void {
  const { session } = useOpenModel()
  const { view } = useSurroundings()
  const last = useRef(view)
  useEffect(() => {
    if (last.current !== view) {
      if (panelCovers()) session.setState({ inspectorOpen: false })
      if (view === 'review') session.setState({ panel: 'details' })
    }
    last.current = view
  }, [session, view])
}

/**
 * The findings are there to be worked through, so they take the focus when they are asked for (C, a card's mark, the
 * status line), and give it back when they go. The details are read beside the view, which keeps it; but not on a
 * narrow screen, where the panel covers the view.
 */
function useFocusCarried(box: RefObject<HTMLElement | null>, shown: boolean, panel: Panel): void {
  const before = useRef({ shown, panel })
  const from = useRef<Element | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = { shown, panel }
    if (was.shown === shown && was.panel === panel) return
    const { activeElement } = document
    const lost = activeElement === document.body
    const covers = was.shown !== shown && panelCovers()
    if (shown && (panel === 'checks' || covers)) {
      if (box.current?.contains(activeElement)) return
      from.current = activeElement
      box.current?.focus()
    } else if (lost || activeElement === box.current) {
      const back =
        from.current?.isConnected && from.current !== document.body ? from.current : document.getElementById('content')
      if (back instanceof HTMLElement) back.focus()
    }
  }, [box, shown, panel])
}
