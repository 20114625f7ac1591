import { titleOf } from '../../actions/homeList.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { problems } from '../../words/en/problems.ts'
import { say, teach } from '../../words/words.ts'
import { NewModelDialog } from './NewModelDialog.tsx'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import type { Home } from './useHome.ts'

// The first screen comes without what may be wrong with a file.
teach(problems)

/** The dialog that is open on the list of models, if any. */
export function HomeDialogs({ home }: { home: Home }) {
  const { dialog } = home
  if (dialog === null) return null
  switch (dialog.name) {
    case 'new':
      return <NewModelDialog home={home} way={dialog.way} text={dialog.text} />
    case 'rename':
      return <RenameDialog home={home} entry={dialog.entry} />
    case 'problems':
      return <ProblemsDialog title={dialog.title} problems={dialog.problems} onClose={home.close} />
    case 'take': {
      const { entry, next } = dialog
      return (
        <ConfirmDialog
          title={say('home.take.title', { title: titleOf(entry) })}
          confirmLabel={say('home.action.take')}
          cancelLabel={say('home.cancel')}
          danger
          onConfirm={() => void home.remove(entry, next)}
          onCancel={home.close}
        >
          <p>{say('home.take.words')}</p>
          {entry.waiting > 0 ? <p>{say('home.take.waiting', { count: entry.waiting })}</p> : null}
        </ConfirmDialog>
      )
    }
    case 'erase':
    default:
      return (
        <ConfirmDialog
          title={say('home.erase.title', { title: titleOf(dialog.entry) })}
          confirmLabel={say('home.erase')}
          cancelLabel={say('home.cancel')}
          danger
          onConfirm={() => void home.erase(dialog.entry)}
          onCancel={home.close}
        >
          <p>{say(dialog.entry.shared ? 'home.erase.shared' : 'home.erase.words')}</p>
        </ConfirmDialog>
      )
  }
}
