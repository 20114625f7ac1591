export interface ToastAction {
  label: string
  onPress: () => void
}

export interface Toast {
  id: number
  message: string
  action?: ToastAction | undefined
}

const most = 3
let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function become(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message with at most one action ("Undo"). Three show at a time; the oldest gives way. Returns its id. */
export function showToast(message: string, action?: ToastAction): number {
  const id = nextId++
  become([...toasts, { id, message, action }].slice(-most))
  return id
}

/** Takes a message away; one that is gone already is no error. */
export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) become(toasts.filter((toast) => toast.id !== id))
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
