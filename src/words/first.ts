import { begin } from './en/begin.ts'
import { home } from './en/home.ts'
import { shared } from './en/shared.ts'
import { ui } from './en/ui.ts'

/**
 * The messages of the first screen, so that this one comes quickly. The page where one joins and the dialogs of the
 * list teach their own, and the rest is taught with the editor (see all.ts).
 */
export const first = { ...begin, ...ui, ...home, ...shared }
