import type { Page } from '@playwright/test'

/** Times between frames, in milliseconds, while a gesture goes on in the page. */
export async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<number[]> {
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
  await gesture()
  const times = await page.evaluate(() => {
    const { measuredFrames } = window as unknown as { measuredFrames: { times: number[]; going: boolean } }
    measuredFrames.going = false
    return measuredFrames.times
  })
  return times.slice(2)
}

/** Drags the mouse from a point in small steps, there and back, as a hand does. */
export async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
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
