import { actionOf } from '../../actions/actions.ts'
import { keyName } from '../../actions/keys.ts'
import { useActionContext, useHistory, useModel, useSession } from '../../document/hooks.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'

const TOOLS = [
  ['undo', 'redo'],
  ['card.add', 'link.to', 'comment', 'stage.add'],
  ['tidy', 'follow', 'filter', 'find'],
  ['zoom.in', 'zoom.out', 'zoom.fit'],
] as const

/** The tools beside the map, from the list of actions. */
export function MapTools() {
  const context = useActionContext()
  // Read so that buttons follow what can be done now.
  useHistory()
  useSession((session) => session.selection)
  useModel((model) => model)
  const following = useSession((session) => session.following)
  const filterOpen = useSession((session) => session.filterOpen)
  const mac = navigator.platform.startsWith('Mac')
  return (
    <div className="map-tools" role="toolbar" aria-label={say('map.tools')} aria-orientation="vertical">
      {TOOLS.map((group) => (
        <div key={group[0]} className="map-tools-group">
          {group.map((id) => {
            const action = actionOf(id)
            const pressed = id === 'follow' ? following : id === 'filter' ? filterOpen : undefined
            return (
              <IconButton
                key={id}
                icon={(action.icon ?? 'more') as IconName}
                label={say(action.label)}
                keys={action.keys?.[0] && keyName(action.keys[0], mac)}
                variant="quiet"
                disabled={!action.enabled(context)}
                pressed={pressed}
                onPress={() => action.run(context)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
