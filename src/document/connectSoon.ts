import type { TogetherStore } from './together.ts'
import type { Waiting } from './waiting.ts'

/** How long until the code for sharing is asked for again when it did not come, in milliseconds. */
const AGAIN_AFTER = 5000

export interface Joining<C> {
  /** Undefined until the code has come. */
  readonly connection: () => C | undefined
  readonly leave: () => Promise<void>
}

/**
 * Connects what is open with what `load` fetches, again and again until it comes. What waits for the server is counted
 * from now on, and on top of `before`.
 */
export function connectSoon<C extends { readonly close: () => void }>(
  { together, waiting }: { readonly together: TogetherStore; readonly waiting: Pick<Waiting, 'begin' | 'end'> },
  before: number,
  load: () => Promise<() => C>,
): Joining<C> {
  let stopped = false
  let connection: C | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const counting = waiting.begin(before)

  const start = async (): Promise<void> => {
    try {
      const connect = await load()
      await counting
      if (!stopped) connection = connect()
    } catch {
      if (stopped) return
      together.setState({ link: 'offline' })
      timer = setTimeout(() => void start(), AGAIN_AFTER)
    }
  }
  void start()
  return {
    connection: () => connection,
    async leave() {
      stopped = true
      clearTimeout(timer)
      connection?.close()
      await counting
      await waiting.end()
    },
  }
}
