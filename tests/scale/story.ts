/** What a step found out, as sentences with figures. */
type Told = string

export interface Story {
  /** Does one step, prints what it showed or why it failed, and goes on either way. */
  readonly step: (title: string, act: () => Promise<Told>) => Promise<void>
  readonly passed: () => number
  readonly failed: () => number
}

/** A step that hangs fails instead; in milliseconds. */
const LONGEST = 120_000

/** Runs steps one after the other, and counts them. */
export function tellStory(print: (line: string) => void): Story {
  let [passed, failed] = [0, 0]
  return {
    async step(title, act) {
      const began = performance.now()
      const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
      try {
        const told = await inTime(act())
        passed += 1
        print(`passed  ${title} (${seconds()})\n        ${told}`)
      } catch (error) {
        failed += 1
        print(`FAILED  ${title} (${seconds()})\n        ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    passed: () => passed,
    failed: () => failed,
  }
}

async function inTime<T>(act: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`Not done after ${LONGEST / 1000} seconds`)), LONGEST)
  })
  try {
    return await Promise.race([act, late])
  } finally {
    clearTimeout(timer)
  }
}
