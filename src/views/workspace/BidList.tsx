import { useId } from 'react'
import { sayDecision, type Told } from '../../actions/bids.ts'
import { rowOf, sayPeriod } from '../../actions/interventions.ts'
import type { Digest } from '../../portfolio/digest.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { MoneyWords } from './rowWords.tsx'
import { useCards } from './useCards.ts'

interface BidListProps {
  readonly state: 'open' | 'decided'
  readonly bids: readonly Digest[]
  readonly decisions: ReadonlyMap<string, Told>
  /** How many answers reviewers have given, by bid. */
  readonly reviews: ReadonlyMap<string, number>
}

/** Bids in one state: who asks for how much, and what was decided. */
export function BidList(props: BidListProps) {
  const { state, bids } = props
  const id = useId()
  const cards = useCards()
  return (
    <section className="workspace-bids" aria-labelledby={id}>
      <h3 id={id}>{say(`workspace.bids.${state}`)}</h3>
      {bids.length === 0 ? (
        <p className="workspace-none">{say(`workspace.bids.${state}.none`)}</p>
      ) : cards ? (
        <ul className="workspace-cards">
          {bids.map((bid) => (
            <li key={bid.id} className="workspace-card">
              <BidLink bid={bid} />
              <p className="workspace-card-provider">{bid.provider}</p>
              <p className="workspace-card-facts">
                <DecisionWords bid={bid} {...props} />
                <span>
                  {say('workspace.bids.column.asked')}: <MoneyWords money={rowOf(bid, '').money} />
                </span>
                <span>{sayReviews(props.reviews.get(bid.id) ?? 0)}</span>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <BidTable {...props} label={id} />
      )}
    </section>
  )
}

function BidTable({ bids, decisions, reviews, label }: BidListProps & { readonly label: string }) {
  return (
    <table className="workspace-table workspace-bid-table" aria-labelledby={label}>
      <thead>
        <tr>
          <th scope="col">{say('workspace.bids.column.title')}</th>
          <th scope="col">{say('workspace.column.provider')}</th>
          <th scope="col" className="workspace-end">
            {say('workspace.bids.column.asked')}
          </th>
          <th scope="col">{say('workspace.column.end')}</th>
          <th scope="col">{say('workspace.bids.column.reviews')}</th>
          <th scope="col">{say('workspace.bids.column.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {bids.map((bid) => {
          const row = rowOf(bid, '')
          return (
            <tr key={bid.id}>
              <th scope="row">
                <BidLink bid={bid} />
              </th>
              <td>{bid.provider || say('workspace.unknown')}</td>
              <td className="workspace-end">
                <MoneyWords money={row.money} />
              </td>
              <td>{sayPeriod(row) || say('workspace.unknown')}</td>
              <td>{sayReviews(reviews.get(bid.id) ?? 0)}</td>
              <td>
                <DecisionWords bid={bid} decisions={decisions} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function BidLink({ bid }: { readonly bid: Digest }) {
  return (
    <a className="workspace-link" href={`#/model/${bid.id}/bid`}>
      {bid.title.trim() || say('workspace.bids.untitled')}
    </a>
  )
}

function DecisionWords({ bid, decisions }: Pick<BidListProps, 'decisions'> & { readonly bid: Digest }) {
  const decision = decisions.get(bid.id)
  const tone = !decision ? 'quiet' : decision.outcome === 'not-now' ? 'warn' : 'good'
  return <StatusWords tone={tone}>{sayDecision(decision, bid.status)}</StatusWords>
}

function sayReviews(count: number): string {
  return count === 0 ? say('workspace.bids.reviews.none') : say('workspace.bids.reviews', { count })
}
