import { stageTitle } from '../../model/names.ts'
import { type RefObject, useId } from 'react'
import { writable } from '../../actions/action.ts'
import { typeLabel } from '../../actions/cards.ts'
import type { Other } from '../../actions/others.ts'
import { oneParagraph } from '../../actions/outline.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { useCaret } from '../../ui/useCaret.ts'
import { say } from '../../words/words.ts'
import { labelOf, useWanted } from './outlineFocus.ts'
import { useLabelKeys } from './useLabelKeys.ts'

export interface LabelFieldProps {
  readonly node: Node
  readonly place: number
  readonly count: number
  readonly tabbable: boolean
  readonly others: readonly Other[]
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The label of a card, typed in place; it grows with its text. */
export function LabelField({ node, place, count, tabbable, others, field }: LabelFieldProps) {
  const context = useActionContext()
  const stage = useModel((model) => stageTitle(model.stages.get(node.stage)))
  const keys = useLabelKeys(node, field)
  const about = useId()
  useWanted(labelOf(node.id), field)
  useCaret(node.label, () => field.current)
  return (
    <div
      className="outline-grow"
      data-text={node.label || say('outline.card.placeholder')}
      data-field={`nodes ${node.id} label`}
    >
      <textarea
        ref={field}
        className="outline-label"
        rows={1}
        aria-label={say('outline.card.label', { place, count, stage })}
        placeholder={say('outline.card.placeholder')}
        value={node.label}
        readOnly={!writable(context)}
        aria-describedby={others.length > 0 ? about : undefined}
        tabIndex={tabbable ? 0 : -1}
        onChange={(event) => typeLabel(context.open, node.id, oneParagraph(event.target.value))}
        {...keys}
      />
      {others.length > 0 ? (
        <span id={about} hidden>
          {sayOthers(others)}
        </span>
      ) : null}
    </div>
  )
}
