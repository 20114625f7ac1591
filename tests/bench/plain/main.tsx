import '@xyflow/react/dist/style.css'
import './plain.css'
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'

/** React Flow as it comes, with as many empty boxes and links as the model that it is compared with. */
function Plain({ nodes: first, edges: joined }: { readonly nodes: Node[]; readonly edges: Edge[] }) {
  const [nodes, , onNodesChange] = useNodesState(first)
  const [edges, , onEdgesChange] = useEdgesState(joined)
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={nodes.length > 150}
      minZoom={0.05}
      defaultViewport={{ x: asked('x'), y: asked('y'), zoom: asked('zoom') }}
    />
  )
}

const query = new URLSearchParams(location.search)

function asked(name: string): number {
  return Number(query.get(name))
}

interface Boxes {
  readonly boxes: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[]
}

const { boxes, links } = (await (await fetch(`./boxes-${query.get('size')}.json`)).json()) as Boxes
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <Plain
      nodes={boxes.map(({ id, x, y, width, height }) => ({
        id,
        position: { x, y },
        width,
        height,
        data: { label: '' },
      }))}
      edges={links.map(({ id, from, to }) => ({ id, source: from, target: to }))}
    />,
  )
}
