import { ConnectionMode, type Edge, type NodeTypes, ReactFlow, SelectionMode, ViewportPortal } from '@xyflow/react'
import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { writable } from '../../actions/action.ts'
import { stopFollowing } from '../../actions/follow.ts'
import { announce, select } from '../../actions/selection.ts'
import { useActionContext, useData, useModel, useSession } from '../../document/hooks.ts'
import { useServed } from '../../document/hooks/served.ts'
import { overlaps } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import { mapOf } from '../../layout/modelMap.ts'
import { say } from '../../words/words.ts'
import { ArrowHeads } from './ArrowHeads.tsx'
import { CardNode } from './CardNode.tsx'
import { type CardFlowNode, flowNodes, stageTones, withDrag } from './flow.ts'
import { Lanes, VisionBanner } from './Lanes.tsx'
import { Links } from './Links.tsx'
import { MapContext } from './mapContext.ts'
import { OtherCards } from './OtherCards.tsx'
import { OtherCursors } from './OtherCursors.tsx'
import { OtherLinks } from './OtherLinks.tsx'
import { Overview } from './Overview.tsx'
import { OverviewHead } from './OverviewHead.tsx'
import { OverviewTag } from './OverviewTag.tsx'
import { SmallMap } from './SmallMap.tsx'
import { useAlignment } from './useAlignment.ts'
import { LEAST_ZOOM, MOST_ZOOM, useCamera } from './useCamera.ts'
import { useDragged } from './useDragged.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useLinkPress, useMapMouse } from './useMapMouse.ts'
import { useMovement } from './useMovement.ts'
import { useOverviewMouse } from './useOverviewMouse.ts'
import { useSight } from './useSight.ts'
import { useTellPlace } from './useTellPlace.ts'

const NODE_TYPES: NodeTypes = { card: CardNode }
// The links are drawn beside React Flow, which would ask each of them at every movement where its ends are.
const NO_EDGES: Edge[] = []
const NONE: ReadonlySet<string> = new Set()
const NO_IDS: readonly string[] = []
const MULTI_KEYS = ['Meta', 'Control', 'Shift']
/** From here on a small map helps to find the way. */
const LARGE = 120

/** The canvas itself. What it draws is derived from the model; what is done on it goes to actions. */
export function MapCanvas() {
  const context = useActionContext()
  const canWrite = writable(context)
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const own = useSession((session) => session.drag)
  const selected = useSession(({ selection }) => selection?.ids ?? NO_IDS)
  const current = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids.at(-1) : undefined))
  const tall = useSession((session) => session.tall)
  const served = useServed()
  const drawn = useMemo(() => mapOf(model, data, tall, served), [model, data, tall, served])
  const tones = stageTones(model)
  const chosen = useMemo(() => (selected.length > 0 ? new Set(selected) : NONE), [selected])
  const { focus, drags } = useContext(MapContext)
  const drag = useStore(drags, (state) => state.drags)
  const dragged = useDragged()
  const sight = useSight(drawn.arrangement.bounds)
  const { overview, box } = sight
  const tabbable = useStore(focus, (state) => state.tabbable)
  const [held, setHeld] = useState<string | null>(null)
  const cards = useMemo(() => {
    // The card where the keyboard stands and the cards in a hand are drawn wherever they are.
    const isDrawn = (id: string, card: Box) =>
      id === tabbable || id === current || id === held || (!overview && (dragged.has(id) || overlaps(card, box)))
    return flowNodes(model, drawn, chosen, isDrawn)
  }, [model, drawn, chosen, tabbable, current, held, dragged, overview, box])
  const nodes = useMemo(() => withDrag(cards, drag, own), [cards, drag, own])
  const root = useRef<HTMLDivElement>(null)
  useCamera(drawn, root)
  useMovement(root)
  useAlignment(root, drawn.arrangement.bounds)
  useTellPlace(root, drawn.arrangement.bounds)
  const keys = useMapKeys(root, focus)
  const mouse = useMapMouse(setHeld)
  const onLinkPress = useLinkPress()
  const under = useOverviewMouse(root, overview, drawn.arrangement)
  const told = model.nodes.get((own ? null : (under ?? current ?? tabbable)) ?? '')

  const { open } = context
  const was = useRef(overview)
  useEffect(() => {
    if (overview && !was.current) announce(open, say('said.overview'))
    was.current = overview
  }, [overview, open])

  return (
    <div
      className="map-canvas"
      ref={root}
      data-overview={overview || undefined}
      data-over-card={under !== null || undefined}
      {...keys}
    >
      <ArrowHeads />
      <ReactFlow<CardFlowNode>
        aria-label={say('map.name')}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        {...mouse}
        onMoveStart={(event) => event && stopFollowing(open)}
        onPaneClick={() => select(open, 'nodes', [])}
        nodesDraggable={canWrite}
        nodesConnectable={canWrite}
        nodesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        connectionMode={ConnectionMode.Strict}
        connectionRadius={36}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={MULTI_KEYS}
        zoomOnDoubleClick={false}
        panOnScroll
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
      >
        {overview ? (
          <>
            <Overview model={model} drawn={drawn} selected={chosen} sight={sight}>
              {told ? (
                <OverviewTag
                  node={told}
                  arrangement={drawn.arrangement}
                  whenFocused={told.id !== under && told.id !== current}
                />
              ) : null}
              <OtherCards arrangement={drawn.arrangement} />
            </Overview>
            <OverviewHead model={model} arrangement={drawn.arrangement} />
          </>
        ) : (
          <>
            <ViewportPortal>
              <VisionBanner width={drawn.arrangement.bounds.width} />
              <Lanes lanes={drawn.arrangement.lanes} />
            </ViewportPortal>
            <OtherLinks routes={drawn.routes} />
            <Links model={model} drawn={drawn} selected={chosen} box={box} onPress={onLinkPress} />
          </>
        )}
        <OtherCursors bounds={drawn.arrangement.bounds} />
        {drawn.arrangement.boxes.size > LARGE ? <SmallMap arrangement={drawn.arrangement} tones={tones} /> : null}
      </ReactFlow>
    </div>
  )
}
