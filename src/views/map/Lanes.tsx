import { memo } from 'react'
import { addCard } from '../../actions/cards.ts'
import { shiftStage } from '../../actions/stages.ts'
import { writable } from '../../actions/action.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Lane } from '../../layout/arrange.ts'
import { LANE_HEADER_HEIGHT } from '../../layout/geometry.ts'
import { about } from '../../model/queries/about.ts'
import { stagesInOrder } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { say, sayNumber } from '../../words/words.ts'
import { toneOf } from './flow.ts'

/** The stage lanes behind the cards: name, count, and what can be done with a stage. */
export function Lanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  return lanes.map((lane, at) => (
    <StageLane key={lane.id} lane={lane} first={at === 0} last={at === lanes.length - 1} />
  ))
}

const StageLane = memo(function StageLane(props: {
  readonly lane: Lane
  readonly first: boolean
  readonly last: boolean
}) {
  const { lane, first, last } = props
  const context = useActionContext()
  const { open, newId } = context
  const name = useModel((model) => model.stages.get(lane.id)?.name ?? '') || say('stage.untitled')
  const tone = useModel((model) => toneOf(model, { stage: lane.id }))
  const only = useModel((model) => stagesInOrder(model).length === 1)
  const dialog = (dialogName: string) => open.session.setState({ dialog: { name: dialogName, subject: lane.id } })
  const canWrite = writable(context)
  return (
    <div
      className="map-lane"
      style={{ transform: `translate(${lane.x}px, ${lane.top}px)`, width: lane.width, height: lane.height }}
      data-tone={tone}
    >
      <div className="map-lane-head" style={{ minHeight: LANE_HEADER_HEIGHT }}>
        <h2>{name}</h2>
        <span className="map-lane-count" aria-label={say('count.cards', { count: lane.cards.length })}>
          {sayNumber(lane.cards.length)}
        </span>
        {canWrite ? (
          <MenuButton
            label={say('map.stage.menu', { name })}
            icon="more"
            iconOnly
            variant="quiet"
            size="small"
            items={[
              {
                id: 'add',
                label: say('map.stage.addCard'),
                icon: 'addCard',
                onAction: () => addCard(open, newId(), lane.id),
              },
              { id: 'rename', label: say('map.stage.rename'), icon: 'edit', onAction: () => dialog('stages') },
              {
                id: 'left',
                label: say('map.stage.left'),
                icon: 'arrowLeft',
                disabled: first,
                onAction: () => shiftStage(open, lane.id, -1),
              },
              {
                id: 'right',
                label: say('map.stage.right'),
                icon: 'arrowRight',
                disabled: last,
                onAction: () => shiftStage(open, lane.id, 1),
              },
              { id: 'line', divider: true },
              {
                id: 'remove',
                label: say('map.stage.remove'),
                icon: 'remove',
                danger: true,
                disabled: only,
                onAction: () => dialog('remove-stage'),
              },
            ]}
          />
        ) : null}
      </div>
      {canWrite ? (
        <div className="map-lane-foot">
          <Button variant="quiet" size="small" icon="add" onPress={() => addCard(open, newId(), lane.id)}>
            {say('map.stage.addCardShort')}
          </Button>
        </div>
      ) : null}
    </div>
  )
})

/** The vision across the top of the lanes. */
export function VisionBanner({ width }: { readonly width: number }) {
  const vision = useModel((model) => about(model).vision)
  if (vision.trim() === '') return null
  return (
    <div className="map-vision" style={{ width }}>
      <strong>{say('map.vision')}</strong>
      <span>{vision}</span>
    </div>
  )
}
