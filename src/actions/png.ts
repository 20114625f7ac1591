import type { Figure } from '../formats/svg/whole.ts'

const SCALE = 2
/** Browsers draw nothing on a canvas with more than this on a side, or more in all. */
const MOST_SIDE = 16_384
const MOST_PIXELS = 120_000_000

/** How many times as large as it is drawn a figure can be as a picture: twice, or less where a browser could not hold it. */
export function pngScale({ width, height }: Pick<Figure, 'width' | 'height'>): number {
  return Math.min(SCALE, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)))
}

/** A figure as a PNG. The typeface goes into the picture, since a picture may not fetch one. */
export async function pngOf({ svg, width, height }: Figure): Promise<Blob> {
  const scale = pngScale({ width, height })
  const image = new Image()
  const address = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(width * scale)
    canvas.height = Math.floor(height * scale)
    const drawing = canvas.getContext('2d')
    if (!drawing) throw new Error('This browser gives no canvas')
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('This browser could not make the picture')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The SVG with the page's own typeface inside. Where it cannot be had, the SVG names others. */
async function withFont(svg: string): Promise<string> {
  const faces = [...document.fonts].filter(({ family, style }) => family.includes('Atkinson') && style === 'normal')
  const fonts = [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule)
  if (faces.length === 0 || fonts.length === 0) return svg
  const written = await Promise.all(fonts.map(inlineFace))
  return svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${written.join('')}</style>`)
}

/** The rules of a style sheet; none of one that a page may not read, as those that browser extensions add. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

async function inlineFace(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
  if (!address) return ''
  const sheet = rule.parentStyleSheet?.href ?? document.baseURI
  try {
    const response = await fetch(new URL(address, sheet))
    const data = await dataAddress(await response.blob())
    const range = rule.style.getPropertyValue('unicode-range')
    const weight = rule.style.getPropertyValue('font-weight')
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};src:url(${data});${range ? `unicode-range:${range};` : ''}}`
  } catch {
    return ''
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(new Error('The typeface could not be read')))
    reader.readAsDataURL(blob)
  })
}
