import type { Count, Kind, MatrixCell } from '../../actions/coverage.ts'
import { say, sayNumber } from '../../words/words.ts'

/** The mark of one way to serve an outcome: a letter in a shape, filled for what is there and in outline for a bid. */
export function KindMark({ kind, bid }: { readonly kind: Kind; readonly bid: boolean }) {
  return (
    <span
      className="coverage-mark"
      data-kind={kind}
      data-bid={bid || undefined}
      data-letter={say(`coverage.letter.${kind}`)}
      aria-hidden="true"
    />
  )
}

/** The marks of a cell, with how many of each where a column is of several interventions. */
export function CellMarks({ cell, single }: { readonly cell: MatrixCell; readonly single: boolean }) {
  return (
    <span className="coverage-marks" aria-hidden="true">
      {cell.kinds.map(({ kind, now, bids }) => (
        <span key={kind} className="coverage-way">
          {now > 0 ? <KindMark kind={kind} bid={false} /> : null}
          {now > 0 && !single ? sayNumber(now) : null}
          {bids > 0 ? <KindMark kind={kind} bid /> : null}
          {bids > 0 && !single ? sayNumber(bids) : null}
        </span>
      ))}
    </span>
  )
}

/** More squares than these are no longer counted by eye: the number in words says it. */
const MOST_SQUARES = 10
const LEFT_FOR_BIDS = 1

/** A square for each intervention that serves an outcome, in outline for a bid. */
export function Squares({ now, bids }: Count) {
  const filled = Math.min(now, bids > 0 ? MOST_SQUARES - LEFT_FOR_BIDS : MOST_SQUARES)
  const outlined = Math.min(bids, Math.max(LEFT_FOR_BIDS, MOST_SQUARES - filled - 1))
  if (now + bids === 0) return <span className="coverage-squares coverage-gap" aria-hidden="true" />
  return (
    <span className="coverage-squares" aria-hidden="true">
      {Array.from({ length: filled }, (_, at) => (
        <i key={at} />
      ))}
      {now > filled ? '+' : null}
      {Array.from({ length: outlined }, (_, at) => (
        <i key={`b${at}`} data-bid />
      ))}
      {bids > outlined ? '+' : null}
    </span>
  )
}

/** What the marks mean. */
export function Legend() {
  return (
    <ul className="coverage-legend" aria-label={say('coverage.legend')}>
      {(['direct', 'enabling', 'shared'] as const).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} bid={false} />
          {say(`coverage.legend.${kind}`)}
        </li>
      ))}
      <li>
        <KindMark kind="direct" bid />
        {say('coverage.legend.bid')}
      </li>
    </ul>
  )
}
