import { type ReactNode, useEffect, useRef } from 'react'
import { useModel, useOpenModel, useSession } from '../document/hooks.ts'
import { countBySeverity, findings } from '../model/checks/findings.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { say, sayNumber } from '../words/words.ts'
import { Failure } from './Failure.tsx'

/** The panel beside the view, or over it on a narrow screen: the details of what is selected, or what the checks found. */
export function InspectorPanel({ details, checks }: { readonly details: ReactNode; readonly checks: ReactNode }) {
  const open = useOpenModel()
  const shown = useSession((session) => session.inspectorOpen)
  const panel = useSession((session) => session.panel)
  const box = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else if (shown && matchMedia('(max-width: 959px)').matches) box.current?.focus()
  }, [shown])
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

function PanelButton({ panel }: { readonly panel: 'details' | 'checks' }) {
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
      {panel === 'checks' && count > 0 ? <span className="app-panel-count">{sayNumber(count)}</span> : null}
    </button>
  )
}
