import { ConnectionMode, type Edge, type NodeTypes, ReactFlow, SelectionMode, ViewportPortal } from '@xyflow/react'
import { useContext, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { writable } from '../../actions/action.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useData, useModel, useSession } from '../../document/hooks.ts'
import { overlaps } from '../../layout/bounds.ts'
import type { Box } from '../../layout/geometry.ts'
import { mapOf } from '../../layout/modelMap.ts'
import { say } from '../../words/words.ts'
import { ArrowHeads } from './ArrowHeads.tsx'
import { CardNode } from './CardNode.tsx'
import { type CardFlowNode, flowNodes, withDrag } from './flow.ts'
import { Lanes, VisionBanner } from './Lanes.tsx'
import { Links } from './Links.tsx'
import { MapContext } from './mapContext.ts'
import { SmallMap } from './SmallMap.tsx'
import { useCamera } from './useCamera.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useLinkPress, useMapMouse } from './useMapMouse.ts'
import { useSight } from './useSight.ts'

const NODE_TYPES: NodeTypes = { card: CardNode }
// The links are drawn beside React Flow, which would ask each of them at every movement where its ends are.
const NO_EDGES: Edge[] = []
const NONE: ReadonlySet<string> = new Set()
const NO_IDS: readonly string[] = []
/** From here on a small map helps to find the way. */
const LARGE = 120

/** The canvas itself. What it draws is derived from the model; what is done on it goes to actions. */
export function MapCanvas() {
  const context = useActionContext()
  const canWrite = writable(context)
  const model = useModel((snapshot) => snapshot)
  const data = useData((snapshot) => snapshot)
  const drag = useSession((session) => session.drag)
  const selectedNodes = useSession(({ selection }) => (selection?.table === 'nodes' ? selection.ids : NO_IDS))
  const selectedLinks = useSession(({ selection }) => (selection?.table === 'links' ? selection.ids : NO_IDS))
  const tall = useSession((session) => session.tall)
  const drawn = useMemo(() => mapOf(model, data, tall), [model, data, tall])
  const chosenNodes = useMemo(() => (selectedNodes.length > 0 ? new Set(selectedNodes) : NONE), [selectedNodes])
  const chosenLinks = useMemo(() => (selectedLinks.length > 0 ? new Set(selectedLinks) : NONE), [selectedLinks])
  const { focus } = useContext(MapContext)
  const { overview, box } = useSight()
  const tabbable = useStore(focus, (state) => state.tabbable)
  const current = selectedNodes.at(-1)
  const cards = useMemo(() => {
    // The card where the keyboard stands is drawn wherever it is: the focus lives on it.
    const isDrawn = (id: string, card: Box) => id === tabbable || id === current || (!overview && overlaps(card, box))
    return flowNodes(model, drawn, chosenNodes, isDrawn)
  }, [model, drawn, chosenNodes, tabbable, current, overview, box])
  const nodes = useMemo(() => withDrag(cards, drag), [cards, drag])
  const root = useRef<HTMLDivElement>(null)
  useCamera(drawn, root)
  const keys = useMapKeys(root, focus)
  const mouse = useMapMouse()
  const onLinkPress = useLinkPress()

  return (
    <div className="map-canvas" ref={root} {...keys}>
      <ArrowHeads />
      <ReactFlow<CardFlowNode>
        aria-label={say('map.name')}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        {...mouse}
        onPaneClick={() => select(context.open, 'nodes', [])}
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
        minZoom={0.03}
        maxZoom={2}
      >
        <ViewportPortal>
          <VisionBanner width={drawn.arrangement.bounds.width} />
          <Lanes lanes={drawn.arrangement.lanes} />
        </ViewportPortal>
        <Links model={model} drawn={drawn} selected={chosenLinks} box={box} onPress={onLinkPress} />
        {drawn.arrangement.boxes.size > LARGE ? <SmallMap model={model} drawn={drawn} /> : null}
      </ReactFlow>
    </div>
  )
}
const MULTI_KEYS = ['Meta', 'Control', 'Shift']
