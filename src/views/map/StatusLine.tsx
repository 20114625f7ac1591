import type { CardStatus } from '../../monitoring/cardStatus.ts'
import { sayStanding, toneOfStanding } from '../../monitoring/standingWords.ts'
import { StatusWords } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'

/** The status of a card in one line of words. */
export function statusWords(status: CardStatus): string {
  if (status.kind === 'standing') return sayStanding(status.standing).words
  if (status.kind === 'serves') return say('map.card.serves', { count: status.labels.length })
  return say('map.card.noIndicator')
}

export function StatusLine({ status }: { readonly status: CardStatus }) {
  const value = status.kind === 'standing' ? sayStanding(status.standing, status.unit).value : ''
  const tone =
    status.kind === 'standing' ? toneOfStanding(status.standing) : status.kind === 'serves' ? 'accent' : 'quiet'
  return (
    <div className="map-card-status">
      <StatusWords tone={tone}>{statusWords(status)}</StatusWords>
      {value ? <span className="map-card-value">{value}</span> : null}
    </div>
  )
}
