import './toast.css'
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import type { Toast } from './toasts.ts'
import { currentToasts, dismissToast, subscribeToasts } from './toasts.ts'

const stayMs = 10_000

/** Where messages from `showToast` appear; rendered once. A message stays 10 seconds, and while pointed at or focused. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts)
  const [held, setHeld] = useState(false)
  const before = useRef<HTMLElement | null>(null)
  const enter = ({ currentTarget, relatedTarget }: FocusEvent) => {
    setHeld(true)
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget
  }
  // Once the message is gone; unless what it did has given the focus to something else.
  const giveBack = () => {
    setTimeout(() => {
      if (document.activeElement === document.body) before.current?.focus()
    })
  }
  // The last one may go while it is held; then nothing says that the pointer left.
  if (held && toasts.length === 0) setHeld(false)
  return (
    <section
      className="ui-toasts"
      aria-label={label}
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={enter}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} closeLabel={closeLabel} onGone={giveBack} />
      ))}
    </section>
  )
}

interface ToastCardProps {
  toast: Toast
  held: boolean
  closeLabel: string
  /** A person sent it away, or did what it offers. */
  onGone: () => void
}

function ToastCard({ toast, held, closeLabel, onGone }: ToastCardProps) {
  const { id, message, action } = toast
  const dismiss = () => {
    dismissToast(id)
    onGone()
  }
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismissToast(id), stayMs)
    return () => clearTimeout(timer)
  }, [id, held])
  return (
    <div className="ui-toast">
      <p>{message}</p>
      {action && (
        <Button
          size="small"
          onPress={() => {
            action.onPress()
            dismiss()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={closeLabel} onPress={dismiss} />
    </div>
  )
}
