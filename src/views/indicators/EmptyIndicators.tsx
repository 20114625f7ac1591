import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'

/** What shows before the first indicator: what one is, how to begin, and an example. */
export function EmptyIndicators({ canAdd, onAdd }: { canAdd: boolean; onAdd: () => void }) {
  return (
    <EmptyState
      title={say('indicators.empty.title')}
      action={
        <Button variant="primary" icon="add" disabled={!canAdd} onPress={onAdd}>
          {say('indicators.add')}
        </Button>
      }
      example={{ label: say('indicators.empty.example.label'), words: say('indicators.empty.example') }}
    >
      {say('indicators.empty.words')}
    </EmptyState>
  )
}
