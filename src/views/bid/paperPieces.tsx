import type { Decision } from '../../model/model.ts'
import { say, sayDate } from '../../words/words.ts'
import { ReasonsSaid } from './ReasonsSaid.tsx'

interface PaperHeadProps {
  readonly kind: 'record' | 'draft'
  readonly title: string
  readonly provider: string
}

/** What the paper is, and about which bid. */
export function PaperHead({ kind, title, provider }: PaperHeadProps) {
  return (
    <header className="bid-paper-head">
      <p>{say(`bid.paper.${kind}`)}</p>
      <h1>{title || say('model.untitled')}</h1>
      {provider ? <p>{say('bid.paper.provider', { provider })}</p> : null}
    </header>
  )
}

type Told = Pick<Decision, 'outcome' | 'reasons' | 'conditions' | 'on'> & { readonly by: string }

/** What was decided, by whom, and why. */
export function PaperDecision({ decision: { outcome, reasons, conditions, by, on } }: { readonly decision: Told }) {
  return (
    <section className="bid-paper-decision">
      <h2>{say('bid.told.on', { outcome: say(`bid.outcome.${outcome}.done`), date: sayDate(on) })}</h2>
      <p>{say('bid.told.by', { by: by || say('bid.told.noName') })}</p>
      <dl>
        <ReasonsSaid reasons={reasons} conditions={conditions} />
      </dl>
    </section>
  )
}

interface PaperPinProps {
  readonly title: string
  readonly called: string
  readonly on: string
  readonly hash: string
}

/** A version that the decision was made on, and its seal. */
export function PaperPin({ title, called, on, hash }: PaperPinProps) {
  return (
    <p>
      <strong>{title}</strong>, {on ? say('bid.paper.pin', { called, date: sayDate(on) }) : called}
      {hash ? <span className="bid-hash">{say('bid.told.hash', { hash })}</span> : null}
    </p>
  )
}

const LINES = ['first', 'second'] as const

/** Lines to sign on. */
export function PaperSignatures() {
  return (
    <section className="bid-paper-sign">
      <h2>{say('bid.paper.sign')}</h2>
      {LINES.map((line) => (
        <div key={line}>
          <span>{say('bid.paper.sign.name')}</span>
          <span>{say('bid.paper.sign.signature')}</span>
          <span>{say('bid.paper.sign.date')}</span>
        </div>
      ))}
    </section>
  )
}
