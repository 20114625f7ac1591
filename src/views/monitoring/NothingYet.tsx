import { useSurroundings, useOpenModel } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'
import { ExampleTable } from './ExampleTable.tsx'

/** What shows before there is anything to monitor. */
export function NothingYet({ noIndicators }: { readonly noIndicators: boolean }) {
  const { go } = useSurroundings()
  const { id } = useOpenModel()
  if (noIndicators) {
    return (
      <EmptyState
        title={say('monitoring.empty.title')}
        action={<Button onPress={() => go(`/model/${id}/indicators`)}>{say('monitoring.empty.toIndicators')}</Button>}
      >
        {say('monitoring.empty.words')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={say('monitoring.noValues.title')}
      example={{ label: say('monitoring.noValues.example.label'), words: <ExampleTable /> }}
    >
      {say('monitoring.noValues.words')}
    </EmptyState>
  )
}
