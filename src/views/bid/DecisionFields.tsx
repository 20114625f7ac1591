import { useEffect, useRef } from 'react'
import type { DraftDecision, lacking } from '../../actions/bidDecision.ts'
import { isNamed } from '../../actions/bidDecision.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

interface DecisionFieldsProps {
  readonly draft: DraftDecision
  /** What was missing when it was tried to record. */
  readonly lacks: ReturnType<typeof lacking>
  /** How many lines to settle nobody responded to. */
  readonly open: number
  readonly onDraft: (draft: DraftDecision) => void
}

/** The reasons, the conditions where there are some, and who decides. */
export function DecisionFields({ draft, lacks, open, onDraft }: DecisionFieldsProps) {
  const named = isNamed(useOpenModel())
  const fields = useRef<HTMLDivElement>(null)
  // An outcome was chosen: what it needs next is its reasons.
  useEffect(() => fields.current?.querySelector('textarea')?.focus(), [])
  const missing = (field: (typeof lacks)[number]) =>
    lacks.includes(field) ? say(`bid.decision.${field}.needed`) : undefined
  return (
    <div ref={fields} className="bid-decision-fields" role="group" aria-label={say('bid.decision.form')}>
      <div data-lack="reasons">
        <TextArea
          label={say('bid.decision.reasons')}
          description={say('bid.decision.reasons.about')}
          error={missing('reasons')}
          value={draft.reasons}
          required
          onChange={(reasons) => onDraft({ ...draft, reasons })}
        />
      </div>
      {draft.outcome === 'fund-with-conditions' ? (
        <div data-lack="conditions">
          <TextArea
            label={say('bid.decision.conditions')}
            description={say('bid.decision.conditions.about')}
            error={missing('conditions')}
            value={draft.conditions}
            required
            onChange={(conditions) => onDraft({ ...draft, conditions })}
          />
        </div>
      ) : null}
      {named ? null : (
        <div data-lack="by">
          <TextField
            label={say('bid.decision.by')}
            description={say('bid.decision.by.about')}
            error={missing('by')}
            value={draft.by}
            maxLength={120}
            required
            onChange={(by) => onDraft({ ...draft, by })}
          />
        </div>
      )}
      {open > 0 ? <p className="bid-quiet">{say('bid.decision.open', { count: open })}</p> : null}
    </div>
  )
}
