import { hasWords, oneLine, quoted, reason } from '../../formats/narrative/ownWords.ts'
import { nameOf, own, phrase, sentence } from '../../formats/narrative/pieces.ts'
import { aboutCard } from '../../formats/plain/cards.ts'
import { field, fill, orElse } from '../../formats/plain/lines.ts'
import type { Contribution, Node } from '../../model/model.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { indicatorsOn } from '../../model/queries/indicators.ts'
import { say } from '../../words/words.ts'
import { linkSentence, linksTold, whereFrom } from './linkPieces.ts'
import { PrintedGrounds } from './PrintedGrounds.tsx'
import { Facts, Paragraphs, Words } from './Words.tsx'
import { type Paper, placeOf, sourceNotes } from './writing.ts'

/** Lines of a card that may stay together on a page without leaving a large part of the one before empty. */
const SHORT = 5

/** A card with all that the model says of it. */
export function PrintedCard({ paper, node }: { readonly paper: Paper; readonly node: Node }) {
  const { model, cardSource, linkSource } = paper
  const links = linksTold(paper, node.id)
  const contributions = contributionsOf(model, node.id)
  const label = nameOf(node)
  return (
    <section className="print-card" data-short={links.length + contributions.length <= SHORT || undefined}>
      <h3 id={placeOf(node.id)}>
        <span className="print-number">{paper.numbers.get(node.id)}</span>{' '}
        {hasWords(node.code) ? `${oneLine(node.code)} ${oneLine(label)}` : oneLine(label)}
      </h3>
      <Facts facts={aboutCard(model, { ...node, description: '' })} />
      <Paragraphs text={node.description} />
      {links.length + contributions.length > 0 ? (
        <ul className="print-links">
          {links.map((told) => (
            <li key={told[0].id}>
              <p>
                <Words paper={paper} pieces={linkSentence(paper, told)} />
              </p>
              <Facts facts={sourceNotes(paper, told[0], linkSource)} />
              <PrintedGrounds paper={paper} kind="link" id={told[0].id} />
            </li>
          ))}
          {contributions.map((contribution) => (
            <PrintedContribution key={contribution.id} paper={paper} contribution={contribution} />
          ))}
        </ul>
      ) : null}
      <PrintedGrounds paper={paper} kind="node" id={node.id} />
      <Facts
        facts={[...whereFrom(paper, node.id), ...measures(paper, node.id), ...sourceNotes(paper, node, cardSource)]}
      />
    </section>
  )
}

function PrintedContribution({ paper, contribution }: { readonly paper: Paper; readonly contribution: Contribution }) {
  const { kind, systemLabel, systemTitle, rationale } = contribution
  const to = own(
    fill('plain.inModel', {
      label: quoted(orElse(systemLabel, 'card.untitled')),
      model: orElse(systemTitle, 'model.untitled'),
    }),
  )
  const said = phrase('document.link', { way: [say(`plain.contributes.${kind}`)], to })
  const why = own(reason(rationale, paper.common))
  return (
    <li>
      <p>
        <Words
          paper={paper}
          pieces={sentence(hasWords(rationale) ? phrase('narrative.because', { said, why }) : said).pieces}
        />
      </p>
    </li>
  )
}

/** What the card is measured by; an indicator that stands in the table of an earlier card says which. */
function measures({ model, told, numbers }: Paper, node: string): readonly string[] {
  const titles = indicatorsOn(model, node).flatMap((id) => {
    const indicator = model.indicators.get(id)
    if (!indicator) return []
    const title = oneLine(orElse(indicator.title, 'indicator.untitled'))
    const before = told.get(id)
    if (before === undefined || before === node) return [title]
    return [fill('plain.seeAbove', { title, number: numbers.get(before) ?? '' })]
  })
  return field(say('plain.measuredBy'), titles.join('; '))
}
