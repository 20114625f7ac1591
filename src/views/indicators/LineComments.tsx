import { useOpenComments } from '../../document/hooks/talk.ts'
import { say } from '../../words/words.ts'

/** How many comments on an indicator are open, in its line. */
export function LineComments({ id }: { readonly id: string }) {
  const count = useOpenComments({ kind: 'indicator', id })
  return count > 0 ? <span>{say('comments.count', { count })}</span> : null
}
