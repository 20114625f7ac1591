import './chart.css'
import './inspector.css'
import './rows.css'
import { type RefObject, useEffect, useRef } from 'react'
import { useModelShallow, useSession } from '../../document/hooks.ts'
import type { Selection } from '../../document/session.ts'
import { assertNever } from '../../model/error.ts'
import type { Model } from '../../model/model.ts'
import { IndicatorPanel, IndicatorsPanel } from './IndicatorPanel.tsx'
import { LinkPanel, LinksPanel } from './LinkPanel.tsx'
import { ModelPanel } from './ModelPanel.tsx'
import { NodePanel } from './NodePanel.tsx'
import { NodesPanel } from './NodesPanel.tsx'
import { StagePanel } from './StagePanel.tsx'
import { useWanted } from './useWanted.ts'

type Shown = 'nodes' | 'links' | 'indicators' | 'stages'

/** What of the selection is still there: the ids after the table's name. */
function shownOf(model: Model, selection: Selection | null): readonly [Shown | 'model', ...string[]] {
  const table = selection?.table
  if (table !== 'nodes' && table !== 'links' && table !== 'indicators' && table !== 'stages') return ['model']
  const records: ReadonlyMap<string, unknown> = model[table]
  const ids = (selection?.ids ?? []).filter((id) => records.has(id))
  return ids.length > 0 ? [table, ...ids] : ['model']
}

/** The panel beside every view: all there is about what is selected, each field to be changed where it stands. */
export function Inspector() {
  const selection = useSession((session) => session.selection)
  const [table, ...ids] = useModelShallow((model) => shownOf(model, selection))
  const key = [table, ...ids].join(' ')
  const box = useRef<HTMLDivElement>(null)
  useFocusOnPanel(box, key)
  useWanted(box)
  return (
    <div ref={box} className="insp" tabIndex={-1}>
      <Panel key={key} table={table} ids={ids} />
    </div>
  )
}

function Panel({ table, ids }: { readonly table: Shown | 'model'; readonly ids: readonly string[] }) {
  const [id = ''] = ids
  switch (table) {
    case 'model':
      return <ModelPanel />
    case 'nodes':
      return ids.length === 1 ? <NodePanel id={id} /> : <NodesPanel ids={ids} />
    case 'links':
      return ids.length === 1 ? <LinkPanel id={id} /> : <LinksPanel ids={ids} />
    case 'indicators':
      return ids.length === 1 ? <IndicatorPanel id={id} /> : <IndicatorsPanel ids={ids} />
    case 'stages':
      return <StagePanel id={ids.at(-1) ?? id} />
    default:
      return assertNever(table)
  }
}

/** When what had the focus in the panel goes with the panel's content, the panel itself takes it, at its top. */
function useFocusOnPanel(box: RefObject<HTMLElement | null>, key: string): void {
  const held = useRef(false)
  const shown = useRef(key)
  useEffect(() => {
    const note = ({ target }: Event) => {
      held.current = target instanceof Node && (box.current?.contains(target) ?? false)
    }
    const kinds = ['focusin', 'pointerdown', 'keydown'] as const
    for (const kind of kinds) document.addEventListener(kind, note, true)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, note, true)
    }
  }, [box])
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    box.current?.scrollTo({ top: 0 })
    if (held.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [box, key])
}
