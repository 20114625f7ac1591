import type { Page } from '@playwright/test'
import { median } from './measure.ts'

/** A gesture as it was felt and as it was paid for, both in milliseconds. */
export interface Frames {
  /** Times between frames. They are never shorter than the screen's own pace. */
  readonly between: readonly number[]
  /** What the page's main thread worked a frame, on average: it tells where the pace hides a difference. */
  readonly work: number
}

/** How far a map is moved, and how much it is magnified. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** What is measured, from the middle of a card on a canvas whose top left corner is at `canvas`. */
export const GESTURES = {
  /** From the empty edge on the left, so that the press meets nothing. */
  pan: (page: Page, { y, canvas }: Place & { readonly canvas: Place }) =>
    framesDuring(page, () => drag(page, { x: canvas.x + 8, y: y + 100 }, { x: 140, y: -220 })),
  /** The card is selected first: far away only such a card is dragged. */
  drag: async (page: Page, { x, y }: Place & { readonly canvas: Place }) => {
    await page.mouse.click(x, y)
    return framesDuring(page, () => drag(page, { x, y }, { x: 30, y: 160 }))
  },
} as const

/** Several rounds as one: all frames, and the work of the round in the middle. */
export function joined(rounds: readonly Frames[]): Frames {
  return { between: rounds.flatMap(({ between }) => between), work: median(rounds.map(({ work }) => work)) }
}

/** Turns the wheel over a place in small steps, there and back. */
export function framesOfWheel(page: Page, { x, y }: Place, by: Place): Promise<Frames> {
  return framesDuring(page, async () => {
    await page.mouse.move(x, y)
    for (const way of [1, -1]) {
      for (let step = 0; step < 25; step++) await page.mouse.wheel(way * by.x, way * by.y)
    }
  })
}

async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.bringToFront()
  await page.waitForTimeout(300)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  await page.evaluate(() => {
    const times: number[] = []
    let last = performance.now()
    const state = { times, going: true }
    const tick = (now: number) => {
      times.push(now - last)
      last = now
      if (state.going) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, { measuredFrames: state })
  })
  const before = await worked()
  await gesture()
  const work = (await worked()) - before
  const times = await page.evaluate(() => {
    const { measuredFrames } = window as unknown as { measuredFrames: { times: number[]; going: boolean } }
    measuredFrames.going = false
    return measuredFrames.times
  })
  await session.detach()
  return { between: times.slice(2), work: work / times.length }
}

/** Drags the mouse from a point in small steps, there and back, as a hand does. */
async function drag(page: Page, from: Place, by: Place): Promise<void> {
  const steps = 60
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const way of [1, -1]) {
    const start = way === 1 ? 0 : steps
    for (let step = 1; step <= steps; step++) {
      const at = start + way * step
      await page.mouse.move(from.x + (by.x * at) / steps, from.y + (by.y * at) / steps)
    }
  }
  await page.mouse.up()
}
