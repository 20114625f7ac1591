import { say } from '../words/words.ts'
import type { CardStatus } from './cardStatus.ts'
import { sayStanding, type StandingTone, toneOfStanding } from './standingWords.ts'

/** The line under a card's label: its words, what stands beside them in a quieter type ('' for nothing), and its colour. */
export interface StatusParts {
  readonly words: string
  readonly value: string
  readonly tone: StandingTone | 'accent'
}

/** The status of a card in words. */
export function sayCardStatus(status: CardStatus): StatusParts {
  if (status.kind === 'standing') {
    // The unit is said by its sign, beside the words.
    return { ...sayStanding(status.standing, status.unit), tone: toneOfStanding(status.standing) }
  }
  if (status.kind === 'serves') {
    return { words: say('map.card.serves', { count: status.labels.length }), value: '', tone: 'accent' }
  }
  if (status.kind === 'no-indicator') return { words: say('map.card.noIndicator'), value: '', tone: 'quiet' }
  const { count, standing } = status
  if (!standing) return { words: say('map.card.served', { count }), value: '', tone: count === 0 ? 'warn' : 'accent' }
  const tone = toneOfStanding(standing)
  return {
    words: sayStanding(standing).words,
    value: say('map.card.servedToo', { count }),
    tone: count === 0 && tone !== 'bad' ? 'warn' : tone,
  }
}
