import { startSystem } from '../../actions/newInterventions.ts'
import { LOGIC_MODEL } from '../../actions/templates.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useMayWriteWorkspace, useOpenWorkspace, usePortfolio } from '../../document/hooks/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { useAdding } from './useAdding.ts'

/** What stands in the place of the system model where none was chosen, or this person may not see it. */
export function NoSystem({ chosen }: { readonly chosen: boolean }) {
  const open = useOpenWorkspace()
  const around = useSurroundings()
  const may = useMayWriteWorkspace()
  const loading = usePortfolio(({ state }) => state === 'loading')
  const { busy, run } = useAdding()
  if (loading) return null
  const start = () =>
    // The model shows in the place of this as soon as it is there: where it leads to is part of the act.
    run(async () => {
      const { id } = await startSystem(open, LOGIC_MODEL.file(), around)
      around.go(`/model/${id}`)
    })
  return (
    <section className="workspace-system" data-none aria-label={say('workspace.system')}>
      <p className="workspace-eyebrow">{say('workspace.system')}</p>
      <h2>{say(chosen ? 'workspace.system.away' : 'workspace.system.none')}</h2>
      <p className="workspace-quiet">{say('workspace.system.none.words')}</p>
      {may ? (
        <div className="workspace-buttons">
          {chosen ? null : (
            <Button disabled={busy} onPress={start}>
              {say('workspace.system.start')}
            </Button>
          )}
          <a className="workspace-aside" href={`#/workspace/${open.id}/settings`}>
            {say('workspace.system.choose')}
          </a>
        </div>
      ) : null}
    </section>
  )
}
