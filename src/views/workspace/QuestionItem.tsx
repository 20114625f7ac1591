import { setQuestion } from '../../actions/workspaceSettings.ts'
import { useMayWriteWorkspace, useOpenWorkspace } from '../../document/hooks/workspace.ts'
import type { BidQuestion } from '../../model/model.ts'
import { BID_PARTS } from '../../model/records/workspace.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { RowTools } from './RowTools.tsx'

interface QuestionItemProps {
  readonly question: BidQuestion
  readonly place: number
  readonly count: number
  readonly edited: boolean
  readonly onEdit: (edited: boolean) => void
}

/** One question of the bid form: a line to read, and its fields when it is opened. */
export function QuestionItem({ question, place, count, edited, onEdit }: QuestionItemProps) {
  const may = useMayWriteWorkspace()
  const title = question.title.trim() || say('workspace.settings.form.untitled')
  return (
    <li className="workspace-row" data-open={edited || undefined}>
      <div className="workspace-row-head">
        <button type="button" className="workspace-row-open" aria-expanded={edited} onClick={() => onEdit(!edited)}>
          <Icon name={edited ? 'chevronDown' : 'chevronRight'} size={14} />
          <span>
            <span className="workspace-row-title">{title}</span>
            <span className="workspace-quiet">
              {say(`workspace.part.${question.part || 'none'}`)} ·{' '}
              {say(question.required ? 'workspace.settings.form.needed' : 'workspace.settings.form.optional')}
            </span>
          </span>
        </button>
        {may ? <RowTools table="bidQuestions" id={question.id} name={title} place={place} count={count} /> : null}
      </div>
      {edited ? <QuestionFields question={question} may={may} /> : null}
    </li>
  )
}

function QuestionFields({ question, may }: { readonly question: BidQuestion; readonly may: boolean }) {
  const open = useOpenWorkspace()
  const { id } = question
  return (
    <div className="workspace-row-fields">
      <TextArea
        label={say('workspace.settings.form.title')}
        value={question.title}
        rows={1}
        enter="commit"
        maxLength={500}
        autoFocus={question.title === ''}
        readOnly={!may}
        onChange={(title) => setQuestion(open, id, { title })}
      />
      <TextArea
        label={say('workspace.settings.form.help')}
        value={question.help}
        maxLength={4000}
        readOnly={!may}
        onChange={(help) => setQuestion(open, id, { help })}
      />
      <SelectField
        label={say('workspace.settings.form.part')}
        value={question.part}
        emptyLabel={say('workspace.part.none')}
        disabled={!may}
        options={BID_PARTS.flatMap((part) =>
          part === '' ? [] : [{ value: part, label: say(`workspace.part.${part}`) }],
        )}
        onChange={(value) => setQuestion(open, id, { part: BID_PARTS.find((part) => part === value) ?? '' })}
      />
      <CheckboxField
        label={say('workspace.settings.form.required')}
        checked={question.required}
        disabled={!may}
        onChange={(required) => setQuestion(open, id, { required })}
      />
    </div>
  )
}
