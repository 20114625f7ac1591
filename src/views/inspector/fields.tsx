import type { ReactNode } from 'react'
import { type FieldOf, type FieldPlace, MIXED, setField, sharedField, typeField } from '../../actions/inspectFields.ts'
import { typistsAt } from '../../actions/others.ts'
import { sayOthers } from '../../actions/peopleWords.ts'
import { useModel, useOpenModel, useRoom } from '../../document/hooks.ts'
import type { TableName } from '../../model/model.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { personStyle } from '../../ui/personColours.ts'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { type SelectOption, SelectField } from '../../ui/SelectField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { hasWords, say } from '../../words/words.ts'
import { useWritable } from './writable.ts'

/** A field of one record, or the same of several: each control below reads and writes only that. */
interface Place<T extends TableName, V> {
  readonly table: T
  readonly ids: readonly string[]
  readonly field: FieldOf<T, V>
}

interface Words {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
}

interface TextProps<T extends TableName> extends Place<T, string>, Words {
  /** What an empty field invites to: "Add who changes". */
  readonly invite?: string
  /** `line` for one line that never wraps, `wrap` for one paragraph, `text` for several. */
  readonly shape?: 'line' | 'wrap' | 'text'
  readonly type?: 'text' | 'url'
  /** Written while it is typed, in another way than plainly. */
  readonly onType?: (text: string) => void
}

/** Says which field this is, so that it can be found by what asks for it. */
function Named(props: {
  readonly place: { readonly table: TableName; readonly ids: readonly string[]; readonly field: string }
  readonly children: ReactNode
}) {
  const { place, children } = props
  const name = `${place.table} ${place.ids.join(' ')} ${place.field}`
  const typists = useRoom(({ people }) => typistsAt(people, name))
  return (
    <div
      className="insp-field"
      data-field={name}
      data-others={typists.length > 0 || undefined}
      style={typists[0] ? personStyle(typists[0].colour) : undefined}
    >
      {children}
      {typists.length > 0 ? (
        <div className="insp-typists">
          <PersonTags people={typists} />
          <span className="ui-visually-hidden">{sayOthers(typists)}</span>
        </div>
      ) : null}
    </div>
  )
}

function useValue<T extends TableName, V>(place: FieldPlace<T, V>): unknown {
  return useModel((model) => sharedField(model, place))
}

/** A text, written as it is typed. */
export function TextOf<T extends TableName>(props: TextProps<T>) {
  const open = useOpenModel()
  const value = useValue(props)
  const writable = useWritable()
  const { shape = 'wrap', label, hideLabel, description, invite, type } = props
  const field = {
    label,
    hideLabel,
    description,
    placeholder: value === MIXED ? say('inspect.mixed.text') : writable ? invite : say('inspect.notStated'),
    value: typeof value === 'string' ? value : '',
    readOnly: !writable,
    onChange: (text: string) => (props.onType ? props.onType(text) : typeField(open, props, text)),
  }
  return (
    <Named place={props}>
      {shape === 'line' ? (
        <TextField {...field} type={type} />
      ) : (
        <TextArea {...field} rows={1} enter={shape === 'wrap' ? 'commit' : 'newline'} />
      )}
    </Named>
  )
}

interface ChoiceProps<T extends TableName, V extends string> extends Place<T, V>, Words {
  readonly options: readonly SelectOption[]
  /** Words for ''. Left out, '' is no choice. */
  readonly none?: string
}

const mixedValue = '\u0000mixed'

/** One of a few. Where several records differ it says so, and leaves them until one is chosen. */
export function ChoiceOf<T extends TableName, V extends string>(props: ChoiceProps<T, V>) {
  const open = useOpenModel()
  const value = useValue(props)
  const writable = useWritable()
  const mixed = value === MIXED
  return (
    <Named place={props}>
      <SelectField
        label={props.label}
        hideLabel={props.hideLabel}
        description={props.description}
        emptyLabel={props.none}
        disabled={!writable}
        value={mixed ? mixedValue : String(value ?? '')}
        options={
          mixed ? [{ value: mixedValue, label: say('inspect.mixed'), disabled: true }, ...props.options] : props.options
        }
        onChange={(chosen) => setField(open, props, chosen as V)}
      />
    </Named>
  )
}

/** A date, written when it is whole. */
export function DateOf<T extends TableName>(props: Place<T, string> & Words) {
  const open = useOpenModel()
  const value = useValue(props)
  const writable = useWritable()
  return (
    <Named place={props}>
      <DateField
        label={props.label}
        description={props.description}
        value={typeof value === 'string' ? value : ''}
        readOnly={!writable}
        onCommit={(date) => setField(open, props, date)}
      />
    </Named>
  )
}

/** A number, or nothing, written when it is done. */
export function NumberOf<T extends TableName>(props: Place<T, number | null> & Words & { readonly invite?: string }) {
  const open = useOpenModel()
  const value = useValue(props)
  const writable = useWritable()
  return (
    <NumberField
      label={props.label}
      hideLabel={props.hideLabel}
      description={props.description}
      placeholder={writable ? props.invite : say('inspect.notStated')}
      value={typeof value === 'number' ? value : null}
      readOnly={!writable}
      notANumber={say('inspect.notANumber')}
      onCommit={(number) => setField(open, props, number)}
    />
  )
}

/** A fact that is so or not. */
export function CheckOf<T extends TableName>(props: Place<T, boolean> & Words) {
  const open = useOpenModel()
  const value = useValue(props)
  const writable = useWritable()
  return (
    <CheckboxField
      label={props.label}
      description={value === MIXED ? say('inspect.mixed') : props.description}
      checked={value === true}
      disabled={!writable}
      onChange={(on) => setField(open, props, on)}
    />
  )
}

/** The choices of a field by the stem of their words: `level` for level.individual and so on. '' is left out. */
export function choices(stem: string, values: readonly string[]): SelectOption[] {
  return values.flatMap((value) => {
    const key = `${stem}.${value}`
    return value === '' ? [] : [{ value, label: hasWords(key) ? say(key) : value }]
  })
}
