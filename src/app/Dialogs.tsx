import { Suspense, useEffect } from 'react'
import { useActionContext, useOpenModel, useSession } from '../document/hooks.ts'
import { ACTION_GROUPS } from '../actions/action.ts'
import { actionOf, ACTIONS, runAction } from '../actions/actions.ts'
import { keyName } from '../actions/keys.ts'
import { CommandPalette } from '../ui/CommandPalette.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { RemoveStageDialog } from '../views/stages/RemoveStageDialog.tsx'
import { StagesDialog } from '../views/stages/StagesDialog.tsx'
import { say } from '../words/words.ts'
import { CardPicker } from './CardPicker.tsx'
import { Failure } from './Failure.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { CHANGES, EXPORT, SHARE } from './viewParts.ts'

const ExportDialog = EXPORT.Part
const ChangesDialog = CHANGES.Part
const ShareDialog = SHARE.Part

/** What the palette offers, each group in one piece. */
const grouped = ACTION_GROUPS.flatMap((group) =>
  ACTIONS.filter((action) => action.group === group && action.id !== 'palette'),
)

/** The dialog that is open, if one is. Which one is a matter of the session, so that any action can open it. */
export function Dialogs() {
  const { session } = useOpenModel()
  const name = useSession((state) => state.dialog?.name)
  useKeptFocus(name !== undefined)
  return (
    <Failure
      key={name}
      onFailed={renewAll}
      renderIn={(failure) => (
        <Dialog
          title={say('app.dialog.failed')}
          closeLabel={say('ui.close')}
          onClose={() => session.setState({ dialog: null })}
        >
          {failure}
        </Dialog>
      )}
    >
      <Suspense fallback={null}>
        <OpenDialog />
      </Suspense>
    </Failure>
  )
}

function renewAll(): void {
  EXPORT.renew()
  CHANGES.renew()
  SHARE.renew()
}

function OpenDialog() {
  const context = useActionContext()
  const { session } = context.open
  const dialog = useSession((state) => state.dialog)
  const close = () => session.setState({ dialog: null })
  switch (dialog?.name) {
    case 'palette':
      return (
        <CommandPalette
          label={say('palette.label')}
          placeholder={say('palette.placeholder')}
          noneWords={say('palette.none')}
          items={grouped.map((action) => ({
            id: action.id,
            label: say(action.label),
            group: say(`group.${action.group}`),
            icon: action.icon as IconName | undefined,
            keys:
              action.keys?.[0] === undefined
                ? undefined
                : keyName(action.keys[0], navigator.platform.startsWith('Mac')),
            disabled: !actionOf(action.id).enabled(context),
          }))}
          onRun={(id) => runAction(id, context)}
          onClose={close}
        />
      )
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'find':
    case 'link-to':
    case 'link-from':
      return <CardPicker purpose={dialog.name} onClose={close} />
    case 'stages':
      return <StagesDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'share':
      return <ShareDialog onClose={close} />
    case 'changes':
      return <ChangesDialog onClose={close} />
    case 'remove-stage':
      return <RemoveStageDialog onClose={close} />
    default:
      return null
  }
}

/** What a dialog was opened from may be gone when it closes (a removed stage): then the view gets the focus. */
function useKeptFocus(open: boolean): void {
  useEffect(() => {
    if (open) return undefined
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('content')?.focus()
    }, 50)
    return () => clearTimeout(timer)
  }, [open])
}
