import { useStore } from 'zustand'
import { select } from '../actions/selection.ts'
import { useModel, useOpenModel } from '../document/hooks.ts'
import { countBySeverity, findings } from '../model/checks/findings.ts'
import { attention } from '../model/queries/attention.ts'
import { say } from '../words/words.ts'
import { ReviewDue } from './ReviewDue.tsx'
import { SharedStatus } from './SharedStatus.tsx'

/** What needs a look, and whether everything is saved. */
export function StatusBar() {
  const open = useOpenModel()
  const unreadable = useStore(open.model, (state) => state.unreadable.size)
  const { untested, missing } = useModel(attention)
  const counts = useModel((model) => countBySeverity(findings(model).open))
  const found = counts.error + counts.warning
  const problems = missing + unreadable
  return (
    <footer className="app-status">
      <div className="app-status-notes">
        {problems > 0 ? (
          <button type="button" className="app-status-problems" onClick={() => showModel(open)}>
            {say('app.status.toCheck', { count: problems })}
          </button>
        ) : null}
        {found > 0 ? (
          <button
            type="button"
            className="app-status-problems"
            data-severity={counts.error > 0 ? 'error' : 'warning'}
            onClick={() => showChecks(open)}
          >
            {say('app.status.findings', { count: found })}
          </button>
        ) : (
          <span>{say('app.status.noFindings')}</span>
        )}
        <ReviewDue />
        {untested > 0 ? <span>{say('app.status.untested', { count: untested })}</span> : null}
      </div>
      <SharedStatus />
    </footer>
  )
}

function showModel(open: ReturnType<typeof useOpenModel>): void {
  select(open, 'nodes', [])
  open.session.setState({ inspectorOpen: true, panel: 'details' })
}

function showChecks(open: ReturnType<typeof useOpenModel>): void {
  open.session.setState({ inspectorOpen: true, panel: 'checks' })
}
