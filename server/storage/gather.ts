interface Waiting<I, O> {
  readonly item: I
  readonly done: (outcome: O) => void
  readonly failed: (reason: unknown) => void
}

/**
 * Turns a function that writes many at once into one that writes one: what arrives while the event loop is at it, or
 * while the last lot is written, goes together. Each promise settles with its own outcome; a lot that fails fails for all.
 */
export function gather<I, O>(writeAll: (items: readonly I[]) => Promise<readonly O[]>): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = []
  let writing = false

  async function write() {
    while (waiting.length > 0) {
      const lot = waiting
      waiting = []
      try {
        const outcomes = await writeAll(lot.map(({ item }) => item))
        for (const [index, outcome] of outcomes.entries()) lot[index]?.done(outcome)
      } catch (error) {
        for (const { failed } of lot) failed(error)
      }
    }
    writing = false
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed })
      if (writing) return
      writing = true
      setImmediate(() => void write())
    })
}
