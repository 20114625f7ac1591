import type { Problem } from '../../formats/problem.ts'
import { sayProblem } from '../../formats/problemWords.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { say } from '../../words/words.ts'

/** Why a version or a proposal could not be read. */
export function ProblemNote({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ProblemList
      label={say('versions.problems')}
      whereLabel={say('transfer.changes.where')}
      problems={problems.map((problem, at) => ({ id: String(at), ...sayProblem(problem) }))}
    />
  )
}
