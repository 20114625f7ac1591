import { useState } from 'react'
import { useStore } from 'zustand'
import { postComment } from '../../actions/comments.ts'
import { subjectLabel } from '../../actions/commentSubjects.ts'
import { person } from '../../actions/person.ts'
import { useActionContext, useModel, useSession } from '../../document/hooks.ts'
import type { Discussed } from '../../document/session.ts'
import { subjectKey } from '../../model/queries/comments.ts'
import { NAME_LIMIT } from '../../model/sharing/limits.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { Composer } from './Composer.tsx'
import { useAround } from './people.ts'

/** The field for a new comment on what is selected: the record itself, or one of its assumptions. */
export function NewComment({
  subjects,
  onEscape,
}: {
  readonly subjects: readonly Discussed[]
  readonly onEscape: () => void
}) {
  const context = useActionContext()
  const { session } = context.open
  const about = useSession((state) => state.comments.about)
  const subject = subjects.find(({ kind, id }) => kind === about?.kind && id === about.id) ?? subjects[0]
  const label = useModel((model) => (subject ? subjectLabel(model, subject) : ''))
  if (!subject) return null
  const choose = (key: string) =>
    session.setState(({ comments }) => ({
      comments: { ...comments, about: subjects.find((one) => subjectKey(one) === key) ?? null },
    }))
  return (
    <div className="comments-new" data-new>
      {subjects.length > 1 ? <AboutField subjects={subjects} subject={subject} onChange={choose} /> : null}
      <Composer
        key={subjectKey(subject)}
        draft={`new ${subjectKey(subject)}`}
        label={say(`comments.new.${subject.kind}`, { label })}
        send={say('comments.new.send')}
        onSend={(text) => postComment(context, subject, text)}
        onEscape={onEscape}
      >
        <YourName />
      </Composer>
    </div>
  )
}

function AboutField(props: {
  readonly subjects: readonly Discussed[]
  readonly subject: Discussed
  readonly onChange: (key: string) => void
}) {
  const model = useModel((snapshot) => snapshot)
  const options = props.subjects.map((one) => ({
    value: subjectKey(one),
    label:
      one.kind === 'assumption'
        ? say('comments.about.assumption', { label: subjectLabel(model, one) })
        : say(one.kind === 'link' ? 'comments.about.link' : 'comments.about.node'),
  }))
  return (
    <SelectField
      label={say('comments.about')}
      value={subjectKey(props.subject)}
      options={options}
      onChange={props.onChange}
    />
  )
}

/** Alone on this device nobody knows who writes: a name can be given, and is asked for where there is none. */
function YourName() {
  const { me } = useAround()
  const name = useStore(person, (state) => state.name)
  // It does not go away under the typing of its first letter.
  const [asked] = useState(name.trim() === '')
  if (me !== null || !asked) return null
  return (
    <TextField
      label={say('comments.yourName')}
      description={say('comments.yourName.about')}
      value={name}
      maxLength={NAME_LIMIT}
      autoComplete="name"
      onChange={(next) => person.setState({ name: next })}
    />
  )
}
