import { useEffect, useMemo, useState } from 'react'
import { writable } from '../../actions/action.ts'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { modelChanges } from '../../actions/historyChanges.ts'
import { sayConflicts } from '../../actions/historyConflicts.ts'
import { beginMerge, holdAgainst, type Merging, takeIn } from '../../actions/versionsMerge.ts'
import { useActionContext, useModel, useOpenModel } from '../../document/hooks.ts'
import type { Problem } from '../../formats/problem.ts'
import { withChanges } from '../../model/withChanges.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ChangeList } from './ChangeList.tsx'
import { ConflictItem, type Side } from './ConflictItem.tsx'
import { offerUndo } from './offerUndo.ts'
import { PartHead } from './PartHead.tsx'
import { ProblemNote } from './ProblemNote.tsx'

interface MergeViewProps {
  readonly id: string
  readonly go: (address: HistoryAddress) => void
}

type Read =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly proposal: Merging['proposal'] }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] }

/** A proposal held against the model: what comes in, and each conflict to be settled. */
export function MergeView({ id, go }: MergeViewProps) {
  const open = useOpenModel()
  const [read, setRead] = useState<Read>({ state: 'reading' })
  useEffect(() => {
    let gone = false
    const take = (next: Read) => {
      if (!gone) setRead(next)
    }
    beginMerge({ open }, id).then(
      (reading) =>
        take(
          reading.ok
            ? { state: 'read', proposal: reading.value.proposal }
            : { state: 'failed', problems: reading.problems },
        ),
      () => take({ state: 'failed', problems: [{ code: 'proposal-unknown' }] }),
    )
    return () => {
      gone = true
    }
  }, [open, id])
  const title =
    read.state === 'read'
      ? say('versions.merge.of', { title: read.proposal.title || say('model.untitled') })
      : say('versions.merge.title')
  return (
    <>
      <PartHead title={title} go={go} />
      {read.state === 'reading' ? <p role="status">{say('versions.merge.reading')}</p> : null}
      {read.state === 'failed' ? <ProblemNote problems={read.problems} /> : null}
      {read.state === 'read' ? <Review proposal={read.proposal} go={go} /> : null}
    </>
  )
}

interface ReviewProps extends Pick<MergeViewProps, 'go'> {
  readonly proposal: Merging['proposal']
}

function Review({ proposal, go }: ReviewProps) {
  const context = useActionContext()
  const { open } = context
  const model = useModel((snapshot) => snapshot)
  // Others may change the model meanwhile: it is held against the proposal again then.
  const { merge } = useMemo(() => holdAgainst({ open }, proposal, model), [open, model, proposal])
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const groups = useMemo(() => modelChanges(merge.sides.mine, withChanges(merge.sides.mine, merge.changes)), [merge])
  const conflicts = useMemo(() => sayConflicts(merge), [merge])
  const left = conflicts.filter(({ key }) => !choices.has(key)).length
  const title = proposal.title || say('model.untitled')
  const may = writable(context)
  const take = () => {
    const taken = takeIn(context, proposal, choices)
    if (!taken.ok) return setProblems(taken.problems)
    const words = say('versions.said.merged', { count: taken.value, title })
    offerUndo(words, taken.value, context)
    return go({ at: 'timeline' })
  }
  const nothing = groups.length === 0 && conflicts.length === 0
  return (
    <>
      {nothing ? <p>{say('versions.merge.same')}</p> : null}
      {conflicts.length > 0 ? (
        <section
          className="history-conflicts"
          aria-label={say('versions.merge.conflicts', { count: conflicts.length })}
        >
          <h3>{say('versions.merge.conflicts', { count: conflicts.length })}</h3>
          <p className="history-about">{say('versions.merge.conflicts.about')}</p>
          {conflicts.map((conflict) => (
            <ConflictItem
              key={conflict.key}
              conflict={conflict}
              choice={choices.get(conflict.key)}
              onChoose={(side) => setChoices(new Map(choices).set(conflict.key, side))}
            />
          ))}
        </section>
      ) : null}
      {nothing ? null : (
        <section className="history-comes" aria-label={say('versions.merge.comes')}>
          <h3>{say('versions.merge.comes')}</h3>
          {groups.length === 0 ? <p>{say('versions.merge.comes.none')}</p> : <ChangeList groups={groups} level={4} />}
        </section>
      )}
      {problems.length > 0 ? <ProblemNote problems={problems} /> : null}
      <div className="history-foot">
        <p role="status">{may ? leftWords(conflicts.length, left) : say('versions.merge.mayNot')}</p>
        <div className="history-buttons">
          <Button onPress={() => go({ at: 'timeline' })}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={!may || left > 0 || nothing} onPress={take}>
            {say('versions.merge.go')}
          </Button>
        </div>
      </div>
    </>
  )
}

function leftWords(count: number, left: number): string {
  if (count === 0) return say('versions.merge.conflicts.none')
  return left === 0 ? say('versions.merge.settled') : say('versions.merge.left', { count: left })
}
