import '@xyflow/react/dist/base.css'
import './map.css'
import './cards.css'
import './links.css'
import './overview.css'
import './others.css'
import './comments.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useOpenModel, useModel } from '../../document/hooks.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { followDrags } from './drags.ts'
import { followLit } from './lit.ts'
import { MapCanvas } from './MapCanvas.tsx'
import { createFocus, MapContext } from './mapContext.ts'
import { MapTools } from './MapTools.tsx'

/** The model drawn: stages as lanes, nodes as cards, links through the gutters. */
export function MapView() {
  const open = useOpenModel()
  const lit = useMemo(() => followLit(open), [open])
  const drags = useMemo(() => followDrags(open), [open])
  useEffect(() => lit.stop, [lit])
  useEffect(() => drags.stop, [drags])
  const stores = useMemo(() => ({ lit: lit.store, drags: drags.store, focus: createFocus() }), [lit, drags])
  const noStages = useModel((model) => model.stages.size === 0)
  return (
    <MapContext.Provider value={stores}>
      <div className="map">
        <MapTools />
        <div className="map-main">
          {noStages ? (
            <EmptyState
              title={say('map.empty.title')}
              action={
                <Button variant="primary" onPress={() => open.session.setState({ dialog: { name: 'stages' } })}>
                  {say('map.empty.action')}
                </Button>
              }
            >
              {say('map.empty.words')}
            </EmptyState>
          ) : (
            <ReactFlowProvider>
              <MapCanvas />
            </ReactFlowProvider>
          )}
        </div>
      </div>
    </MapContext.Provider>
  )
}
