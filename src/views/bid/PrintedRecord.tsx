import './printed.css'
import type { FindingTone } from '../../portfolio/finding.ts'
import type { DecisionRecord } from '../../portfolio/record.ts'
import { say, sayDate } from '../../words/words.ts'
import { sayVersion } from '../../actions/bidAlignment.ts'
import { figureWords } from './figureWords.ts'
import { PaperDecision, PaperHead, PaperPin, PaperSignatures } from './paperPieces.tsx'
import { paperGroups } from './paperGroups.ts'

interface PrintedRecordProps {
  readonly record: DecisionRecord
  /** The SHA-256 of the record; '' before anything was decided. */
  readonly seal: string
}

/** Letters of lines and responses that fit one page below the head. */
const ONE_PAGE = 3400

const TONES: readonly FindingTone[] = ['settle', 'note', 'good']

/** A record on paper: two pages for most bids, as many as it takes for others. */
export function PrintedRecord({ record, seal }: PrintedRecordProps) {
  const { bid, system, provider, decision } = record
  return (
    <article className="bid-paper">
      <PaperHead kind={seal ? 'record' : 'draft'} title={bid.title} provider={provider} />
      {seal ? <PaperDecision decision={decision} /> : null}
      <div className="bid-paper-pins">
        <PaperPin title={bid.title} called={sayVersion(bid)} on={bid.on} hash={bid.hash} />
        <PaperPin title={system.title} called={sayVersion(system)} on={system.on} hash={system.hash} />
      </div>
      {seal ? (
        <p className="bid-paper-seal">
          {say('bid.paper.seal')}: {seal}
        </p>
      ) : null}
      <ul className="bid-paper-figures">
        {figureWords(record.figures).map(({ id, figure, words }) => (
          <li key={id}>
            <strong>{figure}</strong> {words}
          </li>
        ))}
      </ul>
      <section>
        <h2>{say('bid.paper.lines')}</h2>
        {TONES.map((tone) => (
          <Lines key={tone} record={record} tone={tone} />
        ))}
      </section>
      <Answers record={record} short={isShort(record)} />
      {seal ? <PaperSignatures /> : null}
    </article>
  )
}

function isShort({ findings, decision }: DecisionRecord): boolean {
  const said = findings.flatMap(({ fact, why, responses }) => [fact, why, ...responses.map(({ note }) => note)])
  return [...said, decision.reasons, decision.conditions].join('').length < ONE_PAGE
}

const HEADINGS = { settle: 'bid.findings', note: 'bid.findings.note', good: 'bid.findings.good' } as const

function Lines({ record, tone }: Pick<PrintedRecordProps, 'record'> & { readonly tone: FindingTone }) {
  const groups = paperGroups(record.findings.filter((finding) => finding.tone === tone))
  if (groups.length === 0) return null
  return (
    <>
      <h3>{say(HEADINGS[tone])}</h3>
      {groups.map(({ kind, why, lines }) => (
        <div key={kind} className="bid-paper-group">
          <p className="bid-paper-kind">{say(`bid.kind.${kind}`)}</p>
          <div>
            {why ? <p className="bid-paper-why">{why}</p> : null}
            <ul className="bid-plain">
              {lines.map(({ key, fact, why: own, responses }) => (
                <li key={key}>
                  <p>
                    <strong>{fact}</strong>
                    {own ? <span className="bid-paper-why"> {own}</span> : null}
                  </p>
                  {responses.map(({ response, note, by, on }) => (
                    <p key={`${by} ${on} ${note}`} className="bid-paper-said">
                      {note ? `${note} ` : ''}
                      {say('bid.response.said', {
                        response: say(`bid.response.${response}`),
                        by: by || say('bid.response.noName'),
                        date: sayDate(on),
                      })}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </>
  )
}

interface AnswersProps extends Pick<PrintedRecordProps, 'record'> {
  readonly short: boolean
}

/** What reviewers answered. Where the lines leave a page for it, every question is told, with room for what is said. */
function Answers({ record: { review }, short }: AnswersProps) {
  const told = short ? review : review.filter(({ answers }) => answers.length > 0)
  const others = review.filter(({ answers }) => answers.length === 0).map(({ question }) => question)
  return (
    <section className="bid-paper-answers" data-short={short || undefined}>
      <h2>{say('bid.paper.answers')}</h2>
      {told.length === 0 ? <p>{say('bid.paper.noAnswers')}</p> : null}
      <ul className="bid-plain">
        {told.map(({ question, asked, answers }) => (
          <li key={question}>
            <p>
              <strong>
                {question} {asked}
              </strong>
            </p>
            {answers.length === 0 ? <p className="bid-paper-why">{say('verdict.none')}</p> : null}
            {answers.map(({ verdict, note, by, on }) => (
              <p key={`${by} ${on} ${note}`} className="bid-paper-said">
                {say(`verdict.${verdict || 'none'}`)}. {note ? `${note} ` : ''}({by || say('bid.response.noName')},{' '}
                {sayDate(on)})
              </p>
            ))}
          </li>
        ))}
      </ul>
      {!short && told.length > 0 && others.length > 0 ? (
        <p className="bid-paper-why">{say('bid.paper.unanswered', { questions: others.join(', ') })}</p>
      ) : null}
    </section>
  )
}
