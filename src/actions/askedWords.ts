import type { AskedCode } from '../document/api.ts'
import { say } from '../words/words.ts'

/** What the server (or the way to it) refused, in words: what happened, and what to do. */
export interface Refused {
  readonly message: string
  readonly advice: string
}

/** The words for a request that did not work out. */
export function sayRefused(code: AskedCode): Refused {
  return { message: say(`asked.${code}`), advice: say(`asked.${code}.advice`) }
}

/** The same in one piece, for a field's error and for a message. */
export function sayRefusedShort(code: AskedCode): string {
  const { message, advice } = sayRefused(code)
  return `${message} ${advice}`
}
