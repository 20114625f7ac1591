import type { BidCard, SystemCard } from '../../portfolio/alignment/drawing.ts'
import { classes } from '../../ui/classes.ts'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { say } from '../../words/words.ts'
import { indicatorLine } from './joinWords.ts'

interface Lighting {
  /** Whether another card is lit, and this one is no part of it. */
  readonly dim: boolean
  readonly pressed: boolean
  readonly onLit: (on: boolean) => void
  readonly onKeep: () => void
}

/** An outcome of the bid, with what would tell of it. Its lines are lit while it is looked at, and stay so when pressed. */
export function BidCardItem({ card, ...lighting }: Lighting & { readonly card: BidCard }) {
  const measured = card.indicators.some(({ baseline }) => baseline)
  return (
    <li>
      <CardButton id={`bid ${card.id}`} quiet={!card.joined} {...lighting}>
        <span className="bid-card-label">{card.label}</span>
        <span className="bid-card-line" data-missing={!measured || undefined}>
          {indicatorLine(card)}
        </span>
      </CardButton>
    </li>
  )
}

/** An outcome of the system, with a square for each funded intervention that serves it, and an outlined one for the bid. */
export function SystemCardItem({ card, ...lighting }: Lighting & { readonly card: SystemCard }) {
  return (
    <li>
      <CardButton id={`system ${card.id}`} quiet={!card.served} {...lighting}>
        <span className="bid-card-label">{card.label}</span>
        {card.goal ? null : <span className="bid-card-line">{card.stage}</span>}
      </CardButton>
      <Squares card={card} />
    </li>
  )
}

interface CardButtonProps extends Lighting {
  readonly id: string
  readonly quiet: boolean
  readonly children: React.ReactNode
}

function CardButton({ id, quiet, dim, pressed, onLit, onKeep, children }: CardButtonProps) {
  return (
    <button
      type="button"
      className={classes('bid-card', quiet && 'bid-card-quiet', dim && 'bid-card-dim')}
      data-card={id}
      aria-pressed={pressed}
      onPointerEnter={() => onLit(true)}
      onPointerLeave={() => onLit(false)}
      onFocus={() => onLit(true)}
      onBlur={() => onLit(false)}
      onClick={onKeep}
    >
      {children}
    </button>
  )
}

function Squares({ card: { label, by, through, served } }: { readonly card: SystemCard }) {
  if (by.length + through.length === 0 && !served) return <span className="bid-squares" />
  return (
    <PopoverButton
      className="bid-squares"
      title={say('bid.joins.squares.title')}
      label={say('bid.joins.squares', { count: by.length, outcome: label })}
      face={
        <span aria-hidden="true" className="bid-squares-face">
          {by.map(({ id }) => (
            <span key={id} className="bid-square" />
          ))}
          {served ? <span className="bid-square bid-square-own" /> : null}
          {by.length === 0 && !served ? <span className="bid-square bid-square-through" /> : null}
        </span>
      }
    >
      {() => (
        <div className="bid-who">
          <p className="bid-who-head">{label}</p>
          <People all={by} />
          {served ? <p className="bid-who-own">{say('bid.joins.squares.bid')}</p> : null}
          {through.length > 0 ? (
            <>
              <p className="bid-quiet">{say('bid.joins.squares.through')}</p>
              <People all={through} />
            </>
          ) : null}
        </div>
      )}
    </PopoverButton>
  )
}

function People({ all }: { readonly all: SystemCard['by'] }) {
  if (all.length === 0) return null
  return (
    <ul className="bid-plain">
      {all.map(({ id, title }) => (
        <li key={id}>
          <a href={`#/model/${id}`}>{title || say('model.untitled')}</a>
        </li>
      ))}
    </ul>
  )
}
