import { useModel } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import { META_ID } from '../../model/records/meta.ts'
import { say } from '../../words/words.ts'
import { FactorsPart, ObjectivesPart } from './Context.tsx'
import { ChoiceOf, choices, DateOf, TextOf } from './fields.tsx'
import { ModelAssumptionsPart } from './ModelAssumptions.tsx'
import { ModelTagsPart } from './ModelTags.tsx'
import { More } from './Part.tsx'
import { ProblemsPart } from './Problems.tsx'

const KINDS = ['system', 'intervention']

/** What the model says about itself, shown while nothing is selected. */
export function ModelPanel() {
  return (
    <>
      <ModelHead />
      <ProblemsPart />
      <ObjectivesPart />
      <ModelTagsPart />
      <FactorsPart />
      <ModelAssumptionsPart />
    </>
  )
}

function ModelHead() {
  const name = useModel((model) => about(model).title || say('model.untitled'))
  const kind = useModel((model) => about(model).kind)
  const place = { table: 'meta', ids: [META_ID] } as const
  return (
    <>
      <p className="insp-eyebrow">
        <span>{say(`kind.${kind}`)}</span>
      </p>
      <div className="insp-head">
        <h2 className="ui-visually-hidden">{name}</h2>
        <div className="insp-title">
          <TextOf
            {...place}
            field="title"
            label={say('inspect.model.title')}
            hideLabel
            invite={say('inspect.model.title.invite')}
          />
        </div>
        <div className="insp-stack">
          <TextOf
            {...place}
            field="vision"
            label={say('inspect.model.vision')}
            invite={say('inspect.model.vision.invite')}
            shape="text"
          />
          <TextOf
            {...place}
            field="situation"
            label={say('inspect.model.situation')}
            invite={say('inspect.model.situation.invite')}
            shape="text"
          />
          <TextOf
            {...place}
            field="description"
            label={say('inspect.description')}
            invite={say('inspect.model.description.invite')}
            shape="text"
          />
        </div>
        <div className="insp-rows">
          <TextOf
            {...place}
            field="targetGroup"
            label={say('inspect.model.targetGroup')}
            invite={say('inspect.model.targetGroup.invite')}
          />
          <TextOf
            {...place}
            field="provider"
            label={say('inspect.model.provider')}
            invite={say('inspect.model.provider.invite')}
          />
          <TextOf {...place} field="place" label={say('inspect.place')} invite={say('inspect.place.invite')} />
        </div>
        <More summary={say('inspect.more')}>
          <div className="insp-rows">
            <ChoiceOf {...place} field="kind" label={say('inspect.model.kind')} options={choices('kind', KINDS)} />
            <TextOf {...place} field="source" label={say('inspect.source')} invite={say('inspect.source.invite')} />
            <DateOf {...place} field="reviewed" label={say('inspect.model.reviewed')} />
          </div>
        </More>
      </div>
    </>
  )
}
