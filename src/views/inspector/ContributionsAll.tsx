import { select } from '../../actions/selection.ts'
import { outcomesOf } from '../../actions/suggestions.ts'
import { useModel, useModelShallow, useOpenModel } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'
import { ContributionsOfOne } from './Contributions.tsx'
import { More, Part } from './Part.tsx'
import { useSuggestions } from './Suggestions.tsx'
import { type SystemHere, useSystemOfModel } from './useSystemOfModel.ts'

/** All outcomes of an intervention with what each adds to the system, to go through them one after another. */
export function ContributionsAllPart() {
  const intervention = useModel((model) => about(model).kind === 'intervention')
  return intervention ? <AllOutcomes /> : null
}

function AllOutcomes() {
  const system = useSystemOfModel()
  const outcomes = useModelShallow((model) => outcomesOf(model).map(({ id }) => id))
  const joined = useModel((model) => outcomes.filter((id) => contributionsOf(model, id).length > 0).length)
  return (
    <Part title={say('contributing.all')}>
      <p className="insp-quiet">
        {outcomes.length === 0
          ? say('contributing.all.noOutcomes')
          : say('contributing.all.count', { count: joined, of: outcomes.length })}
      </p>
      {system ? null : <p className="insp-quiet">{say('contributing.all.noSystem')}</p>}
      <ul className="insp-list">
        {outcomes.map((id) => (
          <Outcome key={id} id={id} system={system} />
        ))}
      </ul>
    </Part>
  )
}

function Outcome({ id, system }: { readonly id: string; readonly system: SystemHere | null }) {
  const open = useOpenModel()
  const label = useModel((model) => model.nodes.get(id)?.label.trim() || say('card.untitled'))
  return (
    <li className="insp-item">
      <div className="insp-line">
        <p className="insp-strong">{label}</p>
        <IconButton
          icon="panel"
          size="small"
          label={say('contributing.all.card', { label })}
          onPress={() => select(open, 'nodes', [id])}
        />
      </div>
      {system ? <WithSuggestions id={id} system={system} /> : <Joined id={id} words="" system={null} />}
    </li>
  )
}

function WithSuggestions({ id, system }: { readonly id: string; readonly system: SystemHere }) {
  const count = useSuggestions(id, system).length
  return <Joined id={id} words={count > 0 ? say('contributing.all.suggested', { count }) : ''} system={system} />
}

function Joined(props: { readonly id: string; readonly words: string; readonly system: SystemHere | null }) {
  const { id, words, system } = props
  const labels = useModelShallow((model) => contributionsOf(model, id).map(({ systemLabel }) => systemLabel))
  const to =
    labels.length === 0 ? say('contributing.all.nothing') : say('contributing.all.to', { labels: labels.join('; ') })
  return (
    <More summary={[to, words].filter(Boolean).join(' · ')}>
      <ContributionsOfOne id={id} system={system} />
    </More>
  )
}
