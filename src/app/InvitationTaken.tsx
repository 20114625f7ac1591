import { useLayoutEffect } from 'react'
import { useLocation } from 'wouter'
import { takeInvitation } from '../actions/join.ts'

/**
 * Takes the way in out of the address before anything is shown: whoever looks at the screen, the history or a link that
 * is copied from the address bar later does not get in by it. Doing so twice does no harm.
 */
export function InvitationTaken({ given }: { readonly given: string }) {
  const [, go] = useLocation()
  useLayoutEffect(() => {
    takeInvitation(given)
    go('/join', { replace: true })
  }, [given, go])
  return null
}
