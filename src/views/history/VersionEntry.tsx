import { fullName, versionBefore } from '../../actions/historySides.ts'
import { saveVersion } from '../../actions/historyFiles.ts'
import { type AskedStep, mayApprove, mayRelease, stepWords, versionName } from '../../actions/versions.ts'
import { writable } from '../../actions/action.ts'
import { useActionContext } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Version } from '../../model/model.ts'
import { statusOf } from '../../model/queries/versions.ts'
import type { VersionStatus } from '../../model/records/version.ts'
import { Button } from '../../ui/Button.tsx'
import { type MenuEntry, MenuButton } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'
import { ByWhom } from './EventEntry.tsx'
import { Hash } from './Hash.tsx'
import type { Ways } from './HistoryView.tsx'
import { StatusMark } from './StatusMark.tsx'

interface VersionEntryProps {
  readonly version: Version
  readonly ways: Ways
}

/** A version on the time line: what it is, why, where it stands, and what can be done with it. */
export function VersionEntry({ version, ways }: VersionEntryProps) {
  const status = useVersions((versions) => statusOf(versions, version.id))
  const isOrigin = useVersions(({ origins }) => origins.get('origin')?.version === version.id)
  const steps = useSteps(version, status, isOrigin)
  // What has been settled is undone from the menu, so that nobody does it by a slip.
  const next = status === 'approved' || status === 'superseded' ? undefined : steps[0]
  const name = versionName(version)
  return (
    <li className="history-entry" data-kind="version">
      <div className="history-title">
        <h3>{fullName(version)}</h3>
        {isOrigin || version.kind === 'bid' ? null : <StatusMark status={status} />}
      </div>
      {version.reason.trim() ? <p className="history-reason">{version.reason}</p> : null}
      <p className="history-by">
        <ByWhom by={version.byName} on={version.on} />
        <Hash version={version} />
      </p>
      <div className="history-buttons">
        <NamedButton
          words={say('versions.act.open')}
          name={name}
          onPress={() => ways.go({ at: 'version', version: version.id, show: 'outline' })}
        />
        <NamedButton
          words={say('versions.act.compare')}
          name={name}
          onPress={() => ways.go({ at: 'compare', from: version.id, to: null, show: 'list' })}
        />
        {next ? (
          <NamedButton
            words={say(`versions.act.${next}`)}
            name={name}
            onPress={() => ways.ask({ what: 'step', version, status: next })}
          />
        ) : null}
        <VersionMenu version={version} ways={ways} status={status} steps={steps.filter((step) => step !== next)} />
      </div>
    </li>
  )
}

/** The steps that this person can take with a version, the most likely first. */
function useSteps(version: Version, status: VersionStatus, isOrigin: boolean): readonly AskedStep[] {
  const context = useActionContext()
  // A bid is decided about; and what a proposal came from is not its own.
  if (version.kind !== 'version' || isOrigin) return []
  const may: Readonly<Record<AskedStep, boolean>> = {
    'in-review': mayRelease(context),
    approved: mayApprove(context),
    // Who may approve may take it back, and nobody else.
    draft: status === 'approved' ? mayApprove(context) : mayRelease(context),
  }
  const steps: Readonly<Record<VersionStatus, readonly AskedStep[]>> = {
    draft: ['in-review', 'approved'],
    'in-review': ['approved', 'draft'],
    approved: ['draft'],
    superseded: ['approved'],
  }
  return steps[status].filter((step) => may[step])
}

interface VersionMenuProps extends VersionEntryProps {
  readonly status: VersionStatus
  readonly steps: readonly AskedStep[]
}

function VersionMenu({ version, ways, status, steps }: VersionMenuProps) {
  const context = useActionContext()
  const before = useVersions((versions) => versionBefore(versions, version))
  const items: readonly (MenuEntry | null)[] = [
    ...steps.map((step) => ({
      id: step,
      label: say(`versions.act.${stepWords(status, step)}`),
      onAction: () => ways.ask({ what: 'step', version, status: step }),
    })),
    before
      ? {
          id: 'before',
          label: say('versions.act.compareBefore', { name: versionName(before) }),
          onAction: () => ways.go({ at: 'compare', from: before.id, to: version.id, show: 'list' }),
        }
      : null,
    writable(context)
      ? {
          id: 'restore',
          label: say('versions.act.restore'),
          onAction: () => ways.go({ at: 'restore', version: version.id }),
        }
      : null,
    { id: 'branch', label: say('versions.act.branch'), onAction: () => ways.ask({ what: 'branch', version }) },
    { id: 'download', label: say('versions.act.download'), onAction: () => saveVersion(context, version) },
  ]
  return (
    <MenuButton
      label={say('versions.act.more', { name: versionName(version) })}
      icon="more"
      iconOnly
      variant="quiet"
      items={items.filter((item) => item !== null)}
    />
  )
}

/** A button that says more to a screen reader, where several of one kind stand on a page. */
function NamedButton(props: { readonly words: string; readonly name: string; readonly onPress: () => void }) {
  return (
    <Button onPress={props.onPress}>
      {props.words} <span className="ui-visually-hidden">{props.name}</span>
    </Button>
  )
}
