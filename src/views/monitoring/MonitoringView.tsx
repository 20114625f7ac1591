import './monitoring.css'
import { useMemo } from 'react'
import { dataWritable } from '../../actions/action.ts'
import { indicatorGroups } from '../../actions/indicatorGroups.ts'
import { useActionContext, useData, useModel, useSession } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { MonitoredStageSection } from './MonitoredStageSection.tsx'
import { NothingYet } from './NothingYet.tsx'
import { Returns } from './Returns.tsx'

/** The name of the import dialog in the session, so that any action can open it. */
const DIALOG = 'import-values'

/** How every indicator stands, its values, and the files they came from. */
export function MonitoringView() {
  const context = useActionContext()
  const { session } = context.open
  const indicators = useModel((model) => model.indicators)
  const assignments = useModel((model) => model.assignments)
  const nodes = useModel((model) => model.nodes)
  const stages = useModel((model) => model.stages)
  const targets = useModel((model) => model.targets)
  const observations = useData((data) => data.observations)
  const importing = useSession(({ dialog }) => dialog?.name === DIALOG)
  const groups = useMemo(
    () => indicatorGroups({ indicators, assignments, nodes, stages, targets }, { observations }),
    [indicators, assignments, nodes, stages, targets, observations],
  )
  const canWrite = dataWritable(context)
  const startImport = () => session.setState({ dialog: { name: DIALOG } })
  return (
    <div className="monitoring">
      <div className="monitoring-head">
        <div>
          <h2>{say('monitoring.title')}</h2>
          <p>
            {say('monitoring.summary', {
              indicators: say('count.indicators', { count: indicators.size }),
              values: say('count.values', { count: observations.size }),
            })}
          </p>
        </div>
        <Button variant="primary" icon="upload" disabled={!canWrite} onPress={startImport}>
          {say('monitoring.import')}
        </Button>
      </div>
      {canWrite ? null : <p className="monitoring-rights">{say('monitoring.readOnly')}</p>}
      {(indicators.size === 0 || observations.size === 0) && <NothingYet noIndicators={indicators.size === 0} />}
      {groups.map((stage) => (
        <MonitoredStageSection key={stage.id} stage={stage} canWrite={canWrite} />
      ))}
      <Returns canWrite={canWrite} />
      {importing && <ImportDialog onClose={() => session.setState({ dialog: null })} />}
    </div>
  )
}
