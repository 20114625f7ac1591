import { cardName } from '../../model/names.ts'
import { type KeyboardEvent, type ClipboardEvent, useEffect, useRef } from 'react'
import { endTyping, typeLabel } from '../../actions/cards.ts'
import { runAction } from '../../actions/actions.ts'
import { pasteLines } from '../../actions/outline.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Node } from '../../model/model.ts'
import { useCaret } from '../../ui/useCaret.ts'
import { say } from '../../words/words.ts'

/** The label of a card, or the field to type it in. Enter goes on to a card below, Tab to one in the next stage. */
export function CardLabel({ node, renaming }: { readonly node: Node; readonly renaming: boolean }) {
  if (renaming) return <LabelField node={node} />
  return (
    <div className="map-card-label" data-empty={node.label.trim() === '' || undefined}>
      {cardName(node)}
    </div>
  )
}

function LabelField({ node }: { readonly node: Node }) {
  const context = useActionContext()
  const field = useRef<HTMLTextAreaElement>(null)
  const was = useRef(node.label)
  useCaret(node.label, () => field.current)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') endTyping(context.open, node.id, was.current)
    else if (event.key === 'Enter' && !event.shiftKey) {
      const kept = endTyping(context.open, node.id, was.current)
      if (kept) runAction(event.ctrlKey || event.metaKey ? 'card.linked' : 'card.below', context)
    } else if (event.key === 'Tab' && !event.shiftKey && node.label.trim() !== '') {
      endTyping(context.open, node.id, was.current)
      runAction('card.linked', context)
    } else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\r\n]/.test(text.trim())) return
    event.preventDefault()
    event.stopPropagation()
    pasteLines(context.open, node, text, context.newId)
  }
  return (
    <>
      <textarea
        ref={field}
        className="map-card-field nodrag nopan nowheel"
        data-field={`nodes ${node.id} label`}
        aria-label={say('map.label.field')}
        aria-describedby={`${node.id}-keys`}
        value={node.label}
        maxLength={1000}
        rows={1}
        onChange={(event) => typeLabel(context.open, node.id, event.target.value.replaceAll(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => endTyping(context.open, node.id, was.current)}
      />
      <span id={`${node.id}-keys`} className="ui-visually-hidden">
        {say('map.label.keys')}
      </span>
    </>
  )
}
