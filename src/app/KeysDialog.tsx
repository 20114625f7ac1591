import { Fragment } from 'react'
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
  const show = (keys: readonly string[], between: string) =>
    keys.map((key, at) => (
      <Fragment key={key}>
        {at > 0 && between}
        <KeyHint keys={keyName(key, mac)} />
      </Fragment>
    ))
  const or = ` ${say('keys.or')} `
  const extra = [
    { id: 'walk', cells: { what: say('keys.walk'), keys: say('keys.walkKeys') } },
    {
      id: 'clipboard',
      cells: { what: say('keys.clipboard'), keys: show(['Mod+C', 'Mod+X', 'Mod+V'], `${say('keys.list')} `) },
    },
  ]
  const tables = ACTION_GROUPS.map((group) => ({
    group,
    rows: [
      ...ACTIONS.filter((action) => action.group === group && action.keys).map((action) => ({
        id: action.id,
        cells: {
          what: action.on === 'map' ? say('keys.map', { label: say(action.label) }) : say(action.label),
          keys: show(action.keys ?? [], or),
        },
      })),
      ...(group === 'card' ? extra : []),
    ],
  }))
  return (
    <Dialog title={say('keys.title')} closeLabel={say('ui.close')} onClose={onClose} size="large">
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <TextTable
            key={group}
            caption={say(`group.${group}`)}
            columns={[
              { id: 'what', title: say('keys.action') },
              { id: 'keys', title: say('keys.keys') },
            ]}
            rows={rows}
          />
        ))}
    </Dialog>
  )
}
