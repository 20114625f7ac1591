import { useEffect, useRef } from 'react'
import { startFollowing } from '../../actions/follow.ts'
import { useOpenModel, useRoom } from '../../document/hooks.ts'
import { dismissToast, showToast } from '../../ui/toasts.ts'
import { say } from '../../words/words.ts'
import { isTyping } from './fieldOf.ts'

/** Goes along when somebody brings everyone to them. Who is typing stays, and is asked. */
export function useCall(): void {
  const open = useOpenModel()
  const call = useRoom((room) => room.call)
  const heard = useRef(call?.count)
  useEffect(() => {
    if (!call || call.count === heard.current) return
    heard.current = call.count
    const { client, name } = call
    // One's own call comes back, too.
    if (!open.room.getState().people.some((person) => person.client === client)) return
    if (isTyping(document.activeElement)) {
      showToast(say('people.calls', { name }), {
        label: say('people.calls.go'),
        onPress: () => startFollowing(open, client),
      })
      return
    }
    startFollowing(open, client)
    // How to stop stands beside the name of who is followed.
    const message = showToast(say('people.brought', { name }))
    // It is no longer so when something else is done.
    const stop = open.session.subscribe(({ guide }) => {
      if (guide === client) return
      stop()
      dismissToast(message)
    })
  }, [call, open])
}
