import { useState } from 'react'
import { addUsualQuestions } from '../../actions/workspaces.ts'
import { addQuestion, questionsInOrder } from '../../actions/workspaceSettings.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useMayWriteWorkspace, useOpenWorkspace, useWorkspace } from '../../document/hooks/workspace.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { QuestionItem } from './QuestionItem.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** The questions that a bid has to answer, in their order; one at a time is open for editing. */
export function BidFormSettings() {
  const open = useOpenWorkspace()
  const { newId } = useSurroundings()
  const may = useMayWriteWorkspace()
  const questions = questionsInOrder(useWorkspace((workspace) => workspace.bidQuestions))
  const [edited, setEdited] = useState<string | null>(null)
  const add = () => {
    const id = newId()
    addQuestion(open, id)
    setEdited(id)
  }
  const addUsual = () => {
    if (!addUsualQuestions(open)) return
    announce(
      say('workspace.settings.form.usual.added', { count: open.workspace.getState().snapshot.bidQuestions.size }),
    )
  }
  return (
    <SettingsSection title={say('workspace.settings.form')} about={say('workspace.settings.form.about')}>
      {questions.length === 0 ? (
        <p className="workspace-none">{say('workspace.settings.form.none')}</p>
      ) : (
        <ol className="workspace-rows">
          {questions.map((question, at) => (
            <QuestionItem
              key={question.id}
              question={question}
              place={at + 1}
              count={questions.length}
              edited={edited === question.id}
              onEdit={(on) => setEdited(on ? question.id : null)}
            />
          ))}
        </ol>
      )}
      {may ? (
        <div className="workspace-buttons">
          <Button icon="add" onPress={add}>
            {say('workspace.settings.form.add')}
          </Button>
          {questions.length === 0 ? <Button onPress={addUsual}>{say('workspace.settings.form.usual')}</Button> : null}
        </div>
      ) : null}
    </SettingsSection>
  )
}
