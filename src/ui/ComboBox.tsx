import './overlay.css'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import type { FieldWords } from './Field.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { matchScore, plain } from './matchText.ts'

export interface ComboOption {
  id: string
  label: string
  /** A second, quiet line: where the option belongs. */
  detail?: string | undefined
  disabled?: boolean | undefined
}

export interface ComboBoxProps extends FieldWords {
  options: readonly ComboOption[]
  value: string | null
  /** Null when the text was cleared. */
  onChange: (id: string | null) => void
  /** Shown when nothing matches. */
  noneWords: string
  placeholder?: string | undefined
  /** Offers to make what was typed into a new option: `label` words the offer. */
  create?: { label: (text: string) => string; onCreate: (text: string) => void } | undefined
  /** For adding one after another: empties the box after each choice. */
  clearAfter?: boolean | undefined
  /** Lists no more than so many that fit what was typed: for thousands of options. */
  most?: number | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
}

/** What was typed is the text of the offer to create it, so that the filter always keeps that offer. */
interface Offer extends ComboOption {
  typed?: string
}

const newId = '\u0000new'

/** Picks one of many by typing part of it. */
export function ComboBox(props: ComboBoxProps) {
  const { options, value, create, most, clearAfter = false, disabled = false, autoFocus = false } = props
  const [typed, setTyped] = useState('')
  // Counts the choices after which the box starts afresh, empty and still focused.
  const [fresh, setFresh] = useState(0)
  const wanted = typed.trim()
  const creates = create !== undefined
  const known = useMemo(() => new Set(creates ? options.map(({ label }) => plain(label)) : []), [options, creates])
  const isNew = create && wanted !== '' && !known.has(plain(wanted))
  const fitting = most === undefined ? options : firstFitting(options, typed, most)
  const offered: Offer[] = isNew ? [...fitting, { id: newId, label: create.label(wanted), typed }] : [...fitting]

  function pick(id: string | null) {
    if (id === null && clearAfter) return
    if (id === newId) create?.onCreate(wanted)
    else props.onChange(id)
    if (id !== newId && !clearAfter) return
    setTyped('')
    setFresh(fresh + 1)
  }

  return (
    <AriaComboBox
      key={fresh}
      className={classes('ui-field', Boolean(props.error) && 'ui-field-wrong')}
      defaultItems={offered}
      defaultInputValue={clearAfter ? '' : (options.find((option) => option.id === value)?.label ?? '')}
      defaultFilter={(text, input) => matchScore(text, input) > 0}
      selectedKey={clearAfter ? null : value}
      allowsEmptyCollection
      shouldFocusWrap
      isDisabled={disabled}
      isInvalid={Boolean(props.error)}
      autoFocus={autoFocus || fresh > 0}
      onInputChange={setTyped}
      onSelectionChange={(key) => pick(key === null ? null : String(key))}
    >
      <div className={props.hideLabel ? 'ui-visually-hidden' : 'ui-field-label'}>
        <Label>{props.label}</Label>
        {props.note && <span className="ui-field-note">{props.note}</span>}
      </div>
      <div className="ui-select">
        <Input className="ui-input" placeholder={props.placeholder ?? ''} />
        <Button className="ui-select-open">
          <Icon name="chevronDown" size={14} />
        </Button>
      </div>
      {props.description && (
        <Text slot="description" className="ui-field-about">
          {props.description}
        </Text>
      )}
      {props.error && (
        <Text slot="errorMessage" className="ui-field-error">
          <Icon name="warning" size={14} />
          <span>{props.error}</span>
        </Text>
      )}
      <Popover className="ui-popover" offset={4}>
        <ListBox<Offer>
          className="ui-menu ui-options"
          renderEmptyState={() => <div className="ui-options-none">{props.noneWords}</div>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function firstFitting(options: readonly ComboOption[], typed: string, most: number): readonly ComboOption[] {
  const found: ComboOption[] = []
  for (const option of options) {
    if (typed.trim() !== '' && matchScore(option.label, typed) <= 0) continue
    found.push(option)
    if (found.length === most) break
  }
  return found
}

function OptionRow({ option }: { option: Offer }) {
  return (
    <ListBoxItem
      id={option.id}
      className="ui-option"
      textValue={option.typed ?? option.label}
      isDisabled={option.disabled ?? false}
    >
      <span className="ui-option-words">
        <span>{option.label}</span>
        {option.detail && <span className="ui-option-detail">{option.detail}</span>}
      </span>
      <span className="ui-option-check">
        <Icon name="check" size={14} />
      </span>
    </ListBoxItem>
  )
}
