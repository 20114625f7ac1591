import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { keepDraft } from '../../actions/comments.ts'
import { keyName } from '../../actions/keys.ts'
import { useOpenModel, useSession } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, useFieldIds } from '../../ui/Field.tsx'
import { say } from '../../words/words.ts'
import { NameList } from './NameList.tsx'
import { useAround } from './people.ts'
import { useMentioning } from './useMentioning.ts'

/** The longest comment that can be typed, in characters. */
const LONGEST = 4000

export interface ComposerProps {
  /** What it is for: the text is kept under this until it is sent. */
  readonly draft: string
  readonly label: string
  readonly hideLabel?: boolean
  /** What stands there at first. */
  readonly initial?: string
  /** The words of the button that sends. */
  readonly send: string
  readonly autoFocus?: boolean
  /** False when the text was not taken: it then stays. */
  readonly onSend: (text: string) => boolean
  /** Escape, and the button beside the one that sends. */
  readonly onLeave?: () => void
  /** Between the text and the button that sends it. */
  readonly children?: ReactNode
  /** Escape where nothing can be left. */
  readonly onEscape?: () => void
}

/** A field to write what others will read. Enter makes a new line, Ctrl+Enter sends, @ offers names. */
export function Composer(props: ComposerProps) {
  const { draft, initial = '', onSend, onLeave } = props
  const open = useOpenModel()
  const text = useSession((session) => session.drafts.get(draft)) ?? initial
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusAtFirst(field, props.autoFocus ?? false)
  const change = (next: string) => keepDraft(open, draft, next)
  const mentioning = useMentioning(field, text, change)
  const words = { label: props.label, hideLabel: props.hideLabel, description: <Hint /> }
  const ids = useFieldIds(words)
  const offers = mentioning.offered.length > 0

  function send() {
    if (onSend(text)) keepDraft(open, draft, null)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    if (mentioning.key(event)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Enter' && mod) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      ;(onLeave ?? props.onEscape)?.()
    } else if (mod && text !== '' && ['z', 'y'].includes(event.key.toLowerCase())) {
      // What is not sent yet is no step of the model: the field's own undo goes through it.
      event.stopPropagation()
    }
  }
  return (
    <div className="comments-composer">
      <Field words={words} ids={ids}>
        <div className="ui-grow" data-text={text}>
          <textarea
            {...ids}
            ref={field}
            className="ui-input"
            rows={2}
            maxLength={LONGEST}
            value={text}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={offers ? mentioning.listId : undefined}
            aria-activedescendant={offers ? `${mentioning.listId}${mentioning.chosen}` : undefined}
            onChange={(event) => change(event.target.value)}
            onSelect={mentioning.noteCaret}
            onBlur={mentioning.close}
            onKeyDown={onKeyDown}
          />
        </div>
        <NameList mentioning={mentioning} />
      </Field>
      {props.children}
      <div className="comments-tools">
        <Button variant="primary" disabled={text.trim() === ''} onPress={send}>
          {props.send}
        </Button>
        {onLeave ? (
          <Button variant="quiet" onPress={onLeave}>
            {say('comments.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** How long a menu takes to give the focus back to its button, in milliseconds. */
const MENU = 80

/** The caret at the end of the text; also where a menu asked for the field, which takes the focus once more as it closes. */
function useFocusAtFirst(field: RefObject<HTMLTextAreaElement | null>, wanted: boolean): void {
  const [first] = useState(wanted)
  useEffect(() => {
    if (!first) return undefined
    const focus = () => {
      const control = field.current
      if (!control || document.activeElement === control) return
      control.focus()
      control.setSelectionRange(control.value.length, control.value.length)
    }
    focus()
    const timer = setTimeout(focus, MENU)
    return () => clearTimeout(timer)
  }, [field, first])
}

/** The keys; on a screen that is touched only what works there. */
function Hint() {
  const { people, me } = useAround()
  const keys = keyName('Mod+Enter', navigator.platform.startsWith('Mac'))
  return (
    <>
      <span className="comments-keys">{say('comments.new.keys', { keys })} </span>
      {people.some(({ id }) => id !== me) ? say('comments.new.mention') : null}
    </>
  )
}
