import {
  type Connection,
  type FinalConnectionState,
  type NodeChange,
  type OnConnectStartParams,
  useStoreApi,
} from '@xyflow/react'
import { type MouseEvent as ReactMouseEvent, useCallback, useMemo, useRef } from 'react'
import { dropCards } from '../../actions/drop.ts'
import { linkCards } from '../../actions/links.ts'
import { select, selectedIds, toggleSelected } from '../../actions/selection.ts'
import { useActionContext } from '../../document/hooks.ts'
import { writable } from '../../actions/action.ts'
import { placesWith } from './dragging.ts'
import type { CardFlowNode } from './flow.ts'

/**
 * What the mouse does on the map: select, drag (kept apart until the drop), link by dragging, rename. `onHold` hears which
 * card is in the hand, and null when it is let go.
 */
export function useMapMouse(onHold: (id: string | null) => void) {
  const context = useActionContext()
  const flow = useStoreApi<CardFlowNode>()
  const underway = useRef(false)
  return useMemo(() => {
    const { open, newId } = context
    const { session } = open
    return {
      // React Flow knows the cards that are drawn, and says nothing of selected ones that are far away.
      onNodesChange(changes: NodeChange<CardFlowNode>[]) {
        const chosen = changes.filter((change) => change.type === 'select')
        if (chosen.length > 0) {
          const { multiSelectionActive, nodeLookup } = flow.getState()
          const ids = new Set(selectedIds(open, 'nodes').filter((id) => multiSelectionActive || nodeLookup.has(id)))
          for (const { id, selected } of chosen) {
            if (selected) ids.add(id)
            else ids.delete(id)
          }
          if (ids.size > 0 || session.getState().selection?.table === 'nodes') select(open, 'nodes', [...ids])
        }
        const moved = changes.flatMap((change) =>
          change.type === 'position' && change.dragging && change.position
            ? [[change.id, change.position] as const]
            : [],
        )
        if (moved.length === 0) return
        // The hand goes on after Escape, without the cards.
        if (underway.current && !session.getState().drag) return
        underway.current = true
        session.setState({ drag: placesWith(open, new Map(moved)) })
      },
      onSelectionStart() {
        select(open, 'nodes', [])
      },
      onNodeDragStart(_event: unknown, node: CardFlowNode) {
        underway.current = false
        onHold(node.id)
      },
      onNodeDragStop() {
        onHold(null)
        const { drag } = session.getState()
        session.setState({ drag: null })
        if (drag) dropCards(open, drag)
      },
      onConnectStart(_event: unknown, { nodeId }: OnConnectStartParams) {
        onHold(nodeId)
      },
      onConnect({ source, target }: Connection) {
        linkCards(open, newId(), source, target)
      },
      // A link may be dropped anywhere on a card, not only on the small dot at its edge.
      onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState) {
        onHold(null)
        if (state.isValid || !state.fromNode) return
        const point = 'changedTouches' in event ? event.changedTouches[0] : event
        const under = point && document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__node')
        const over = under?.getAttribute('data-id')
        if (!over || over === state.fromNode.id) return
        const backwards = state.fromHandle?.type === 'target'
        linkCards(open, newId(), backwards ? over : state.fromNode.id, backwards ? state.fromNode.id : over)
      },
      onNodeDoubleClick(_event: unknown, node: CardFlowNode) {
        if (!writable(context)) return
        select(open, 'nodes', [node.id])
        session.setState({ renaming: node.id })
      },
    }
  }, [context, flow, onHold])
}

/** What a press on a link does. */
export function useLinkPress() {
  const { open } = useActionContext()
  return useCallback(
    (event: ReactMouseEvent, id: string) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) toggleSelected(open, 'links', id)
      else select(open, 'links', [id])
    },
    [open],
  )
}
