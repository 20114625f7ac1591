import { sayProblem } from '../../formats/problemWords.ts'
import type { Problem } from '../../formats/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { say } from '../../words/words.ts'

export interface ProblemsDialogProps {
  title: string
  problems: readonly Problem[]
  onClose: () => void
}

/** Why a file was not opened: every problem, with its place and what to do. */
export function ProblemsDialog({ title, problems, onClose }: ProblemsDialogProps) {
  // The last of a long list stands for the rest of them.
  const count = problems.reduce((sum, { code, params }) => {
    const rest = code === 'json-more-problems' ? params?.['count'] : 1
    return sum + (typeof rest === 'number' ? rest : 1)
  }, 0)
  return (
    <Dialog
      title={title}
      closeLabel={say('home.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {say('home.close')}
        </Button>
      }
    >
      <p className="home-intro">
        {say('home.problems.nothing')} {say('home.problems.count', { count })}
      </p>
      <ProblemList
        label={say('home.problems.list')}
        whereLabel={say('home.problems.where')}
        problems={problems.map((problem, index) => ({ id: String(index), ...sayProblem(problem) }))}
      />
    </Dialog>
  )
}
