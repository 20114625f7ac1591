/** How often the line is looked at, in milliseconds. */
const LOOK = 5000
/** A line that was silent for so long is dead: each tab is heard every 15 seconds, a hidden one every minute. */
const SILENT = 40_000
const SILENT_HIDDEN = 100_000
/** Changes are answered at once: a line that does not answer for so long is dead. */
const UNANSWERED = 20_000
/** How long a tab may be hidden before it shows nothing but its view. */
const REST_AFTER = 60_000

/** What is looked at: the line, as far as this needs it. */
export interface Watched {
  readonly webSocket: { readonly bufferedAmount: number } | null
  /** In milliseconds since 1970; 0 before anything was heard. */
  readonly lastMessageReceived: number
  readonly isUp: () => boolean
  readonly drop: (reason: string) => void
}

interface Acts {
  /** Tries now, if the line is down. */
  readonly hurry: () => void
  readonly rest: (resting: boolean) => void
  /** Whether the server has still to answer something. */
  readonly unanswered: () => boolean
}

/**
 * Notices when the line is dead or may work again: the browser says so, the page is come back to, or nothing is heard
 * while nothing goes out either (a long upload is silent, and must not be begun again and again). Returns how to stop.
 */
export function watchLine(line: Watched, { hurry, rest, unanswered }: Acts): () => void {
  let queued = 0
  let movedAt = Date.now()
  let asked = Number.POSITIVE_INFINITY
  const look = () => {
    const now = Date.now()
    const left = line.webSocket?.bufferedAmount ?? 0
    if (left !== queued || !line.isUp()) movedAt = now
    queued = left
    asked = unanswered() ? Math.min(asked, now) : Number.POSITIVE_INFINITY
    if (!line.isUp()) return
    const silence = now - Math.max(line.lastMessageReceived, movedAt)
    if (silence > (hidden() ? SILENT_HIDDEN : SILENT)) line.drop('silent')
    else if (silence > UNANSWERED && now - asked > UNANSWERED) line.drop('unanswered')
  }
  const timer = setInterval(look, LOOK)
  if (typeof document === 'undefined') return () => clearInterval(timer)

  let resting: ReturnType<typeof setTimeout> | undefined
  const seen = () => {
    clearTimeout(resting)
    if (hidden()) {
      resting = setTimeout(() => rest(true), REST_AFTER)
      return
    }
    rest(false)
    look()
    hurry()
  }
  // The browser may say so while this server can be reached (it runs on this machine): then it is there again at once.
  const offline = () => line.drop('offline')
  document.addEventListener('visibilitychange', seen)
  addEventListener('pageshow', seen)
  addEventListener('online', hurry)
  addEventListener('offline', offline)
  return () => {
    clearInterval(timer)
    clearTimeout(resting)
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pageshow', seen)
    removeEventListener('online', hurry)
    removeEventListener('offline', offline)
  }
}

function hidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden'
}
