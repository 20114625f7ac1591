import type { ActionContext } from '../../actions/action.ts'
import { runAction } from '../../actions/actions.ts'
import { dismissToast, showToast } from '../../ui/toasts.ts'
import { say } from '../../words/words.ts'

/**
 * Says what was done to the model in `count` changes, and offers to take it back where there is any: with none, undo
 * would take back what was done before. The offer goes with the next step, which it would undo instead, and with
 * the model, when another page is opened.
 */
export function offerUndo(words: string, count: number, context: ActionContext): void {
  if (count === 0) {
    showToast(words)
    return
  }
  const { id, history } = context.open
  const message = showToast(words, { label: say('versions.undo'), onPress: () => runAction('undo', context) })
  const end = () => {
    stop()
    removeEventListener('hashchange', look)
    dismissToast(message)
  }
  const look = () => {
    if (!location.hash.startsWith(`#/model/${id}`)) end()
  }
  const stop = history.store.subscribe(end)
  addEventListener('hashchange', look)
}
