import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useOpenModel, useSession, useSurroundings } from '../document/hooks.ts'
import type { Panel } from '../document/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { panelCovers } from '../ui/panelCovers.ts'
import { say } from '../words/words.ts'
import { Failure } from './Failure.tsx'
import { ChecksCount, CommentsCount } from './PanelCounts.tsx'

/** Views in which nothing is selected and the width is needed. */
const WIDE = ['place', 'bid']

/**
 * The panel beside the view, or over it on a narrow screen: the details of what is selected, what the checks found, or
 * the comments.
 */
export function InspectorPanel(parts: Readonly<Record<Panel, ReactNode>>) {
  const open = useOpenModel()
  const shown = useSession((session) => session.inspectorOpen)
  const panel = useSession((session) => session.panel)
  const box = useRef<HTMLElement>(null)
  useFocusCarried(box, shown, panel)
  useOutOfTheWay()
  useWidth()
  if (!shown) return null
  return (
    <aside className="app-inspector" aria-label={say(`app.${panel}`)} tabIndex={-1} ref={box}>
      <div className="app-inspector-head">
        <div role="group" aria-label={say('app.panel')} className="app-panels">
          <PanelButton panel="details" />
          <PanelButton panel="checks" />
          <PanelButton panel="comments" />
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
        <Failure key={panel}>{parts[panel]}</Failure>
      </div>
    </aside>
  )
}

function PanelButton({ panel }: { readonly panel: Panel }) {
  const open = useOpenModel()
  const pressed = useSession((session) => session.panel === panel)
  return (
    <button
      type="button"
      className="app-panel-button"
      aria-pressed={pressed}
      onClick={() => open.session.setState({ panel })}
    >
      {say(`app.${panel}`)}
      {panel === 'checks' ? <ChecksCount /> : null}
      {panel === 'comments' ? <CommentsCount /> : null}
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
      if (view === 'review' && session.getState().panel === 'checks') session.setState({ panel: 'details' })
    }
    last.current = view
  }, [session, view])
}

/** The details go for as long as a wide view is there. */
function useWidth(): void {
  const { session } = useOpenModel()
  const { view } = useSurroundings()
  const isWide = WIDE.includes(view)
  useEffect(() => {
    const { inspectorOpen, panel } = session.getState()
    if (!isWide || !inspectorOpen || panel !== 'details') return undefined
    session.setState({ inspectorOpen: false })
    return () => session.setState({ inspectorOpen: true })
  }, [session, isWide])
}

/**
 * The findings and the comments are there to be worked through, so they take the focus when they are asked for (C, M, a
 * card's mark, the status line), and give it back when they go. The details are read beside the view, which keeps it; but not on a
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
    if (shown && (panel !== 'details' || covers)) {
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
