import { say, sayDate } from '../../words/words.ts'
import { markdown } from '../narrative/escape.ts'
import { xmlText } from '../svg/xml.ts'
import type { Change, ChangeGroup } from './change.ts'

/** One side of a comparison: a version with its hash, or the model as it is now ('' for hash and day). */
export interface ComparedSide {
  readonly name: string
  readonly hash: string
  /** YYYY-MM-DD or a moment. */
  readonly on: string
}

/** What a comparison says. `reasonsOf` gives the reasons that were recorded for a change, none where there are none. */
export interface Comparison {
  readonly title: string
  readonly from: ComparedSide
  readonly to: ComparedSide
  /** The day of the comparison. */
  readonly on: string
  readonly groups: readonly ChangeGroup[]
  readonly reasonsOf: (change: Change) => readonly string[]
}

interface Part {
  readonly heading: string
  readonly changes: readonly { readonly sentence: string; readonly reasons: readonly string[] }[]
}

/** A comparison to hand out, as Markdown (CommonMark). The model's words cannot become marks, links or HTML. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { title, facts, parts } = content(comparison)
  const sections = parts.map(({ heading, changes }) => {
    const items = changes.map(({ sentence, reasons }) =>
      [`- ${literal(sentence)}`, ...reasons.map((reason) => `  - ${literal(reason)}`)].join('\n'),
    )
    return `## ${literal(heading)}\n\n${items.join('\n')}\n`
  })
  return [`# ${literal(title)}\n`, `${facts.map((fact) => `- ${literal(fact)}`).join('\n')}\n`, ...sections].join('\n')
}

/**
 * The same as one HTML page that stands by itself: no script, nothing fetched, ready for paper. `figure` is an SVG that
 * follows the list, on a landscape page of its own; '' for none.
 */
export function comparisonHtml(comparison: Comparison, figure = ''): string {
  const { title, facts, parts } = content(comparison)
  const sections = parts.map(({ heading, changes }) => {
    const items = changes.map(({ sentence, reasons }) => {
      const why = reasons.map((reason) => `<p class="reason">${xmlText(reason)}</p>`).join('')
      return `<li>${xmlText(sentence)}${why}</li>`
    })
    return `<h2>${xmlText(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xmlText(title)}</h1>
<ul class="facts">
${facts.map((fact) => `<li>${xmlText(fact)}</li>`).join('\n')}
</ul>
${sections.join('\n')}
${figure === '' ? '' : `<div class="figure">${figure.replace(/^<\?xml[^>]*>\s*/, '')}</div>\n`}</body>
</html>
`
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #17202a; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; break-after: avoid; }
li { margin: 0.35rem 0; overflow-wrap: anywhere; break-inside: avoid; }
.facts { list-style: none; padding: 0; color: #4a5560; }
.reason { margin: 0.15rem 0 0.5rem; padding-left: 0.75rem; border-left: 3px solid #9aa7b4; }
.figure { margin: 2rem 0; overflow-x: auto; } .figure svg { max-width: 100%; height: auto; }
@page figure { size: A4 landscape; margin: 10mm; }
@media print {
  body { margin: 0; max-width: none; }
  .figure { page: figure; break-before: page; width: 277mm; margin: 0; }
  .figure svg { width: 100%; height: 186mm; }
}
`

function content({ title, from, to, on, groups, reasonsOf }: Comparison) {
  const parts: Part[] = groups.map(({ heading, changes }) => ({
    heading,
    changes: changes.map((change) => ({
      sentence: change.sentence,
      reasons: reasonsOf(change).map((reason) => say('comparison.reason', { reason })),
    })),
  }))
  const count = parts.reduce((sum, { changes }) => sum + changes.length, 0)
  const facts = [
    sideWords('from', from),
    sideWords('to', to),
    ...(on ? [say('comparison.on', { date: sayDate(on) })] : []),
    count === 0 ? say('comparison.none') : say('comparison.count', { count }),
  ]
  return { title: say('comparison.title', { title }), facts, parts }
}

function sideWords(side: 'from' | 'to', { name, hash, on }: ComparedSide): string {
  const said = say(`comparison.${side}`, { name: on ? say('comparison.dated', { name, date: sayDate(on) }) : name })
  return hash ? say('comparison.hashed', { side: said, hash }) : said
}

/** One line of the model's words as literal Markdown: a line break would end the item. */
function literal(text: string): string {
  return markdown(text.replaceAll(/\s+/g, ' ').trim())
}
