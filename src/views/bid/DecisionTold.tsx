import { useMemo } from 'react'
import { decisionsOf, sealed } from '../../actions/bidDecision.ts'
import { versionName } from '../../actions/versions.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { useWorkspace, useWorkspaceHere } from '../../document/hooks/workspace.ts'
import type { Decision } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { versionOf, versionsInOrder } from '../../model/queries/versions.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say, sayDate } from '../../words/words.ts'
import { ReasonsSaid } from './ReasonsSaid.tsx'

/** What was decided and on which versions; those who may see the working are told whether it is as it was. */
export function DecisionTold() {
  const { id } = useOpenModel()
  const workspace = useWorkspaceHere()
  const status = useModel((model) => about(model).status)
  const decisions = useVersions(({ decisions: all }) => all)
  const [last, ...earlier] = decisionsOf({ decisions })
  const promise = useVersions((versions) => versionsInOrder(versions).find(({ kind }) => kind === 'version')?.id)
  if (!last) {
    return status === 'funded' || status === 'ended' ? (
      <p className="bid-note">{say('bid.fundedByHand', { status: say(`status.${status}`).toLowerCase() })}</p>
    ) : workspace ? null : (
      <section className="bid-told">
        <h3>{say('bid.told.waiting')}</h3>
        <p className="bid-about">{say('bid.told.waiting.words')}</p>
      </section>
    )
  }
  return (
    <>
      <section className="bid-told" aria-labelledby="bid-told">
        <h3 id="bid-told" tabIndex={-1}>
          {say('bid.told.on', { outcome: say(`bid.outcome.${last.outcome}.done`), date: sayDate(last.on) })}
        </h3>
        {status === 'proposed' && last.outcome === 'not-now' ? <p>{say('bid.told.before')}</p> : null}
        <Told decision={last} />
        {workspace ? <Seal decision={last} bid={id} /> : null}
        {promise && last.outcome !== 'not-now' ? (
          <p>
            {say('bid.promise')}{' '}
            <a href={`#/model/${id}/history?from=${promise}&to=now`}>{say('bid.promise.compare')}</a>
          </p>
        ) : null}
      </section>
      {earlier.length > 0 ? (
        <details className="bid-told bid-told-earlier">
          <summary>{say('bid.told.earlier')}</summary>
          {earlier.map((decision) => (
            <div key={decision.id}>
              <h4>
                {say('bid.told.on', {
                  outcome: say(`bid.outcome.${decision.outcome}.done`),
                  date: sayDate(decision.on),
                })}
              </h4>
              <Told decision={decision} />
            </div>
          ))}
        </details>
      ) : null}
    </>
  )
}

function Told({ decision }: { readonly decision: Decision }) {
  const { reasons, conditions, byName, systemTitle, systemHash } = decision
  const version = useVersions((versions) => versionOf(versions, decision.version))
  return (
    <>
      <p className="bid-quiet">{say('bid.told.by', { by: byName || say('bid.told.noName') })}</p>
      <dl className="bid-facts">
        <ReasonsSaid reasons={reasons} conditions={conditions} />
        <dt>{say('bid.told.versions')}</dt>
        <dd>
          {version ? (
            <p>
              {say('bid.told.bid', { version: versionName(version) })}
              <span className="bid-hash">{say('bid.told.hash', { hash: version.hash })}</span>
            </p>
          ) : null}
          <p>
            {say('bid.told.system', { title: systemTitle })}
            <span className="bid-hash">{say('bid.told.hash', { hash: systemHash })}</span>
          </p>
        </dd>
      </dl>
    </>
  )
}

const TONES = { kept: 'good', altered: 'bad', missing: 'warn' } as const

function Seal({ decision, bid }: { readonly decision: Decision; readonly bid: string }) {
  const records = useWorkspace((workspace) => workspace.records)
  const { state } = useMemo(() => sealed(decision, bid, records), [decision, bid, records])
  return (
    <p>
      <StatusWords tone={TONES[state]}>{say(`bid.told.${state}`)}.</StatusWords> {say(`bid.told.${state}.words`)}
    </p>
  )
}
