import { useState } from 'react'
import { openWorkspaceText } from '../../actions/workspaceFiles.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { WORKSPACE_EXAMPLES, type WorkspaceExample } from './workspaceExamples.ts'

/** Whole workspaces to look at, each opened as one of this device. */
export function WorkspaceExamples() {
  const around = useSurroundings()
  const [opening, setOpening] = useState<WorkspaceExample | null>(null)
  const open = async (example: WorkspaceExample) => {
    setOpening(example)
    try {
      const { default: text } = await example.load()
      const reading = await openWorkspaceText(text, around)
      if (reading.ok) return around.go(`/workspace/${reading.value}`)
      around.tell(say('said.home.failed'))
    } catch {
      around.tell(say('said.home.failed'))
    }
    return setOpening(null)
  }
  return (
    <details className="home-workspace-examples">
      <summary>{say('workspace.home.examples')}</summary>
      <ul className="home-examples">
        {WORKSPACE_EXAMPLES.map((example) => (
          <li key={example.id}>
            <div>
              <h3>{say(example.title)}</h3>
              <p>{say(example.words)}</p>
            </div>
            <Button disabled={opening !== null} onPress={() => void open(example)}>
              {say('home.action.open')} <span className="ui-visually-hidden">{say(example.title)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="home-quiet" role="status">
        {opening ? say('workspace.home.example.opening', { title: say(opening.title) }) : ''}
      </p>
    </details>
  )
}
