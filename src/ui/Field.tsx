import './field.css'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

/** What every field says about itself. */
export interface FieldWords {
  label: string
  /** Kept for screen readers only. */
  hideLabel?: boolean | undefined
  /** Beside the label, quietly: "optional". */
  note?: string | undefined
  description?: ReactNode
  /** One sentence: what is wrong and what to do. */
  error?: string | undefined
}

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The ids that tie a control to its label, description and error. */
export function useFieldIds({ description, error }: Pick<FieldWords, 'description' | 'error'>): FieldIds {
  const id = useId()
  const about = classes(Boolean(description) && `${id}-about`, Boolean(error) && `${id}-error`)
  return { id, 'aria-describedby': about || undefined, 'aria-invalid': error ? true : undefined }
}

/** A label above a control, its description and error below. */
export function Field({ words, ids, children }: { words: FieldWords; ids: FieldIds; children: ReactNode }) {
  return (
    <div className={classes('ui-field', Boolean(words.error) && 'ui-field-wrong')}>
      <div className={words.hideLabel ? 'ui-visually-hidden' : 'ui-field-label'}>
        <label htmlFor={ids.id}>{words.label}</label>
        {words.note && <span className="ui-field-note">{words.note}</span>}
      </div>
      {children}
      <FieldNotes words={words} ids={ids} />
    </div>
  )
}

export function FieldNotes({ words, ids }: { words: FieldWords; ids: FieldIds }) {
  return (
    <>
      {words.description && (
        <div id={`${ids.id}-about`} className="ui-field-about">
          {words.description}
        </div>
      )}
      {words.error && (
        <div id={`${ids.id}-error`} className="ui-field-error">
          <Icon name="warning" size={14} />
          <span>{words.error}</span>
        </div>
      )}
    </>
  )
}
