import { sayApproved, systemReview } from '../../actions/systemModel.ts'
import { settingsOf } from '../../actions/workspaceSettings.ts'
import { useNow } from '../../document/hooks.ts'
import { useOpenWorkspace, usePortfolio, useSystem, useWorkspace } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { NoSystem } from './NoSystem.tsx'

/** The model of the whole system: its title, its vision, its approved version, and when it is to be reviewed. */
export function SystemHead() {
  const { systemModel } = useWorkspace(settingsOf)
  const digest = usePortfolio(({ digests }) => digests.get(systemModel))
  if (systemModel === '' || !digest) {
    return <NoSystem chosen={systemModel !== ''} />
  }
  return <SystemOf id={systemModel} title={digest.title} />
}

function SystemOf({ id, title }: { readonly id: string; readonly title: string }) {
  const today = useNow()
  const { reviewMonths } = useWorkspace(settingsOf)
  const { system } = useSystem(useOpenWorkspace())
  const vision = system ? about(system.model).vision : ''
  const review = system && systemReview(system, reviewMonths, today)
  return (
    <section className="workspace-system" aria-label={say('workspace.system')}>
      <div className="workspace-system-words">
        <p className="workspace-eyebrow">{say('workspace.system')}</p>
        <h2>
          <a className="workspace-link" href={`#/model/${id}`}>
            {title.trim() || say('model.untitled')}
          </a>
        </h2>
        {vision ? (
          <p className="workspace-vision">
            <span>{say('workspace.system.vision')}</span> {vision}
          </p>
        ) : null}
      </div>
      <ul className="workspace-system-facts">
        <li>{system ? <a href={`#/model/${id}/history`}>{sayApproved(system.versions)}</a> : null}</li>
        <li>
          {review ? <StatusWords tone={review.state === 'later' ? 'quiet' : 'warn'}>{review.words}</StatusWords> : null}
        </li>
      </ul>
    </section>
  )
}
