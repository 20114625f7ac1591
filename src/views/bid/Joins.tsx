import { useState } from 'react'
import { useOpenModel } from '../../document/hooks.ts'
import type { Drawing } from '../../portfolio/alignment/drawing.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { say } from '../../words/words.ts'
import { JoinLines } from './JoinLines.tsx'
import { BidCardItem, SystemCardItem } from './JoinCards.tsx'
import { JoinTable } from './JoinTable.tsx'

/** The bid's outcomes and the system's, with a line for each contribution; beside it, or on a phone instead, a table. */
export function Joins({ drawing }: { readonly drawing: Drawing }) {
  const { id } = useOpenModel()
  const narrow = useNarrow()
  const [lit, setLit] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const { left, right, lines } = drawing
  const shown = lit ?? kept
  const near = new Set(
    lines.flatMap(({ from, to }) =>
      shown === `bid ${from}` || shown === `system ${to}` ? [`bid ${from}`, `system ${to}`] : [],
    ),
  )
  const card = (key: string) => ({
    dim: shown !== null && shown !== key && !near.has(key),
    pressed: kept === key,
    onLit: (on: boolean) => setLit(on ? key : null),
    onKeep: () => setKept(kept === key ? null : key),
  })
  return (
    <section className="bid-joins" aria-labelledby="bid-joins">
      <h3 id="bid-joins">{say('bid.joins')}</h3>
      {lines.length === 0 ? (
        <div className="bid-note">
          <p>
            <strong>{say('bid.joins.none')}.</strong> {say('bid.joins.none.words')}
          </p>
          <a href={`#/model/${id}/map`}>{say('bid.joins.none.link')}</a>
        </div>
      ) : null}
      {narrow ? (
        <JoinTable drawing={drawing} />
      ) : (
        <>
          <p className="bid-about">{say('bid.joins.about')}</p>
          <div className="bid-drawing">
            <div className="bid-drawing-column">
              <h4 id="bid-joins-left">{say('bid.joins.left')}</h4>
              {left.length === 0 ? <p className="bid-quiet">{say('bid.joins.outcomes.none')}</p> : null}
              <ul aria-labelledby="bid-joins-left">
                {left.map((one) => (
                  <BidCardItem key={one.id} card={one} {...card(`bid ${one.id}`)} />
                ))}
              </ul>
            </div>
            <div className="bid-drawing-column">
              <h4 id="bid-joins-right">{say('bid.joins.right')}</h4>
              <ul aria-labelledby="bid-joins-right">
                {right.map((one) => (
                  <SystemCardItem key={one.id} card={one} {...card(`system ${one.id}`)} />
                ))}
              </ul>
            </div>
            <JoinLines drawing={drawing} lit={shown} />
          </div>
          <Legend />
          <details className="bid-table-fold">
            <summary>{say('bid.joins.table')}</summary>
            <JoinTable drawing={drawing} />
          </details>
        </>
      )}
    </section>
  )
}

function Legend() {
  return (
    <p className="bid-legend">
      <span>
        <svg width="36" height="8" aria-hidden="true">
          <path className="bid-line" data-kind="direct" d="M1 4 H35" />
        </svg>
        {say('bid.joins.legend.direct')}
      </span>
      <span>
        <svg width="36" height="8" aria-hidden="true">
          <path className="bid-line" data-kind="shared" d="M1 4 H35" />
        </svg>
        {say('bid.joins.legend.other')}
      </span>
    </p>
  )
}
