import type { Check } from './check.ts'
import { activityLeadsNowhere } from './l01-activity-leads-nowhere.ts'
import { outputFromNothing } from './l02-output-from-nothing.ts'
import { outputLeadsNowhere } from './l03-output-leads-nowhere.ts'
import { outcomeUnreached } from './l04-outcome-unreached.ts'
import { outcomeLeadsNowhere } from './l05-outcome-leads-nowhere.ts'
import { inputUnused } from './l06-input-unused.ts'
import { activityWithoutInput } from './l07-activity-without-input.ts'
import { missingMiddle } from './l08-missing-middle.ts'
import { runsBackwards } from './l09-runs-backwards.ts'
import { noLinks } from './l10-no-links.ts'
import { island } from './l11-island.ts'
import { sameWords } from './l12-same-words.ts'
import { joinsTwo } from './l13-joins-two.ts'
import { outputAsChange } from './l14-output-as-change.ts'
import { outcomeAsWork } from './l15-outcome-as-work.ts'
import { noGroup } from './l16-no-group.ts'
import { noHorizon } from './l17-no-horizon.ts'
import { noIndicator } from './l18-no-indicator.ts'
import { tooMany } from './l29-too-many.ts'
import { untestedLink } from './l30-untested-link.ts'
import { assumptionUnowned } from './l31-assumption-unowned.ts'
import { vagueWord } from './l34-vague-word.ts'
import { acronymNotDefined } from './l35-acronym.ts'
import { nothingAround } from './l36-nothing-around.ts'

/** Every rule, by its number. */
export const CHECKS: readonly Check[] = [
  activityLeadsNowhere,
  outputFromNothing,
  outputLeadsNowhere,
  outcomeUnreached,
  outcomeLeadsNowhere,
  inputUnused,
  activityWithoutInput,
  missingMiddle,
  runsBackwards,
  noLinks,
  island,
  sameWords,
  joinsTwo,
  outputAsChange,
  outcomeAsWork,
  noGroup,
  noHorizon,
  noIndicator,
  tooMany,
  untestedLink,
  assumptionUnowned,
  vagueWord,
  acronymNotDefined,
  nothingAround,
]
