import { en } from './en.ts'
import { teach } from './words.ts'

/** Teaches the whole catalogue: the editor, the command line and tests begin with it. */
export function teachAll(): void {
  teach(en)
}
