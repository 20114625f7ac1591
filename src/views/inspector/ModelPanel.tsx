import { useModel } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import { META_ID } from '../../model/records/meta.ts'
import { say } from '../../words/words.ts'
import { AssumptionsPart } from './Assumptions.tsx'
import { FactorsPart, ObjectivesPart } from './Context.tsx'
import { ChoiceOf, choices, DateOf, TextOf } from './fields.tsx'
import { worded } from './fieldWords.ts'
import { ModelTagsPart } from './ModelTags.tsx'
import { ContributionsAllPart } from './ContributionsAll.tsx'
import { PanelHead } from './PanelFrame.tsx'
import { More } from './Part.tsx'
import { ParticularsParts } from './Particulars.tsx'
import { ProblemsPart } from './Problems.tsx'
import { TermsPart } from './Terms.tsx'

const KINDS = ['system', 'intervention']

/** What the model says about itself, shown while nothing is selected. */
export function ModelPanel() {
  return (
    <>
      <ModelHead />
      <ProblemsPart />
      <ParticularsParts />
      <ContributionsAllPart />
      <ObjectivesPart />
      <ModelTagsPart />
      <TermsPart />
      <FactorsPart />
      <AssumptionsPart
        title={say('inspect.assumptions.model')}
        none={say('inspect.assumptions.model.none')}
        kind="model"
        subject=""
      />
    </>
  )
}

function ModelHead() {
  const name = useModel((model) => about(model).title || say('model.untitled'))
  const kind = useModel((model) => about(model).kind)
  const place = { table: 'meta', ids: [META_ID] } as const
  return (
    <PanelHead
      eyebrow={<span>{say(`kind.${kind}`)}</span>}
      name={name}
      title={<TextOf {...place} field="title" {...worded('inspect.model.title')} hideLabel />}
    >
      <div className="insp-stack">
        <TextOf {...place} field="vision" {...worded('inspect.model.vision')} shape="text" />
        <TextOf {...place} field="situation" {...worded('inspect.model.situation')} shape="text" />
        <TextOf
          {...place}
          field="description"
          label={say('inspect.description')}
          invite={say('inspect.model.description.invite')}
          shape="text"
        />
      </div>
      <div className="insp-rows">
        <TextOf {...place} field="targetGroup" {...worded('inspect.model.targetGroup')} />
        <TextOf {...place} field="provider" {...worded('inspect.model.provider')} />
        <TextOf {...place} field="place" {...worded('inspect.place')} />
      </div>
      <More summary={say('inspect.more')}>
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" label={say('inspect.model.kind')} options={choices('kind', KINDS)} />
          <TextOf {...place} field="source" {...worded('inspect.source')} />
          <DateOf {...place} field="reviewed" label={say('inspect.model.reviewed')} />
        </div>
      </More>
    </PanelHead>
  )
}
