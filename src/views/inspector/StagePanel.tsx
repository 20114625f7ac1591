import { HORIZONS, STAGE_KINDS } from '../../model/records/stage.ts'
import { useModel } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'
import { ChoiceOf, choices, TextOf } from './fields.tsx'

/** A stage of the model. Its place among the others is changed where the stages are laid out. */
export function StagePanel({ id }: { readonly id: string }) {
  const name = useModel((model) => model.stages.get(id)?.name || say('stage.untitled'))
  const place = { table: 'stages', ids: [id] } as const
  return (
    <>
      <p className="insp-eyebrow">
        <span>{say('inspect.stage')}</span>
      </p>
      <div className="insp-head">
        <h2 className="ui-visually-hidden">{name}</h2>
        <div className="insp-title">
          <TextOf
            {...place}
            field="name"
            label={say('inspect.stage.name')}
            hideLabel
            invite={say('inspect.stage.name.invite')}
          />
        </div>
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" label={say('stage.kind')} options={choices('stage.kind', STAGE_KINDS)} />
          <ChoiceOf
            {...place}
            field="horizon"
            label={say('horizon')}
            options={choices('horizon', HORIZONS)}
            none={say('horizon.none')}
          />
        </div>
      </div>
    </>
  )
}
