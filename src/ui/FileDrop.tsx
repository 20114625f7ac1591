import './panel.css'
import type { DragEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export interface FileDropProps {
  label: string
  buttonLabel: string
  /** Which files, and what becomes of them. */
  hint?: string | undefined
  /** As the `accept` of a file input: ".csv,.xlsx". */
  accept?: string | undefined
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  onFiles: (files: File[]) => void
}

/** A place to drop files on, with a button that does the same. */
export function FileDrop({
  label,
  buttonLabel,
  hint,
  accept,
  multiple = false,
  disabled = false,
  autoFocus = false,
  onFiles,
}: FileDropProps) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  function take(list: FileList | null) {
    const files = [...(list ?? [])]
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  function onDragOver(event: DragEvent) {
    if (disabled || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <fieldset
      aria-labelledby={id}
      className={classes('ui-drop', over && 'ui-drop-over')}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon name="upload" size={20} />
      <p id={id} className="ui-drop-label">
        {label}
      </p>
      {hint && <p className="ui-drop-hint">{hint}</p>}
      <Button disabled={disabled} autoFocus={autoFocus} onPress={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={buttonLabel}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
    </fieldset>
  )
}
