import { useOpenModel, useSurroundings, useTogether } from '../../document/hooks.ts'
import { useWorkspaceOfModel } from '../../document/hooks/workspace.ts'
import type { Placed } from '../../document/placeHere.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'

/** Why no path can be shown, and what to do. */
export function NoPlace({ from }: { readonly from: Placed['from'] }) {
  const { go } = useSurroundings()
  const { id } = useOpenModel()
  const alone = useTogether(({ link }) => link === 'alone')
  const workspace = useWorkspaceOfModel()?.id ?? ''
  const why = workspace ? 'workspace' : from === 'here' || alone ? 'alone' : from === 'kept' ? 'away' : 'shared'
  return (
    <EmptyState
      title={say('place.none.title')}
      action={
        why === 'workspace' ? (
          <Button variant="primary" onPress={() => go(`/workspace/${workspace}`)}>
            {say('place.none.workspace.go')}
          </Button>
        ) : why === 'alone' ? (
          <Button variant="primary" onPress={() => go('/')}>
            {say('place.none.go')}
          </Button>
        ) : (
          <Button onPress={() => go(`/model/${id}/outline`)}>{say('place.none.read')}</Button>
        )
      }
      example={{ label: say('place.none.example.label'), words: say('place.none.example') }}
    >
      {say(`place.none.${why}`)}
    </EmptyState>
  )
}
