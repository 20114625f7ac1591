import type { CardStatus } from '../../monitoring/cardStatus.ts'
import { sayCardStatus } from '../../monitoring/cardStatusWords.ts'
import { StatusWords } from '../../ui/Chip.tsx'

/** The status of a card in one line of words. */
export function statusWords(status: CardStatus): string {
  const { words, value } = sayCardStatus(status)
  return status.kind === 'served' && value ? `${words}, ${value}` : words
}

export function StatusLine({ status }: { readonly status: CardStatus }) {
  const { words, value, tone } = sayCardStatus(status)
  return (
    <div className="map-card-status">
      <StatusWords tone={tone}>{words}</StatusWords>
      {value ? <span className="map-card-value">{value}</span> : null}
    </div>
  )
}
