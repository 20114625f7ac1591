// Measures the advance widths of Atkinson Hyperlegible Next in a real browser and writes src/layout/font-widths.ts.
// Run it again only when the typeface changes: node scripts/font-widths.mjs [path to a Chromium]
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const WEIGHT = 500
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
]

async function fontUrl(subset) {
  const file = `../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`
  return `data:font/woff2;base64,${(await readFile(new URL(file, import.meta.url))).toString('base64')}`
}

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
const fonts = [await fontUrl('latin'), await fontUrl('latin-ext')]
const measured = await page.evaluate(
  async ({ urls, ranges, weight }) => {
    for (const [index, url] of urls.entries()) {
      const face = new FontFace(`measured${index}`, `url(${url})`, { weight: '200 800' })
      document.fonts.add(await face.load())
    }
    const context = document.createElement('canvas').getContext('2d')
    context.font = `${weight} 1000px measured0, measured1, sans-serif`
    return ranges.map(([first, last]) => {
      const widths = []
      for (let code = first; code <= last; code += 1)
        widths.push(Math.round(context.measureText(String.fromCodePoint(code)).width))
      return { first, widths }
    })
  },
  { urls: fonts, ranges: RANGES, weight: WEIGHT },
)
await browser.close()

const letters = measured[0].widths.slice(0x61 - 0x20, 0x7b - 0x20)
const average = Math.round(letters.reduce((sum, width) => sum + width, 0) / letters.length)
const rows = measured.map(
  ({ first, widths }) => `  { first: 0x${first.toString(16)}, widths: [${widths.join(', ')}] },`,
)
const source = `/**
 * Advance widths of Atkinson Hyperlegible Next at weight ${WEIGHT}, in thousandths of an em, by runs of code points.
 * Written by scripts/font-widths.mjs; not edited by hand.
 */
export const ADVANCES: readonly { readonly first: number; readonly widths: readonly number[] }[] = [
${rows.join('\n')}
]

/** The mean of a to z, for a Latin-like letter that is not in the table. */
export const AVERAGE_ADVANCE = ${average}
`
await writeFile(new URL('../src/layout/font-widths.ts', import.meta.url), source)
