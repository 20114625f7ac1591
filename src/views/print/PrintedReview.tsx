import { sayFinding, sayRule, subjectName } from '../../actions/findings.ts'
import { answersTo } from '../../actions/review.ts'
import { hasWords, oneLine } from '../../formats/narrative/ownWords.ts'
import { findingKey } from '../../model/checks/check.ts'
import { type Accepted, findings, inReadingOrder } from '../../model/checks/findings.ts'
import type { Answer, Model } from '../../model/model.ts'
import { QUESTIONS } from '../../model/records/review.ts'
import { say, sayDate } from '../../words/words.ts'
import { Facts, Named, Paragraphs } from './Words.tsx'
import type { Paper } from './writing.ts'

/** What people let stand, with their reasons, and what they answered to the review questions. */
export function PrintedReview({ paper: { model } }: { readonly paper: Paper }) {
  const accepted = acceptedInOrder(model)
  const questions = QUESTIONS.map((question) => ({ question, answers: answersTo(model, question).filter(isGiven) }))
  const answered = questions.filter(({ answers }) => answers.length > 0)
  if (accepted.length + answered.length === 0) return null
  return (
    <section>
      <h2>{say('document.review')}</h2>
      {answered.length > 0 ? (
        <section>
          <h3>{say('document.review.answers')}</h3>
          {answered.map(({ question, answers }) => (
            <section key={question}>
              <h4>{say(`question.${question}`)}</h4>
              {answers.map((answer) => (
                <PrintedAnswer key={answer.id} answer={answer} />
              ))}
            </section>
          ))}
        </section>
      ) : null}
      {accepted.length > 0 ? (
        <section>
          <h3>{say('document.review.accepted')}</h3>
          {[...Map.groupBy(accepted, ({ finding }) => finding.rule)].map(([rule, list]) => (
            <section key={rule}>
              <h4>{sayRule(rule)}</h4>
              <ul>
                {list.map((one) => (
                  <PrintedAccepted key={findingKey(one.finding)} model={model} accepted={one} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ) : null}
    </section>
  )
}

function PrintedAnswer({ answer: { verdict, note, by, on } }: { readonly answer: Answer }) {
  return (
    <blockquote>
      {verdict ? (
        <p>
          <b>{say(`verdict.${verdict}`)}</b>
        </p>
      ) : null}
      <Paragraphs text={note} />
      <Facts facts={signed(by, on)} />
    </blockquote>
  )
}

function PrintedAccepted({ model, accepted }: { readonly model: Model; readonly accepted: Accepted }) {
  const { finding, acceptances } = accepted
  return (
    <li>
      <p>
        <Named name={oneLine(subjectName(model, finding))} text={sayFinding(finding)} />
      </p>
      {acceptances.map(({ id, reason, by, on }) => (
        <blockquote key={id}>
          <Paragraphs text={reason} />
          <Facts facts={signed(by, on)} />
        </blockquote>
      ))}
    </li>
  )
}

function acceptedInOrder(model: Model): readonly Accepted[] {
  const { accepted } = findings(model)
  const byKey = new Map(accepted.map((one) => [findingKey(one.finding), one]))
  const ordered = inReadingOrder(
    model,
    accepted.map(({ finding }) => finding),
  )
  return ordered.flatMap((finding) => byKey.get(findingKey(finding)) ?? [])
}

function isGiven({ verdict, note }: Answer): boolean {
  return verdict !== '' || hasWords(note)
}

function signed(by: string, on: string): readonly string[] {
  return [oneLine(by), sayDate(on)].filter(hasWords)
}
