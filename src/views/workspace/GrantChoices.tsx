import { useEffect, useRef, useState } from 'react'
import { chosenFiles, type GrantStatus, moneyOfGrants, type ReadGrants } from '../../actions/grantsImport.ts'
import { sayMoney } from '../../actions/moneyWords.ts'
import { addMany, type Progress } from '../../actions/newInterventions.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { FileProblems } from './FileProblems.tsx'
import { GrantsProgress } from './GrantsProgress.tsx'
import { GrantsReport } from './GrantsReport.tsx'
import { GrantsTable } from './GrantsTable.tsx'
import { StatusField } from './StatusField.tsx'
import { useAdding } from './useAdding.ts'

const STATUSES: readonly GrantStatus[] = ['proposed', 'funded']

interface GrantChoicesProps {
  readonly read: ReadGrants
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** The grants of a file, which of them to take, with which status, and what of the file could not be used. */
export function GrantChoices({ read, onAnother, onClose }: GrantChoicesProps) {
  const { name, rows, file } = read
  const open = useOpenWorkspace()
  const { newId, now, tell } = useSurroundings()
  const { run } = useAdding()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ here }) => !here).map(({ id }) => id)),
  )
  const [status, setStatus] = useState<GrantStatus>('proposed')
  const [progress, setProgress] = useState<Progress | null>(null)
  const stop = useRef(false)
  // Whoever closes the dialog stops the adding: nothing goes on unseen.
  useEffect(() => {
    stop.current = false
    return () => {
      stop.current = true
    }
  }, [])
  const taken = rows.filter(({ id }) => chosen.has(id))
  const known = rows.filter(({ here }) => here).length
  const add = async () => {
    const files = chosenFiles(taken, status, open.workspace.getState().snapshot.bidQuestions, newId)
    try {
      const done = await addMany(open, files, { newId, now }, { onProgress: setProgress, stopped: () => stop.current })
      tell(say(done < files.length ? 'workspace.grants.stopped' : 'workspace.said.addedMany', { count: done }))
    } catch {
      tell(say('workspace.failed.part'))
    }
  }
  if (progress) {
    return (
      <GrantsProgress
        progress={progress}
        onStop={() => {
          stop.current = true
        }}
      />
    )
  }
  return (
    <>
      <div className="workspace-grants-head">
        <p role="status">
          <strong>{say('workspace.grants.found', { count: rows.length, name })}</strong>
        </p>
        <Button size="small" variant="quiet" onPress={onAnother}>
          {say('workspace.grants.another')}
        </Button>
      </div>
      {known > 0 ? <p className="workspace-quiet">{say('workspace.grants.here.about', { count: known })}</p> : null}
      {file.problems.length > 0 ? <FileProblems problems={file.problems} /> : null}
      <GrantsTable rows={rows} chosen={chosen} onChosen={setChosen} />
      <GrantsReport report={file.report} name={name} />
      <div className="workspace-grants-foot">
        <StatusField label={say('workspace.grants.status')} value={status} statuses={STATUSES} onChange={setStatus} />
        <p className="workspace-quiet" role="status">
          {say('workspace.grants.chosen', {
            chosen: taken.length,
            count: rows.length,
            money: sayMoney(moneyOfGrants(taken)),
          })}
        </p>
      </div>
      <div className="workspace-form-foot">
        <Button onPress={onClose}>{say('ui.cancel')}</Button>
        <Button variant="primary" disabled={taken.length === 0} onPress={() => run(add, onClose)}>
          {say('workspace.grants.add', { count: taken.length })}
        </Button>
      </div>
    </>
  )
}
