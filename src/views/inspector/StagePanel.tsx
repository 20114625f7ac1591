import { HORIZONS, STAGE_KINDS } from '../../model/records/stage.ts'
import { useModel } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'
import { ChoiceOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { PanelHead } from './PanelFrame.tsx'

/** A stage of the model. Its place among the others is changed where the stages are laid out. */
export function StagePanel({ id }: { readonly id: string }) {
  const name = useModel((model) => model.stages.get(id)?.name || say('stage.untitled'))
  const place = { table: 'stages', ids: [id] } as const
  return (
    <PanelHead
      eyebrow={<span>{say('inspect.stage')}</span>}
      name={name}
      title={<TextOf {...place} field="name" {...worded('inspect.stage.name')} hideLabel />}
    >
      <div className="insp-rows">
        <ChoiceOf {...place} field="kind" {...choice('stage.kind', STAGE_KINDS)} />
        <ChoiceOf {...place} field="horizon" {...choice('horizon', HORIZONS)} />
      </div>
    </PanelHead>
  )
}
