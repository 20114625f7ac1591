import { showFinding } from '../../actions/findings.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Finding } from '../../model/checks/check.ts'
import { panelCovers } from '../../ui/panelCovers.ts'
import { say } from '../../words/words.ts'

/** What a finding is about; a press shows it. */
export function Subject({ finding, name }: { readonly finding: Finding; readonly name: string }) {
  const context = useActionContext()
  return (
    <button
      type="button"
      className="checks-subject"
      aria-label={say('review.show', { name })}
      onClick={() => showFinding(context, finding, panelCovers())}
    >
      {name}
    </button>
  )
}
