/**
 * The number that a person typed: null when nothing is typed, undefined when it is not a number. A leading pound sign,
 * a trailing per cent sign, spaces and commas between thousands are read over; "1,5" is not a number, because it may
 * be either of two.
 */
export function parseNumber(typed: string): number | null | undefined {
  const text = typed
    .trim()
    .replace(/^([-+\u2212]?)\s*£\s*/, '$1')
    .replace(/\s*%$/, '')
    .replace('\u2212', '-')
  if (text === '') return typed.trim() === '' ? null : undefined
  const thousands = text
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, '')
    .replace(/^([-+]?\d{1,3})((?:,\d{3})+)(?!\d)/, (whole) => whole.replaceAll(',', ''))
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(thousands) ? Number(thousands) : undefined
}
