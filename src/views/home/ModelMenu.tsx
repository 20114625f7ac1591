import { modelPath } from '../../actions/home.ts'
import { titleOf } from '../../actions/homeList.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { Listed } from '../../actions/homeShared.ts'
import { mayWrite } from '../../model/sharing/roles.ts'
import { MenuButton } from '../../ui/Menu.tsx'
import { say } from '../../words/words.ts'
import type { Home } from './useHome.ts'

export interface ModelMenuProps {
  home: Home
  entry: Listed
  /** The model that takes the focus when this one is deleted. */
  next: string | undefined
}

/** What can be done with a model on the list. */
export function ModelMenu({ home, entry, next }: ModelMenuProps) {
  const { go } = useSurroundings()
  const { shared, away, lost } = entry
  return (
    <MenuButton
      label={say('home.actions', { title: titleOf(entry) })}
      iconOnly
      items={[
        {
          id: 'open',
          label: say('home.action.open'),
          icon: 'map',
          onAction: () => go(modelPath(entry.id, home.narrow)),
        },
        {
          id: 'rename',
          label: say('home.action.rename'),
          icon: 'edit',
          disabled: away || lost || (shared !== null && !mayWrite(shared.role, 'model')),
          onAction: () => home.ask('rename', entry),
        },
        {
          id: 'duplicate',
          label: say('home.action.duplicate'),
          icon: 'copy',
          disabled: away,
          onAction: () => void home.duplicate(entry),
        },
        {
          id: 'export',
          label: say('home.action.export'),
          icon: 'download',
          disabled: away,
          onAction: () => void home.save(entry),
        },
        { id: 'divider', divider: true },
        {
          id: 'delete',
          label: say(shared ? 'home.action.take' : 'home.action.delete'),
          icon: 'remove',
          danger: true,
          disabled: away,
          onAction: () => (shared ? home.askToTake(entry, next) : void home.remove(entry, next)),
        },
      ]}
    />
  )
}
