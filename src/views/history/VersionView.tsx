import { useMemo } from 'react'
import { writable } from '../../actions/action.ts'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { saveVersion } from '../../actions/historyFiles.ts'
import { fullName } from '../../actions/historySides.ts'
import { versionName } from '../../actions/versions.ts'
import { modelOf } from '../../actions/versionsCompare.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { drawFigure } from '../../formats/svg/write.ts'
import { DATA_TABLES, emptySnapshot, type Model, type Version } from '../../model/model.ts'
import { cardName, stageTitle } from '../../model/names.ts'
import { about } from '../../model/queries/about.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesByStage, stagesInOrder } from '../../model/queries/stages.ts'
import { statusOf } from '../../model/queries/versions.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ByWhom } from './EventEntry.tsx'
import { FigureBox } from './FigureBox.tsx'
import { Hash } from './Hash.tsx'
import type { Ways } from './HistoryView.tsx'
import { PartHead } from './PartHead.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { StatusMark } from './StatusMark.tsx'

type Show = Extract<HistoryAddress, { at: 'version' }>['show']

interface VersionViewProps {
  readonly version: Version
  readonly show: Show
  readonly ways: Ways
}

/** One version, to be read: its outline and its figure, with its hash. */
export function VersionView({ version, show, ways }: VersionViewProps) {
  const context = useActionContext()
  const status = useVersions((versions) => statusOf(versions, version.id))
  const reading = useMemo(() => modelOf(version), [version])
  const { go, ask } = ways
  return (
    <>
      <PartHead title={fullName(version)} go={go}>
        <p className="history-by">
          {version.kind === 'bid' ? null : <StatusMark status={status} />}
          <span>{say('versions.open.readOnly')}</span>
          <ByWhom by={version.byName} on={version.on} />
        </p>
        {version.reason.trim() ? <p className="history-reason">{version.reason}</p> : null}
        <p className="history-by">
          <Hash version={version} whole />
        </p>
      </PartHead>
      <div className="history-buttons">
        <Button onPress={() => go({ at: 'compare', from: version.id, to: null, show: 'list' })}>
          {say('versions.act.compare')}
        </Button>
        {writable(context) ? (
          <Button onPress={() => go({ at: 'restore', version: version.id })}>{say('versions.act.restore')}</Button>
        ) : null}
        <Button onPress={() => ask({ what: 'branch', version })}>{say('versions.act.branch')}</Button>
        <Button icon="download" onPress={() => saveVersion(context, version)}>
          {say('versions.act.download')}
        </Button>
      </div>
      {reading.ok ? (
        <>
          <div className="history-bar">
            <p>{countsOf(reading.value)}</p>
            <div className="history-switch" role="group" aria-label={say('versions.open.as')}>
              {(['outline', 'figure'] as const).map((form) => (
                <Button
                  key={form}
                  size="small"
                  pressed={show === form}
                  onPress={() => go({ at: 'version', version: version.id, show: form })}
                >
                  {say(`versions.open.${form}`)}
                </Button>
              ))}
            </div>
          </div>
          {show === 'figure' ? (
            <VersionFigure version={version} model={reading.value} />
          ) : (
            <VersionOutline version={version} model={reading.value} />
          )}
        </>
      ) : (
        <ProblemNote problems={reading.problems} />
      )}
    </>
  )
}

interface ContentProps {
  readonly version: Version
  readonly model: Model
}

function VersionFigure({ version, model }: ContentProps) {
  const name = versionName(version)
  const figure = useMemo(() => {
    const options = { scope: { kind: 'all' }, date: version.on.slice(0, 10), version: String(version.number) } as const
    return drawFigure(model, emptySnapshot(DATA_TABLES), options)
  }, [model, version])
  return <FigureBox label={say('versions.open.label', { name })} figure={figure} />
}

function VersionOutline({ version, model }: ContentProps) {
  const groups = nodesByStage(model)
  const { title, vision } = about(model)
  return (
    <section className="history-outline" aria-label={say('versions.open.label', { name: versionName(version) })}>
      <h3>{title || say('model.untitled')}</h3>
      {vision.trim() ? <p>{vision}</p> : null}
      {stagesInOrder(model).map((stage) => {
        const cards = groups.get(stage.id) ?? []
        return (
          <div key={stage.id}>
            <h4>{stageTitle(stage)}</h4>
            {cards.length === 0 ? <p className="history-quiet">{say('versions.open.stage.empty')}</p> : null}
            <ul>
              {cards.map((node) => (
                <li key={node.id}>{cardName(node)}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function countsOf(model: Model): string {
  return say('versions.open.counts', {
    cards: say('count.cards', { count: model.nodes.size }),
    links: say('count.links', { count: linkIndex(model).whole.size }),
    indicators: say('count.indicators', { count: model.indicators.size }),
  })
}
