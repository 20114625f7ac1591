import { sayRefusedShort } from '../../actions/askedWords.ts'
import type { Recorded } from '../../actions/bidDecision.ts'
import { say } from '../../words/words.ts'

/** What went wrong, what stands all the same, and how to go on. */
export function RecordingFailed({ failure }: { readonly failure: Extract<Recorded, { ok: false }> }) {
  const { code, released } = failure
  return (
    <div className="bid-failed" role="alert">
      <p>
        <strong>{say('bid.decision.failed')}</strong>{' '}
        {code === 'version-altered' ? say('bid.decision.failed.altered') : sayRefusedShort(code)}
      </p>
      {released ? <p>{say('bid.decision.failed.released', { version: released })}</p> : null}
    </div>
  )
}
