import { about } from '../../model/queries/about.ts'
import { type ReviewDue, reviewDue } from '../../model/queries/review.ts'
import { SETTINGS_ID } from '../../model/records/workspace.ts'
import { useModel, useSurroundings } from '../hooks.ts'
import { useVersions } from './versions.ts'
import { useWorkspaceIf, useWorkspaceOfModel } from './workspace.ts'
import { localDay } from '../../words/localDay.ts'

/** When the open model is to be reviewed again, as its partnership has it: see `reviewDue`. */
export function useReviewDue(): ReviewDue {
  const { now } = useSurroundings()
  const reviewed = useModel((model) => about(model).reviewed)
  const versions = useVersions((all) => all)
  const months = useWorkspaceIf(
    useWorkspaceOfModel(),
    ({ settings }) => settings.get(SETTINGS_ID)?.reviewMonths ?? null,
  )
  return reviewDue({ reviewed, versions, months, today: localDay(now()) })
}
