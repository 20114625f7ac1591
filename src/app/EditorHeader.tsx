import { ACTIONS, runAction } from '../actions/actions.ts'
import { keyName } from '../actions/keys.ts'
import { renameModelHere } from '../actions/about.ts'
import { writable } from '../actions/action.ts'
import { useActionContext, useHistory, useModel, useSession } from '../document/hooks.ts'
import { useVersions } from '../document/hooks/versions.ts'
import { useWorkspaceOfModel } from '../document/hooks/workspace.ts'
import { about } from '../model/queries/about.ts'
import { Button } from '../ui/Button.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { People } from '../views/people/People.tsx'
import { say } from '../words/words.ts'
import { VersionChip } from './VersionChip.tsx'
import type { ViewName } from './viewParts.ts'

const VIEWS: readonly ViewName[] = ['map', 'outline', 'indicators', 'monitoring', 'review', 'history']
const MORE = ['undo', 'redo', 'palette', 'keys', 'share', 'file.save', 'export', 'pack.read', 'print', 'home'] as const

/** The title of the model, its views, and what can be done with it as a whole. */
export function EditorHeader({ view }: { readonly view: ViewName }) {
  const context = useActionContext()
  const { open } = context
  const { title, kind, status } = useModel(about)
  const inspector = useSession((session) => session.inspectorOpen)
  const shown = useShownViews(view)
  const workspace = useWorkspaceOfModel()
  useHistory()
  const mac = navigator.platform.startsWith('Mac')
  return (
    <header className="app-header">
      <a className="app-logo" href="#/" aria-label={say('app.home')}>
        <img src="./icon.svg" alt="" width="26" height="26" />
      </a>
      <nav className="app-trail" aria-label={say('app.trail')}>
        {workspace ? (
          <a href={`#/workspace/${workspace.id}`}>{say('app.trail.workspace')}</a>
        ) : (
          <a href="#/">{say('app.models')}</a>
        )}
        <span aria-hidden="true">/</span>
      </nav>
      <h1 className="app-title">
        <input
          aria-label={say('app.title.edit')}
          value={title}
          placeholder={say('model.untitled')}
          readOnly={!writable(context)}
          maxLength={200}
          onChange={(event) => renameModelHere(open, event.target.value)}
        />
      </h1>
      <span className="app-kind">{say(`kind.${kind}`)}</span>
      <VersionChip />
      <Tabs
        label={say('app.views')}
        current={view}
        tabs={shown.map((id) => ({
          id,
          label: say(`app.view.${id}`),
          href: `#/model/${open.id}/${id}`,
        }))}
      />
      <div className="app-header-end">
        <People />
        <IconButton
          icon="panel"
          variant="quiet"
          label={say('action.inspector')}
          keys="I"
          pressed={inspector}
          onPress={() => runAction('inspector', context)}
        />
        <span className="app-share">
          <Button icon="share" onPress={() => runAction('share', context)}>
            {say('sharing.open')}
          </Button>
        </span>
        <span className="app-export">
          <Button icon="external" onPress={() => runAction('export', context)}>
            {say('transfer.open')}
          </Button>
        </span>
        <MenuButton
          label={say('app.more')}
          icon="more"
          iconOnly
          variant="quiet"
          items={[
            ...ACTIONS.filter((action) => (MORE as readonly string[]).includes(action.id)).map((action) => ({
              id: action.id,
              label: say(action.label),
              icon: action.icon as IconName | undefined,
              keys: action.keys?.[0] === undefined ? undefined : keyName(action.keys[0], mac),
              disabled: !action.enabled(context),
              onAction: () => action.run(context),
            })),
            ...(kind === 'intervention' && status === '' && !shown.includes('bid')
              ? [{ id: 'bid', label: say('bid.make'), onAction: () => context.go(`/model/${open.id}/bid`) }]
              : []),
          ]}
        />
      </div>
    </header>
  )
}

/** What an intervention has more than a system: its place in one, and while it is or was a bid, that. */
function useShownViews(view: ViewName): readonly ViewName[] {
  const { kind, status } = useModel(about)
  const asked = useModel(({ bidAnswers }) => bidAnswers.size > 0)
  const decided = useVersions(({ decisions }) => decisions.size > 0)
  if (kind !== 'intervention') return VIEWS
  const isBid = status === 'proposed' || status === 'declined' || asked || decided || view === 'bid'
  return [...VIEWS, 'place', ...(isBid ? (['bid'] as const) : [])]
}
