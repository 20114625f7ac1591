import { stageTitle, stageTone } from '../../model/names.ts'
import { useEffect, useRef } from 'react'
import { writable } from '../../actions/action.ts'
import { renameStage, setStageKind, shiftStage } from '../../actions/stages.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Stage } from '../../model/model.ts'
import { nodesByStage } from '../../model/queries/stages.ts'
import { HORIZONS, STAGE_KINDS } from '../../model/records/stage.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

export interface StageItemProps {
  readonly stage: Stage
  readonly place: number
  readonly count: number
  /** It was added just now: its name is to be typed. */
  readonly fresh: boolean
  readonly onRemove: () => void
}

/** One stage in the list of stages. */
export function StageItem({ stage, place, count, fresh, onRemove }: StageItemProps) {
  const context = useActionContext()
  const { open } = context
  const cards = useModel((model) => nodesByStage(model).get(stage.id)?.length ?? 0)
  const canWrite = writable(context)
  const name = stageTitle(stage)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fresh) field.current?.focus()
  }, [fresh])
  return (
    <li className="stages-item" data-tone={stageTone(stage)}>
      <div className="stages-item-fields" role="group" aria-label={say('stages.item', { place, name })}>
        <TextField
          label={say('stages.name')}
          note={say('count.cards', { count: cards })}
          value={stage.name}
          maxLength={200}
          ref={field}
          readOnly={!canWrite}
          onChange={(text) => renameStage(open, stage.id, text)}
        />
        <SelectField
          label={say('stage.kind')}
          value={stage.kind}
          disabled={!canWrite}
          options={STAGE_KINDS.map((kind) => ({ value: kind, label: say(`stage.kind.${kind}`) }))}
          onChange={(value) => {
            const kind = STAGE_KINDS.find((known) => known === value)
            if (kind) setStageKind(open, stage.id, { kind })
          }}
        />
        <SelectField
          label={say('horizon')}
          value={stage.horizon}
          disabled={!canWrite}
          emptyLabel={say('horizon.none')}
          options={HORIZONS.flatMap((horizon) =>
            horizon === '' ? [] : [{ value: horizon, label: say(`horizon.${horizon}`) }],
          )}
          onChange={(value) => {
            const horizon = HORIZONS.find((known) => known === value)
            if (horizon !== undefined) setStageKind(open, stage.id, { horizon })
          }}
        />
        <div className="stages-item-tools">
          <IconButton
            icon="arrowUp"
            label={say('stages.earlier', { stage: name })}
            disabled={!canWrite || place === 1}
            onPress={() => shiftStage(open, stage.id, -1)}
          />
          <IconButton
            icon="arrowDown"
            label={say('stages.later', { stage: name })}
            disabled={!canWrite || place === count}
            onPress={() => shiftStage(open, stage.id, 1)}
          />
          <IconButton
            icon="remove"
            label={say('stages.remove', { stage: name })}
            disabled={!canWrite || count === 1}
            onPress={onRemove}
          />
        </div>
      </div>
    </li>
  )
}
