import { useOpenModel, useSurroundings, useTogether } from '../document/hooks.ts'
import { keepOwnCopy } from '../document/modelsHere.ts'
import type { Together } from '../document/together.ts'
import { about } from '../model/queries/about.ts'
import type { Refusal } from '../model/sharing/refusals.ts'
import { mayWrite } from '../model/sharing/roles.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/words.ts'
import { reloadNewest } from './reloadNewest.ts'

/** What helps against a refusal; where nothing is said there is nothing to do but to wait. */
const HELPS: Readonly<Partial<Record<Refusal, 'copy' | 'reload'>>> = {
  'no-access': 'copy',
  deleted: 'copy',
  'too-old': 'reload',
  'message-too-large': 'copy',
  'document-too-large': 'copy',
  malformed: 'reload',
}

/** Why changes do not reach the others, and what can be done so that nothing is lost. Nothing while all is well. */
export function SharingBanner() {
  const open = useOpenModel()
  const { go, newId, now, tell } = useSurroundings()
  const stranded = useTogether((together) => strandedIn(together, open.waiting.of))
  const trouble = useTogether((together) => troubleOf(together, stranded))
  if (trouble === null) return null
  const helps = trouble === 'newer' ? 'reload' : trouble === 'stranded' ? 'copy' : HELPS[trouble]
  const keepCopy = async (): Promise<void> => {
    const { title } = about(open.model.getState().snapshot)
    const copy = await keepOwnCopy(open.id, { newId, now }, title && say('home.copyOf', { title }))
    tell(say('together.kept'))
    go(`/model/${copy}/map`)
  }
  return (
    <div className="app-banner" role="status">
      <p>{sayTrouble(trouble, stranded)}</p>
      {helps === 'reload' ? <Button onPress={reloadNewest}>{say('together.reload')}</Button> : null}
      {helps === 'copy' ? <Button onPress={() => void keepCopy()}>{say('together.keepCopy')}</Button> : null}
      {trouble === 'no-access' || trouble === 'deleted' ? (
        <Button variant="quiet" onPress={() => go('/')}>
          {say('together.home')}
        </Button>
      ) : null}
    </div>
  )
}

type Trouble = Refusal | 'newer' | 'stranded'

const WRITTEN = ['model', 'data', 'talk'] as const

/** How many changes wait in documents that this person may not write any more: the server will not take them. */
function strandedIn({ link, role }: Together, waitingIn: (kind: (typeof WRITTEN)[number]) => number): number {
  if (link !== 'live') return 0
  return WRITTEN.filter((kind) => !mayWrite(role, kind)).reduce((sum, kind) => sum + waitingIn(kind), 0)
}

/** The one trouble to speak of: a newer document, a refusal, or changes that this person may not make any more. */
function troubleOf({ fit, refusal }: Together, stranded: number): Trouble | null {
  if (fit === 'newer') return 'newer'
  return refusal ?? (stranded > 0 ? 'stranded' : null)
}

function sayTrouble(trouble: Trouble, count: number): string {
  if (trouble === 'newer') return say('app.fit.newer')
  return trouble === 'stranded' ? say('together.stranded', { count }) : say(`together.refusal.${trouble}`)
}
