import { language } from '../../words/words.ts'
import { FONT, PAPER } from './look.ts'
import { element, xmlText } from './xml.ts'

/** A drawn figure: a whole SVG document, and its size in CSS pixels. */
export interface Figure {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** What a whole figure is made of. `parts` are written SVG, `name` begins the ids of its title and description. */
export interface FigureParts {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** What the parts use, such as colours that run into one another. */
  readonly definitions?: string
  readonly parts: readonly string[]
}

/** A whole SVG document on paper, with the words that stand for it where it cannot be seen. */
export function wholeFigure({ name, width, height, title, description, definitions, parts }: FigureParts): Figure {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      lang: language(),
      'xml:lang': language(),
      role: 'img',
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-description`,
      'font-family': FONT,
    },
    element('title', { id: `${name}-title` }, xmlText(title)),
    element('desc', { id: `${name}-description` }, xmlText(description)),
    definitions ?? '',
    element('rect', { width, height, fill: PAPER }),
    ...parts,
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}
