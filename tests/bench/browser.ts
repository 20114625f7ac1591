import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findOrInstallBrowser } from '../../scripts/browser.ts'
import { buildIfStale } from '../../scripts/build.ts'
import { root } from '../../scripts/child.ts'
import { createServer } from '../../server/server.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { mapOf } from '../../src/layout/modelMap.ts'
import { drag, type Frames, framesDuring } from './frames.ts'
import { benchModel, type Size } from './models.ts'
import { type Measure, measure, median, quantile } from './measure.ts'

const VIEWPORT = { width: 1280, height: 800 }

/** The built app and, in the same browser, plain React Flow: open, pan and drag. */
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
    for (const size of sizes) {
      const ours = await measureApp(await browser.newPage({ viewport: VIEWPORT }), app.url, size)
      const theirs = await measurePlain(await browser.newPage({ viewport: ours.size }), plain.url, size, ours.view)
      lines.push(measure('open from IndexedDB to first paint', size.name, median(ours.open)))
      for (const gesture of ['pan', 'drag'] as const) {
        const [mine, plainly] = [ours[gesture], theirs[gesture]]
        lines.push(measure(`${gesture}, frame`, size.name, median(mine.between), median(plainly.between)))
        lines.push(measure(`${gesture}, work a frame`, size.name, mine.work, plainly.work))
        lines.push(
          measure(
            `${gesture}, frame at the 95th percentile`,
            size.name,
            quantile(mine.between, 0.95),
            quantile(plainly.between, 0.95),
          ),
        )
      }
    }
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
    const { model, data } = benchModel(size)
    const boxes = [...mapOf(model, data).arrangement.boxes].map(([id, box]) => ({ id, ...box }))
    const links = [...model.links.values()].map(({ id, from, to }) => ({ id, from, to }))
    writeFileSync(join(folder, `boxes-${size.nodes}.json`), JSON.stringify({ boxes, links }))
  }
  cpSync(join(root, 'public/icon.svg'), join(folder, 'icon.svg'))
}

async function serve(appFolder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({ host: '127.0.0.1', port: 0, appFolder })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => server.close() }
}

async function measureApp(page: Page, url: string, size: Size) {
  await page.goto(url)
  const chooser = page.locator('input[type="file"]').first()
  await chooser.waitFor({ state: 'attached' })
  await chooser.setInputFiles({
    name: 'measured.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(benchModel(size))),
  })
  await page.waitForURL(/#\/model\//, { timeout: 60_000 })
  await page.locator('.map-card').first().waitFor({ timeout: 60_000 })
  const open: number[] = []
  for (let run = 0; run < 5; run++) {
    const start = Date.now()
    await page.reload()
    await page.locator('.map-card').first().waitFor()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    open.push(Date.now() - start)
  }
  const canvas = await page.locator('.react-flow').boundingBox()
  const { width, height } = canvas ?? VIEWPORT
  const view = await viewOf(page)
  return {
    open,
    view,
    size: { width: Math.round(width), height: Math.round(height) },
    ...(await gestures(page, '.map-card')),
  }
}

interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

function viewOf(page: Page): Promise<View> {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { e, f, a } = new DOMMatrix(getComputedStyle(element).transform)
    return { x: e, y: f, zoom: a }
  })
}

/** Plain React Flow is looked at from the same place, so that as much is in sight. */
async function measurePlain(page: Page, url: string, size: Size, { x, y, zoom }: View) {
  await page.goto(`${url}/?size=${size.nodes}&x=${x}&y=${y}&zoom=${zoom}`)
  await page.locator('.react-flow__node').first().waitFor()
  return gestures(page, '.react-flow__node')
}

/** Pans from an empty place, then drags the first card that is well in sight; the same in both. */
async function gestures(page: Page, card: string): Promise<{ pan: Frames; drag: Frames }> {
  await page.waitForTimeout(500)
  const boxes = await page
    .locator(card)
    .evaluateAll((cards) =>
      cards
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
    )
  const place = boxes.find(({ x, y }) => x > 250 && x < 900 && y > 300 && y < 600)
  if (!place) throw new Error('No card stands where it can be dragged')
  const pan = await framesDuring(page, () => drag(page, { x: place.x + 130, y: place.y }, { x: -140, y: -220 }))
  const dragged = await framesDuring(page, () => drag(page, place, { x: 30, y: 160 }))
  return { pan, drag: dragged }
}
