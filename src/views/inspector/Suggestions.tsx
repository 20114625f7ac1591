import { useMemo } from 'react'
import { useStore } from 'zustand'
import { confirmSuggestion, dismiss, dismissed, notDismissed, saySuggestion } from '../../actions/suggestions.ts'
import { useActionContext, useModel, useOpenModel } from '../../document/hooks.ts'
import { isChange } from '../../portfolio/digestOf.ts'
import { type Suggestion, suggestContributions } from '../../portfolio/suggest.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import type { SystemHere } from './useSystemOfModel.ts'
import { useWritable } from './writable.ts'

interface SuggestionsProps {
  readonly id: string
  readonly system: SystemHere
  readonly onAdded: (contribution: string) => void
  readonly onDismissed: () => void
}

/** Which outcomes of the system a card may contribute to, by the words that both share. A person confirms, or not. */
export function Suggestions({ id, system, onAdded, onDismissed }: SuggestionsProps) {
  const { open, newId } = useActionContext()
  const writable = useWritable()
  const suggestions = useSuggestions(id, system)
  if (suggestions.length === 0 || !writable) return null
  return (
    <div className="insp-suggested">
      <h4>{say('contributing.suggested')}</h4>
      <p className="insp-quiet">{say('contributing.suggested.about')}</p>
      <ul className="insp-list">
        {suggestions.map((suggestion) => (
          <SuggestionRow
            key={suggestion.systemNode}
            suggestion={suggestion}
            onConfirm={() => {
              const contribution = newId()
              if (confirmSuggestion(open, contribution, suggestion, system)) onAdded(contribution)
            }}
            onDismiss={() => {
              dismiss(open, suggestion)
              onDismissed()
            }}
          />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly suggestion: Suggestion
  readonly onConfirm: () => void
  readonly onDismiss: () => void
}

function SuggestionRow({ suggestion, onConfirm, onDismiss }: RowProps) {
  const label = suggestion.systemLabel.trim() || say('card.untitled')
  const { shares, against } = saySuggestion(suggestion)
  return (
    <li className="insp-item insp-suggestion">
      <p>{label}</p>
      <p className="insp-quiet">{shares}</p>
      {against ? <p className="insp-warn">{against}</p> : null}
      <div className="insp-actions">
        <Button size="small" icon="check" onPress={onConfirm}>
          <span aria-hidden="true">{say('contributing.confirm')}</span>
          <span className="ui-visually-hidden">{say('contributing.confirm.of', { label })}</span>
        </Button>
        <Button size="small" variant="quiet" onPress={onDismiss}>
          <span aria-hidden="true">{say('contributing.dismiss')}</span>
          <span className="ui-visually-hidden">{say('contributing.dismiss.of', { label })}</span>
        </Button>
      </div>
    </li>
  )
}

/** What is suggested for one card and not dismissed. Worked out again when its label or the contributions change. */
export function useSuggestions(id: string, system: SystemHere): readonly Suggestion[] {
  const open = useOpenModel()
  const label = useModel((model) => model.nodes.get(id)?.label ?? '')
  const change = useModel(({ nodes, stages }) => isChange(stages.get(nodes.get(id)?.stage ?? '')?.kind ?? 'input'))
  const contributions = useModel((model) => model.contributions)
  const gone = useStore(dismissed, (all) => all.get(open.id))
  const all = useMemo(() => {
    if (!change || label.trim() === '' || contributions === null) return []
    return suggestContributions(open.model.getState().snapshot, system.digest, { node: id })
  }, [open, id, label, change, contributions, system])
  return useMemo(() => notDismissed(all, gone), [all, gone])
}
