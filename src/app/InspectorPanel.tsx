import { type ReactNode, useEffect, useRef } from 'react'
import { useOpenModel, useSession } from '../document/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Failure } from './Failure.tsx'
import { say } from '../words/words.ts'

/** The place of the inspector: beside the view, or over it on a narrow screen. */
export function InspectorPanel({ children }: { readonly children: ReactNode }) {
  const open = useOpenModel()
  const shown = useSession((session) => session.inspectorOpen)
  const panel = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) first.current = false
    else if (shown && matchMedia('(max-width: 959px)').matches) panel.current?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <aside className="app-inspector" aria-label={say('app.details')} tabIndex={-1} ref={panel}>
      <div className="app-inspector-close">
        <IconButton
          icon="close"
          variant="quiet"
          size="small"
          label={say('app.details.close')}
          onPress={() => open.session.setState({ inspectorOpen: false })}
        />
      </div>
      <Failure>{children}</Failure>
    </aside>
  )
}
