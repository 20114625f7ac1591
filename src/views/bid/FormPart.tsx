import { writable } from '../../actions/action.ts'
import { formRows, isMissing, makeBid } from '../../actions/bidForm.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useWorkspaceHere, useWorkspaceIf } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'
import { FormChanged } from './FormChanged.tsx'
import { FormQuestion } from './FormQuestion.tsx'

/** The questions of the partnership with the bidder's answers. */
export function FormPart() {
  const context = useActionContext()
  const workspace = useWorkspaceHere()
  const status = useModel((model) => about(model).status)
  const answers = useModel(({ bidAnswers }) => bidAnswers)
  const questions = useWorkspaceIf(workspace, ({ bidQuestions }) => bidQuestions)
  const rows = formRows(answers, questions)
  const required = rows.filter((row) => row.required)
  const missing = required.filter(isMissing).length
  const may = writable(context)
  return (
    <div className="bid-page bid-form">
      <div className="bid-part-head">
        <h3 id="bid-form" tabIndex={-1}>
          {say('bid.form.title')}
        </h3>
        {required.length > 0 ? (
          <p className="bid-counts">
            {missing === 0
              ? say('bid.form.answered.all')
              : say('bid.form.answered', { answered: required.length - missing, count: required.length })}
          </p>
        ) : null}
      </div>
      <p className="bid-about">{say(may ? 'bid.form.about' : 'bid.form.readOnly')}</p>
      {status === 'declined' && may ? (
        <div className="bid-note">
          <p>{say('bid.declined.again')}</p>
          <Button onPress={() => makeBid(context, questions)}>{say('bid.make.again')}</Button>
        </div>
      ) : null}
      {questions ? <FormChanged rows={rows} questions={questions} /> : null}
      {rows.length > 0 ? (
        <ol className="bid-questions">
          {rows.map((row) => (
            <FormQuestion key={row.id} row={row} may={may} />
          ))}
        </ol>
      ) : workspace ? (
        <EmptyState
          title={say('bid.form.empty')}
          action={<a href={`#/workspace/${workspace.id}/settings`}>{say('bid.form.empty.link')}</a>}
        >
          {say('bid.form.empty.words')}
        </EmptyState>
      ) : (
        <p className="bid-about">{say('bid.form.none')}</p>
      )}
    </div>
  )
}
