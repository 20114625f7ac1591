import { placesOf } from '../../actions/codeLists.ts'
import { sayPlace, sayStatus, sayTerms } from '../../actions/interventions.ts'
import { sayAmounts } from '../../actions/moneyWords.ts'
import { useWorkspace } from '../../document/hooks/workspace.ts'
import type { Status } from '../../model/records/profile.ts'
import type { Digest } from '../../portfolio/digest.ts'
import type { Money } from '../../portfolio/money.ts'
import { StatusWords, type Tone } from '../../ui/Chip.tsx'
import { say, sayNumber } from '../../words/words.ts'

const TONES: Readonly<Record<Status, Tone>> = {
  '': 'quiet',
  proposed: 'accent',
  funded: 'good',
  ended: 'quiet',
  declined: 'quiet',
}
/** Places are named up to so many; then their number is told. */
const NAMED = 2

/** Where an intervention stands, in words and a quiet colour. */
export function StatusOf({ status }: { readonly status: Status }) {
  return <StatusWords tone={TONES[status]}>{sayStatus(status)}</StatusWords>
}

/** Tier and delivery models, one a line. */
export function TermWords({ digest }: { readonly digest: Digest }) {
  const terms = sayTerms(digest)
  return terms.length === 0 ? <Unknown /> : terms.join(', ')
}

/** The first places by name, and how many more there are. */
export function PlaceWords({ places }: { readonly places: Digest['places'] }) {
  const index = useWorkspace((workspace) => placesOf(workspace.codeLists))
  const names = places.map((place) => sayPlace(place, index))
  if (names.length === 0) return <Unknown />
  if (names.length <= NAMED) return names.join(', ')
  const more = say('workspace.places.more', { first: names[0] ?? '', count: names.length - 1 })
  return <span title={names.join(', ')}>{more}</span>
}

/** The known money, and that a part of it, or all, is not known. */
export function MoneyWords({ money }: { readonly money: Money }) {
  const { amounts, unknown } = money
  if (amounts.length === 0) return <Unknown />
  return (
    <>
      <span className="workspace-sum">{sayAmounts(amounts)}</span>
      {unknown > 0 ? <span className="workspace-unknown workspace-below">{say('workspace.unknown.some')}</span> : null}
    </>
  )
}

/** How many outcomes of the system it serves; that it serves none is said, since it may be meant to. */
export function ServesWords({ count }: { readonly count: number }) {
  if (count > 0) return sayNumber(count)
  return <span className="workspace-unknown">{say('workspace.serves.none')}</span>
}

function Unknown() {
  return <span className="workspace-unknown">{say('workspace.unknown')}</span>
}
