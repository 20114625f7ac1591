import { hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { factorsOf, termsInOrder } from '../../model/queries/context.ts'
import { FACTOR_KINDS } from '../../model/records/context.ts'
import { say } from '../../words/words.ts'
import { PrintedGrounds } from './PrintedGrounds.tsx'
import type { Paper } from './writing.ts'

/** What is around the model: factors of each kind, the assumptions of the whole, and the glossary. */
export function PrintedContext({ paper }: { readonly paper: Paper }) {
  const { model } = paper
  const kinds = FACTOR_KINDS.map((kind) => ({
    kind,
    factors: factorsOf(model, kind).filter(({ text }) => hasWords(text)),
  })).filter(({ factors }) => factors.length > 0)
  return (
    <>
      {kinds.length > 0 ? (
        <section>
          <h2>{say('document.around')}</h2>
          {kinds.map(({ kind, factors }) => (
            <section key={kind}>
              <h3>{say(`plain.factors.${kind}`)}</h3>
              <ul>
                {factors.map(({ id, text }) => (
                  <li key={id}>{oneLine(text)}</li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ) : null}
      {assumptionsOf(model, '').length > 0 ? (
        <section>
          <h2>{say('plain.assumptions')}</h2>
          <PrintedGrounds paper={paper} kind="model" id="" />
        </section>
      ) : null}
      <Glossary paper={paper} />
    </>
  )
}

function Glossary({ paper: { model } }: { readonly paper: Paper }) {
  const terms = termsInOrder(model).filter(({ term }) => hasWords(term))
  if (terms.length === 0) return null
  return (
    <section>
      <h2>{say('terms.title')}</h2>
      <table className="print-table print-terms" aria-label={say('terms.title')}>
        <thead>
          <tr>
            <th scope="col">{say('document.term')}</th>
            <th scope="col">{say('document.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, term, meaning }) => (
            <tr key={id}>
              <th scope="row">{oneLine(term)}</th>
              <td>{oneLine(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
