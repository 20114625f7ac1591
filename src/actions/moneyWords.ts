import type { Amount, Money } from '../portfolio/money.ts'
import { say, sayNumber } from '../words/words.ts'

/** A sum in its currency as people write it: "£12,500". Without a currency, or with one that nobody knows, the bare number. */
export function saySum(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (!/^[A-Z]{3}$/.test(currency)) return `${sayNumber(amount, form)}${currency ? ` ${currency}` : ''}`
  return sayNumber(amount, { style: 'currency', currency, ...form })
}

/** The known sums, one for each currency: "£12,500 + €3,000". '' when nothing is known. */
export function sayAmounts(amounts: readonly Amount[]): string {
  return amounts.map(({ amount, currency }) => saySum(amount, currency)).join(' + ')
}

/** The money of several interventions in one line: the known sum, and for how many it is not known. */
export function sayMoney({ amounts, unknown, without }: Money): string {
  const known =
    amounts.length === 0 ? say('workspace.list.money.none') : say('workspace.list.money', { sum: sayAmounts(amounts) })
  const missing = unknown + without
  return missing === 0 ? known : `${known}, ${say('workspace.list.unknown', { count: missing })}`
}
