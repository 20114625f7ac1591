import { sayProblem } from '../../formats/problemWords.ts'
import type { Problem } from '../../formats/problem.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { say } from '../../words/words.ts'

interface FileProblemsProps {
  /** The file that could not be used; left out where it can be, and these are only to be known. */
  readonly name?: string
  readonly problems: readonly Problem[]
}

/** What is wrong with a file that was chosen: what, where, and what to do. */
export function FileProblems({ name, problems }: FileProblemsProps) {
  return (
    <div className="workspace-problems" role="alert">
      {name === undefined ? null : (
        <p>
          <strong>{say('workspace.problems.title', { name })}</strong> {say('workspace.problems.nothing')}
        </p>
      )}
      <ProblemList
        label={say('workspace.problems')}
        whereLabel={say('workspace.problems.where')}
        problems={problems.map((problem, at) => {
          const { what, where, advice } = sayProblem(problem)
          // What is wrong with a row says which row it is.
          return { id: String(at), what, where: problem.params?.['line'] === undefined ? where : '', advice }
        })}
      />
    </div>
  )
}
