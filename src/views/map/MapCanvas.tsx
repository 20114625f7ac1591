import {
  ConnectionMode,
  type EdgeTypes,
  MiniMap,
  type NodeTypes,
  ReactFlow,
  SelectionMode,
  ViewportPortal,
} from '@xyflow/react'
import { useContext, useMemo, useRef } from 'react'
import { select } from '../../actions/selection.ts'
import { useActionContext, useData, useModel, useSession } from '../../document/hooks.ts'
import { writable } from '../../actions/action.ts'
import { mapOf } from '../../layout/modelMap.ts'
import { say } from '../../words/words.ts'
import { ArrowHeads } from './ArrowHeads.tsx'
import { CardNode } from './CardNode.tsx'
import { type CardFlowNode, flowEdges, flowNodes, type LinkFlowEdge, withDrag } from './flow.ts'
import { Lanes, VisionBanner } from './Lanes.tsx'
import { LinkEdge } from './LinkEdge.tsx'
import { MapContext } from './mapContext.ts'
import { useCamera } from './useCamera.ts'
import { useMapKeys } from './useMapKeys.ts'
import { useMapMouse } from './useMapMouse.ts'

const NODE_TYPES: NodeTypes = { card: CardNode }
const EDGE_TYPES: EdgeTypes = { link: LinkEdge }
const NONE: ReadonlySet<string> = new Set()
const NO_IDS: readonly string[] = []
/** From here on cards out of sight are not drawn, and a small map helps to find the way. */
const LARGE = 120
const CULLED = 150

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
  const cards = useMemo(() => flowNodes(model, drawn, chosenNodes), [model, drawn, chosenNodes])
  const nodes = useMemo(() => withDrag(cards, drag), [cards, drag])
  const edges = useMemo(() => flowEdges(model, drawn, chosenLinks), [model, drawn, chosenLinks])
  const root = useRef<HTMLDivElement>(null)
  const { focus } = useContext(MapContext)
  useCamera(drawn, root)
  const keys = useMapKeys(root, focus)
  const mouse = useMapMouse()

  return (
    <div className="map-canvas" ref={root} {...keys}>
      <ArrowHeads />
      <ReactFlow<CardFlowNode, LinkFlowEdge>
        aria-label={say('map.name')}
        ariaLabelConfig={{ 'minimap.ariaLabel': say('map.minimap') }}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        {...mouse}
        onPaneClick={() => select(context.open, 'nodes', [])}
        nodesDraggable={canWrite}
        nodesConnectable={canWrite}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        connectionMode={ConnectionMode.Strict}
        connectionRadius={36}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
        zoomOnDoubleClick={false}
        panOnScroll
        onlyRenderVisibleElements={nodes.length > CULLED}
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        minZoom={0.03}
        maxZoom={2}
      >
        <ViewportPortal>
          <VisionBanner width={drawn.arrangement.bounds.width} />
          <Lanes lanes={drawn.arrangement.lanes} />
        </ViewportPortal>
        {nodes.length > LARGE ? (
          <MiniMap<CardFlowNode> pannable zoomable nodeClassName={(node) => `map-mini-${node.data.tone}`} />
        ) : null}
      </ReactFlow>
    </div>
  )
}
