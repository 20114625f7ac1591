import { useState } from 'react'
import { runAction } from '../actions/actions.ts'
import { addFiles, modelPath } from '../actions/home.ts'
import { useActionContext } from '../document/hooks.ts'
import type { Problem } from '../formats/problem.ts'
import { say } from '../words/words.ts'
import { ProblemsDialog } from '../views/home/ProblemsDialog.tsx'
import { useDroppedFiles } from '../views/home/useDroppedFiles.ts'

/**
 * A file dropped on an open model never replaces it: a model file is opened beside it as a model of its own, values
 * begin their import, and one with problems says what they are.
 */
export function DroppedFiles() {
  const context = useActionContext()
  const [failed, setFailed] = useState<{ readonly name: string; readonly problems: readonly Problem[] } | null>(null)
  const take = async (files: readonly File[]) => {
    if (files.some((file) => file.name.toLowerCase().endsWith('.csv'))) {
      runAction('values.import', context)
      return
    }
    const opened = await addFiles(files, context)
    const bad = opened.find(({ reading }) => !reading.ok)
    if (bad && !bad.reading.ok) return setFailed({ name: bad.name, problems: bad.reading.problems })
    const last = opened.at(-1)
    if (last?.reading.ok) {
      context.tell(say('app.dropped.opened', { name: last.name }))
      context.go(modelPath(last.reading.value, matchMedia('(max-width: 700px)').matches))
    }
    return undefined
  }
  useDroppedFiles({ files: (files) => void take(files), text: () => {} })
  if (!failed) return null
  return (
    <ProblemsDialog
      title={say('home.problems.title', { name: failed.name })}
      problems={failed.problems}
      onClose={() => setFailed(null)}
    />
  )
}
