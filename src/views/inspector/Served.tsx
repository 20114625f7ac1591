import { useMemo } from 'react'
import { byIntervention, servingOf } from '../../actions/coverage.ts'
import { sayFrom } from '../../actions/coverageWords.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { useServed } from '../../document/hooks/served.ts'
import { usePortfolio, useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import { stageTone } from '../../model/names.ts'
import type { Serves } from '../../portfolio/coverage.ts'
import { say } from '../../words/words.ts'
import { More, Part } from './Part.tsx'

/** Of a card of the system model: which interventions serve it, each with how and why. */
export function ServedPart({ id }: { readonly id: string }) {
  const served = useServed()
  const isOutcome = useModel(({ nodes, stages }) => {
    const stage = stages.get(nodes.get(id)?.stage ?? '')
    return stage !== undefined && /^(outcome|impact)/.test(stageTone(stage))
  })
  // Only a system model is served, and only its outcomes are missed where nothing does.
  if (!served || !(isOutcome || served.has(id))) return null
  return <ServedBy id={id} />
}

function ServedBy({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const workspace = useWorkspaceOfModel()
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const { now, bids } = useMemo(() => servingOf(open.id, id, digests.values()), [open, id, digests])
  return (
    <Part title={say('served.part')}>
      {now.length === 0 ? <p className="insp-warn">{say('served.none')}</p> : <Interventions serves={now} />}
      {bids.length > 0 ? (
        <div className="insp-group">
          <h4>{say('served.bids')}</h4>
          <Interventions serves={bids} />
        </div>
      ) : null}
      {workspace ? (
        <p className="insp-quiet">
          <a className="insp-address" href={`#/workspace/${workspace.id}/coverage`}>
            {say('served.coverage')}
          </a>
        </p>
      ) : null}
    </Part>
  )
}

function Interventions({ serves }: { readonly serves: readonly Serves[] }) {
  return (
    <ul className="insp-list">
      {byIntervention(serves).map(([model, ways]) => (
        <li key={model} className="insp-item">
          <a className="insp-address insp-strong" href={`#/model/${model}`}>
            {ways[0]?.title.trim() || say('workspace.new.untitled')}
          </a>
          {ways.map((way) => (
            <More
              key={way.contribution}
              summary={`${say(`contribution.kind.${way.kind}`)} ${say('coverage.reasons.from', { label: sayFrom(way) })}`}
            >
              <p>{way.rationale.trim() || say('coverage.reasons.noRationale')}</p>
            </More>
          ))}
        </li>
      ))}
    </ul>
  )
}
