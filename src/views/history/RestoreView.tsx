import { useMemo, useState } from 'react'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { alongWith, countChanges, keysOfChange, modelChanges } from '../../actions/historyChanges.ts'
import { fullName } from '../../actions/historySides.ts'
import { versionName } from '../../actions/versions.ts'
import { writable } from '../../actions/action.ts'
import { readBack } from '../../actions/versionsCompare.ts'
import { restore } from '../../actions/versionsRestore.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Change, ChangeGroup } from '../../formats/changes/change.ts'
import type { Problem } from '../../formats/problem.ts'
import type { Model, Version } from '../../model/model.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ChangeList } from './ChangeList.tsx'
import { offerUndo } from './offerUndo.ts'
import { PartHead } from './PartHead.tsx'
import { ProblemNote } from './ProblemNote.tsx'

interface RestoreViewProps {
  readonly version: Version
  readonly go: (address: HistoryAddress) => void
}

/** Puts all or some of what has changed since a version back as it was there. */
export function RestoreView({ version, go }: RestoreViewProps) {
  const model = useModel((snapshot) => snapshot)
  const versions = useVersions((all) => all)
  const reading = useMemo(() => readBack(version, versions, model), [version, versions, model])
  const groups = useMemo(() => (reading.ok ? modelChanges(reading.value, model) : []), [reading, model])
  const name = versionName(version)
  return (
    <>
      <PartHead title={say('versions.restore.title', { name: fullName(version) })} go={go}>
        <p className="history-about">{say('versions.restore.about', { name })}</p>
        <p className="history-about">{say('versions.restore.values')}</p>
        {versions.decisions.size > 0 ? <p className="history-about">{say('versions.restore.decided')}</p> : null}
      </PartHead>
      {reading.ok ? null : <ProblemNote problems={reading.problems} />}
      {reading.ok && groups.length === 0 ? <p>{say('versions.restore.none', { name })}</p> : null}
      {reading.ok && groups.length > 0 ? (
        <Choosing version={version} content={reading.value} groups={groups} go={go} />
      ) : null}
    </>
  )
}

interface ChoosingProps extends RestoreViewProps {
  readonly content: Model
  readonly groups: readonly ChangeGroup[]
}

function Choosing({ version, content, groups, go }: ChoosingProps) {
  const context = useActionContext()
  const model = useModel((snapshot) => snapshot)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const all = groups.flatMap(({ changes }) => changes)
  const has = (change: Change) => keysOfChange(change).every((key) => chosen.has(key))
  const ticked = all.filter(has)
  // The model can change while somebody chooses: what comes along is worked out again then.
  const along = useMemo(() => alongOf(model, content, groups, chosen), [model, content, groups, chosen])
  const set = (change: Change, on: boolean) => {
    const next = new Set(chosen)
    for (const key of keysOfChange(change)) {
      if (on) next.add(key)
      else next.delete(key)
    }
    setChosen(next)
  }
  const put = () => {
    const restored = restore(context, version.id, ticked.length === all.length ? null : chosen)
    if (!restored.ok) return setProblems(restored.problems)
    const { count } = restored.value
    offerUndo(say('versions.said.restored', { name: versionName(version), count }), count, context)
    return go({ at: 'timeline' })
  }
  return (
    <>
      <div className="history-bar">
        <p>{say('versions.compare.count', { count: countChanges(groups) })}</p>
        <Button size="small" onPress={() => setChosen(new Set(all.flatMap(keysOfChange)))}>
          {say('versions.restore.all')}
        </Button>
        <Button size="small" onPress={() => setChosen(new Set())}>
          {say('versions.restore.clear')}
        </Button>
      </div>
      <ChangeList groups={groups} ticks={{ has, set }} />
      {problems.length > 0 ? <ProblemNote problems={problems} /> : null}
      <div className="history-foot">
        <div role="status">
          {writable(context) ? null : <p>{say('problem.version-read-only')}</p>}
          {along.length > 0 ? (
            <>
              <p>{say('versions.restore.also', { count: along.length })}</p>
              <ul>
                {along.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
        <div className="history-buttons">
          <Button onPress={() => go({ at: 'timeline' })}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={ticked.length === 0 || !writable(context)} onPress={put}>
            {say('versions.restore.go', { count: ticked.length + along.length })}
          </Button>
        </div>
      </div>
    </>
  )
}

/** The sentences of what nobody ticked and has to come along. */
function alongOf(
  now: Model,
  content: Model,
  groups: readonly ChangeGroup[],
  chosen: ReadonlySet<string>,
): readonly string[] {
  if (chosen.size === 0) return []
  const also = alongWith(now, content, chosen)
  return groups
    .flatMap(({ changes }) => changes)
    .filter((change) => keysOfChange(change).some((key) => also.has(key)))
    .map(({ sentence }) => sentence)
}
