import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { bidHref } from '../../actions/bidAddress.ts'
import type { Pinned } from '../../actions/bidAlignment.ts'
import {
  decisionsOf,
  type DraftDecision,
  lacking,
  mayDecide,
  NOTHING_DRAFTED,
  type Recorded,
  recordDecision,
} from '../../actions/bidDecision.ts'
import { responsesTo } from '../../actions/bidReview.ts'
import { person } from '../../actions/person.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { useOpenWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { DECISION_OUTCOMES } from '../../model/records/version.ts'
import type { Alignment } from '../../portfolio/alignment.ts'
import { Button } from '../../ui/Button.tsx'
import { OWN_UNDO } from '../../ui/ownUndo.ts'
import { say, sayDate } from '../../words/words.ts'
import { focusSoon } from './focusSoon.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { RecordingFailed } from './RecordingFailed.tsx'
import { useDraftDecision } from './useDraftDecision.ts'

interface DecisionBarProps {
  readonly pinned: Pinned
  readonly found: Alignment
}

/** Where the partnership decides; afterwards, what it decided. */
export function DecisionBar({ pinned, found }: DecisionBarProps) {
  const [draft, onDraft] = useDraftDecision()
  const context = useActionContext()
  const workspace = useOpenWorkspace()
  const status = useModel((model) => about(model).status)
  const last = useVersions((versions) => decisionsOf(versions)[0])
  const digests = usePortfolio((portfolio) => portfolio.digests)
  const responses = useWorkspace((snapshot) => responsesTo(snapshot, context.open.id))
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Extract<Recorded, { ok: false }> | null>(null)
  const bar = useRef<HTMLElement>(null)
  const may = useStore(workspace.together, () => mayDecide(workspace))
  if (status !== 'proposed') {
    return last ? (
      <footer ref={bar} className="bid-decision">
        <div className="bid-decision-row">
          <h3>{say('bid.decision')}</h3>
          <p>
            <strong>
              {say('bid.told.on', { outcome: say(`bid.outcome.${last.outcome}.done`), date: sayDate(last.on) })}
            </strong>
          </p>
          <a className="bid-decision-end" href={bidHref(context.open.id, { part: 'review', against: '' })}>
            {say('bid.told.show')}
          </a>
        </div>
      </footer>
    ) : null
  }
  const cannot = !may ? say('bid.decision.cannot.role') : pinned.version ? '' : say('bid.decision.cannot.version')
  const lacks = lacking(context.open, draft)
  const open = found.findings.filter(
    ({ tone, key }) => tone === 'settle' && !responses.some(({ finding }) => finding === key),
  ).length
  const choose = (outcome: DraftDecision['outcome']) => {
    setTried(false)
    setFailure(null)
    onDraft({ ...draft, outcome, by: draft.by || person.getState().name })
  }
  const record = async () => {
    setTried(true)
    if (lacks.length > 0) {
      bar.current?.querySelector<HTMLElement>(`[data-lack="${lacks[0]}"] :is(textarea, input)`)?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const done = await recordDecision(context, { workspace, system: pinned, digests }, draft).finally(() =>
      setBusy(false),
    )
    if (!done.ok) return setFailure(done)
    onDraft(NOTHING_DRAFTED)
    // Who has gone elsewhere meanwhile is not called back.
    if (!bar.current) return
    location.hash = bidHref(context.open.id, { part: 'review', against: pinned.version?.id ?? '' })
    focusSoon('bid-told')
  }
  return (
    <footer ref={bar} className="bid-decision" {...OWN_UNDO} aria-label={say('bid.decision')}>
      {draft.outcome !== '' && !cannot ? (
        <DecisionFields draft={draft} lacks={tried ? lacks : []} open={open} onDraft={onDraft} />
      ) : null}
      {failure ? <RecordingFailed failure={failure} /> : null}
      <div className="bid-decision-row">
        <h3>{say('bid.decision')}</h3>
        {cannot ? (
          <p className="bid-quiet">{cannot}</p>
        ) : (
          <>
            <div className="bid-outcomes" role="group" aria-label={say('bid.decision')}>
              {DECISION_OUTCOMES.map((outcome) => (
                <Button
                  key={outcome}
                  pressed={draft.outcome === outcome}
                  disabled={busy}
                  onPress={() => choose(draft.outcome === outcome ? '' : outcome)}
                >
                  {say(`bid.outcome.${outcome}`)}
                </Button>
              ))}
            </div>
            <p className="bid-quiet bid-decision-keeps">{say('bid.decision.keeps')}</p>
            <div className="bid-decision-end">
              <Button variant="primary" disabled={busy || draft.outcome === ''} onPress={() => void record()}>
                {say(busy ? 'bid.decision.recording' : 'bid.decision.record')}
              </Button>
            </div>
          </>
        )}
      </div>
    </footer>
  )
}
