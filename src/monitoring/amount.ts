export interface AmountRules {
  /** The indicator is a percentage: "45%" and "45" are both 45. */
  readonly percentage: boolean
  /** A percentage of change, which may be below 0 or above 100. */
  readonly signed?: boolean
  /** The indicator is money: "£1,234" is 1234. */
  readonly money?: boolean
}

export type AmountCode =
  | 'value-blank'
  | 'value-bound'
  | 'value-approximate'
  | 'value-range'
  | 'value-suppressed'
  | 'value-mark'
  | 'value-text'
  | 'value-grouping'
  | 'value-percent-sign'
  | 'value-money-sign'
  | 'value-out-of-range'
  | 'value-too-large'

export type AmountReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: AmountCode; readonly params?: Readonly<Record<string, number>> }

const NUMBER = '[-+]?£?\\d[\\d,]*(?:\\.\\d+)?%?'
/** No amount and no mark is longer; a story in a cell is not searched for one. */
const LONGEST = 60
/** Counts under this are commonly hidden, so that "<5" is a hidden value and "<60" only a bound. */
const HIDDEN_BELOW = 10

/** What people write where a number is not known exactly, most telling first. None of it is ever made a number. */
const TELLING: readonly (readonly [AmountCode, RegExp])[] = [
  ['value-blank', /^$/],
  ['value-suppressed', /^(?:\*+|:|c|s|\[c\]|\(c\)|suppressed|redacted|withheld|confidential)$/],
  [
    'value-mark',
    /^(?:-+|\.+|\?+|x|z|u|\[[a-z]+\]|n[/.]?\s?a\.?|#n\/a|nan|nil|none|null|tb[cda]|not (?:applicable|available|known|recorded|stated|due|yet.*)|no data|unknown|missing|awaited|pending)$/,
  ],
  ['value-range', new RegExp(`^${NUMBER}\\s*(?:-|to|and)\\s*${NUMBER}$`)],
  ['value-range', new RegExp(`^between\\s+${NUMBER}\\s+and\\s+${NUMBER}$`)],
  [
    'value-bound',
    new RegExp(
      `^(?:[<>≤≥]=?|over|above|under|below|more than|less than|fewer than|at least|at most|up to|min(?:imum)?|max(?:imum)?)\\s*${NUMBER}$`,
    ),
  ],
  ['value-bound', new RegExp(`^${NUMBER}\\s*(?:\\+|plus|or (?:more|less|fewer|over|under|above|below))$`)],
  [
    'value-approximate',
    new RegExp(`^(?:~|≈|approx(?:imately)?|about|around|roughly|circa|ca?|est(?:imated?)?)[.:]?\\s*${NUMBER}$`),
  ],
  ['value-approximate', new RegExp(`^${NUMBER}\\s*(?:ish|\\(?(?:approx(?:imately)?|est(?:imated?)?)[.]?\\)?)$`)],
]

/**
 * Reads a number as it stands in a return: "1234", "1,234", "-3", "12.5"; "45%" only for a percentage and "£1,234"
 * only for money. A bound, a range, a guess, a hidden cell or any other text is refused with its own code, never
 * turned into a number; a comma must group by three from the right. A raised
 * footnote mark ("45²") makes it text: it is not folded into the digits.
 */
export function readAmount(text: string, rules: AmountRules): AmountReading {
  const cell = text
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  if (cell.length > LONGEST) return { ok: false, code: 'value-text' }
  const telling = TELLING.find(([, pattern]) => pattern.test(cell))
  if (telling) return { ok: false, code: hidesSmall(cell) ? 'value-suppressed' : telling[0] }
  const parts = /^([-+]?)(£?)\s?(-?)([\d.,]*\d[\d., ]*)(\s?%?)$/.exec(cell)
  if (!parts) return { ok: false, code: 'value-text' }
  const [, sign = '', pound = '', inner = '', digits = '', percent = ''] = parts
  if ((sign && inner) || (inner && !pound) || (sign === '+' && !rules.signed)) return { ok: false, code: 'value-text' }
  if (pound && !rules.money) return { ok: false, code: 'value-money-sign' }
  if (percent.trim() && !rules.percentage) return { ok: false, code: 'value-percent-sign' }
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+|(?=\.))(?:\.\d+)?$/.test(digits.trim())) {
    return { ok: false, code: /[, ]/.test(digits.trim()) ? 'value-grouping' : 'value-text' }
  }
  const value = Number(digits.replaceAll(',', '')) * (sign === '-' || inner ? -1 : 1) + 0
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { ok: false, code: 'value-too-large' }
  if (rules.percentage && !rules.signed && (value < 0 || value > 100)) {
    return { ok: false, code: 'value-out-of-range', params: { min: 0, max: 100 } }
  }
  return { ok: true, value }
}

function hidesSmall(cell: string): boolean {
  const below = /^(?:<=?|≤|under|less than|fewer than|below)\s*(\d{1,2})$/.exec(cell)
  return below !== null && Number(below[1]) <= HIDDEN_BELOW
}
