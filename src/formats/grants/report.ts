import { say } from '../../words/words.ts'
import type { GrantRemark } from './grant.ts'

/** A remark as people read it: which grant, and what became of it or of a field. */
export function sayRemark({ code, field, value, count }: GrantRemark): string {
  return say(`grants.remark.${code}`, { field, value, count })
}

/** Which grant a remark is about: its title and id, or its place in the file; the file where it is about all of them. */
export function sayWhichGrant({ at, grant, title }: GrantRemark): string {
  if (at === 0) return say('grants.all')
  if (title && grant) return say('grants.named', { title, grant })
  return title || (grant ? say('grants.known-as', { grant, at }) : say('grants.at', { at }))
}

/** The whole report as text, one line a remark: what was left out first. */
export function reportText(report: readonly GrantRemark[]): string {
  const lines = report.toSorted((a, b) => Number(b.skipped) - Number(a.skipped))
  return lines.map((remark) => `${sayWhichGrant(remark)}: ${sayRemark(remark)}\n`).join('')
}
