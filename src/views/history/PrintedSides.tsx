import type { ComparedSide, Comparison } from '../../formats/changes/document.ts'
import { say, sayDate } from '../../words/words.ts'

/** What stands at the head of a printed comparison: the title, both versions with their hashes, and the day. */
export function PrintedSides({ comparison }: { readonly comparison: Comparison }) {
  const { title, from, to, on } = comparison
  return (
    <header className="history-printed">
      <h1>{say('comparison.title', { title })}</h1>
      <p>{sideWords('from', from)}</p>
      <p>{sideWords('to', to)}</p>
      <p>{say('comparison.on', { date: sayDate(on) })}</p>
    </header>
  )
}

function sideWords(side: 'from' | 'to', { name, hash, on }: ComparedSide): string {
  const dated = on ? say('comparison.dated', { name, date: sayDate(on) }) : name
  const said = say(`comparison.${side}`, { name: dated })
  return hash ? say('comparison.hashed', { side: said, hash }) : said
}
