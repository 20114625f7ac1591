import type { Check } from './check.ts'
import { outcomeUnreached } from './l04-outcome-unreached.ts'
import { runsBackwards } from './l09-runs-backwards.ts'
import { noLinks } from './l10-no-links.ts'

/** Every rule, by its number. */
export const CHECKS: readonly Check[] = [outcomeUnreached, runsBackwards, noLinks]
