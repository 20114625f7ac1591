import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findOrInstallBrowser } from '../../scripts/browser.ts'
import { buildIfStale } from '../../scripts/build.ts'
import { root } from '../../scripts/child.ts'
import { createServer } from '../../server/server.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import type { Arrangement } from '../../src/layout/arrange.ts'
import { lensOf } from '../../src/layout/lens.ts'
import { mapOf } from '../../src/layout/modelMap.ts'
import { say } from '../../src/words/words.ts'
import { type Frames, GESTURES, type Place, type View, joined } from './frames.ts'
import { benchModel, type Size } from './models.ts'
import { type Measure, measure, median, quantile } from './measure.ts'
import { measureWorkspaces } from './workspaces.ts'

const VIEWPORT = { width: 1280, height: 800 }
const OPENINGS = 5
const ROUNDS = 3

/**
 * The built app and, in the same browser, plain React Flow (empty boxes, its own links, drawing only what is in sight):
 * opening, and panning and dragging as it opens and with the whole model in sight. Both are looked at from the same
 * place, in turns.
 */
export async function measureBrowser(sizes: readonly Size[]): Promise<Measure[]> {
  const executablePath = await findOrInstallBrowser()
  if (!executablePath) throw new Error('No browser was found')
  const built = await buildIfStale()
  if (!built.ok) throw new Error(built.output)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    await buildPlain(folder, sizes)
    const app = await serve(join(root, 'dist'))
    const plain = await serve(folder)
    const lines: Measure[] = []
    for (const size of sizes) lines.push(...(await measureSize(browser, { app: app.url, plain: plain.url }, size)))
    lines.push(...(await measureWorkspaces(browser, app.url)))
    await app.close()
    await plain.close()
    return lines
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildPlain(folder: string, sizes: readonly Size[]): Promise<void> {
  const source = join(root, 'tests/bench/plain')
  await build({
    root: source,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    const boxes = [...arrangementOf(size).boxes].map(([id, box]) => ({ id, ...box }))
    const links = [...benchModel(size).model.links.values()].map(({ id, from, to }) => ({ id, from, to }))
    writeFileSync(join(folder, `boxes-${size.nodes}.json`), JSON.stringify({ boxes, links }))
  }
  cpSync(join(root, 'public/icon.svg'), join(folder, 'icon.svg'))
}

function arrangementOf(size: Size): Arrangement {
  const { model, data } = benchModel(size)
  return mapOf(model, data).arrangement
}

async function serve(appFolder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({ appFolder })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => server.close() }
}

async function measureSize(browser: Browser, urls: { readonly app: string; readonly plain: string }, size: Size) {
  const app = await browser.newPage({ viewport: VIEWPORT })
  const lines = [measure('open from IndexedDB to first paint', size.name, median(await openApp(app, urls.app, size)))]
  for (const looking of ['zoomed in', 'zoomed out'] as const) {
    if (looking === 'zoomed out') {
      await app.getByRole('button', { name: say('action.zoom.fit') }).click()
      await app.waitForTimeout(1000)
    }
    const view = await viewOf(app)
    const { offset, ...canvas } = await canvasOf(app)
    const plain = await browser.newPage({ viewport: canvas })
    await plain.goto(`${urls.plain}/?size=${size.nodes}&x=${view.x}&y=${view.y}&zoom=${view.zoom}`)
    await plain.locator('.react-flow__node').first().waitFor({ timeout: 120_000 })
    const arrangement = arrangementOf(size)
    const card = cardIn(arrangement, view, canvas)
    const lens = lensOf({ ...view, ...canvas }, arrangement.bounds)
    // The app's overview of a tall map is wider than plain React Flow's picture of it.
    const here = { x: lens.x + card.x * lens.across + offset.x, y: lens.y + card.y * lens.down + offset.y }
    const there = { x: view.x + card.x * view.zoom, y: view.y + card.y * view.zoom }
    for (const gesture of ['pan', 'drag'] as const) {
      const [ours, theirs]: [Frames[], Frames[]] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        ours.push(await GESTURES[gesture](app, { ...here, canvas: offset }))
        theirs.push(await GESTURES[gesture](plain, { ...there, canvas: { x: 0, y: 0 } }))
      }
      lines.push(...compared(`${looking}, ${gesture}`, size, joined(ours), joined(theirs)))
    }
    await plain.close()
  }
  await app.close()
  return lines
}

function compared(name: string, size: Size, ours: Frames, theirs: Frames): Measure[] {
  const at = (share: number) => [quantile(ours.between, share), quantile(theirs.between, share)] as const
  return [
    measure(`${name}, frame`, size.name, ...at(0.5)),
    measure(`${name}, frame at the 95th percentile`, size.name, ...at(0.95)),
    measure(`${name}, work a frame`, size.name, ours.work, theirs.work),
  ]
}

/** Opens the model as a file, and then again from this device; the milliseconds of each opening. */
async function openApp(page: Page, url: string, size: Size): Promise<number[]> {
  await page.goto(url)
  const chooser = page.locator('input[type="file"]').first()
  await chooser.waitFor({ state: 'attached' })
  await chooser.setInputFiles({
    name: 'measured.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(benchModel(size))),
  })
  await page.waitForURL(/#\/model\//, { timeout: 120_000 })
  await page.locator('.map-card').first().waitFor({ timeout: 120_000 })
  const times: number[] = []
  for (let run = 0; run < OPENINGS; run++) {
    const start = Date.now()
    await page.reload()
    await page.locator('.map-card').first().waitFor({ timeout: 120_000 })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    times.push(Date.now() - start)
  }
  await page.waitForTimeout(1000)
  return times
}

function viewOf(page: Page): Promise<View> {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { e, f, a } = new DOMMatrix(getComputedStyle(element).transform)
    return { x: e, y: f, zoom: a }
  })
}

async function canvasOf(page: Page) {
  const { x, y, width, height } = (await page.locator('.react-flow').boundingBox()) ?? { x: 0, y: 0, ...VIEWPORT }
  return { width: Math.round(width), height: Math.round(height), offset: { x, y } }
}

/** The middle of a card that is well in sight, in map units. */
function cardIn(arrangement: Arrangement, view: View, canvas: { readonly height: number }): Place {
  for (const id of arrangement.lanes[1]?.cards ?? []) {
    const box = arrangement.boxes.get(id)
    if (!box) continue
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    if (place.y * view.zoom + view.y > canvas.height / 3) return place
  }
  throw new Error('No card stands where it can be dragged')
}
