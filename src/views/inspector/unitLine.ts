import type { Indicator } from '../../model/model.ts'
import { say } from '../../words/words.ts'

/** What an indicator counts, in a line: "% · people, each once · new in the period · quarterly". */
export function unitLine(indicator: Indicator): string {
  const { unit, unitOfCount, basis, frequency, type } = indicator
  const parts = [
    unit.trim() || say(`indicator.type.${type}`),
    unitOfCount && say(`indicator.unitOfCount.${unitOfCount}`),
    basis && say(`indicator.basis.${basis}`),
    frequency && say(`indicator.frequency.${frequency}`),
  ]
  const said = parts.filter(Boolean).map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
  return [...new Set(said)].join(' · ')
}
