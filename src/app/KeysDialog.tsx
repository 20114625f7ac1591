import { ACTION_GROUPS } from '../actions/action.ts'
import { ACTIONS } from '../actions/actions.ts'
import { keyName } from '../actions/keys.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { TextTable } from '../ui/TextTable.tsx'
import { say } from '../words/words.ts'

/** All keys, read from the list of actions. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const mac = navigator.platform.startsWith('Mac')
  const show = (keys: readonly string[]) => keys.map((key) => <KeyHint key={key} keys={keyName(key, mac)} />)
  const extra = [
    { id: 'walk', cells: { what: say('keys.walk'), keys: say('keys.walkKeys') } },
    { id: 'clipboard', cells: { what: say('keys.clipboard'), keys: show(['Mod+C', 'Mod+X', 'Mod+V']) } },
  ]
  return (
    <Dialog title={say('keys.title')} closeLabel={say('ui.close')} onClose={onClose} size="large">
      {ACTION_GROUPS.map((group) => (
        <TextTable
          key={group}
          caption={say(`group.${group}`)}
          columns={[
            { id: 'what', title: say('keys.action') },
            { id: 'keys', title: say('keys.keys') },
          ]}
          rows={[
            ...ACTIONS.filter((action) => action.group === group && action.keys).map((action) => ({
              id: action.id,
              cells: {
                what: action.on === 'map' ? say('keys.map', { label: say(action.label) }) : say(action.label),
                keys: show(action.keys ?? []),
              },
            })),
            ...(group === 'card' ? extra : []),
          ]}
        />
      ))}
    </Dialog>
  )
}
