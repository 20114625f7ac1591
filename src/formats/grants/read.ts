import { FILE_LIMIT } from '../json/file.ts'
import { failed, type Problem, type Reading } from '../problem.ts'
import { decodeText } from '../text/decode.ts'
import { titleOf, fateOf } from './fields.ts'
import { grantsFromCsv } from './fromCsv.ts'
import { grantsFromJson } from './fromJson.ts'
import type { GrantIntervention, GrantRemark, GrantsReading, RawGrant, RemarkCode } from './grant.ts'
import { type Around, interventionOf } from './intervention.ts'
import { joinRows, type JoinedGrant } from './rows.ts'
import { understand } from './understand.ts'
import { isPerson } from './values.ts'

export interface GrantOptions extends Around {
  /** References of awards that the workspace has already: those grants are not taken in again. */
  readonly known: ReadonlySet<string>
}

/** `problems` are warnings about the table as such (a row that is too long, letters of an older Windows). */
export interface GrantsFile extends GrantsReading {
  readonly problems: readonly Problem[]
}

/**
 * Reads 360Giving data (version 1.4), a package in JSON or a table in CSV, as interventions that are proposed or funded, with
 * a report of what was left out and why. Grants to people are never taken in. A file that is no such data fails whole.
 * Source: the 360Giving Data Standard, JSON schema and spreadsheet titles.
 */
export function readGrants(bytes: Uint8Array, options: GrantOptions): Reading<GrantsFile> {
  if (bytes.length > FILE_LIMIT)
    return failed({ code: 'grants-too-large', params: { most: FILE_LIMIT / (1024 * 1024) } })
  const decoded = decodeText(bytes)
  // Excel in Britain saves CSV in the letters of Windows, which are wrong as UTF-8 and never fail themselves.
  const text = decoded ?? new TextDecoder('windows-1252').decode(bytes)
  const old: readonly Problem[] = decoded === null ? [{ code: 'csv-old-letters' }] : []
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const reading = grantsFromJson(text)
    if (!reading.ok) return reading
    const grants = reading.value.map((grant) => ({ ...grant, differing: [] }))
    return { ok: true, value: { ...take(grants, options), problems: old } }
  }
  const reading = grantsFromCsv(text)
  if (!reading.ok) return reading
  const { grants, problems } = reading.value
  return { ok: true, value: { ...take(joinRows(grants), options), problems: [...old, ...problems] } }
}

function take(raw: readonly JoinedGrant[], options: GrantOptions): GrantsReading {
  const grants: GrantIntervention[] = []
  const report: GrantRemark[] = []
  const unused = new Map<string, GrantRemark>()
  const seen = new Set<string>()
  for (const one of raw) {
    const named = nameOf(one)
    const skip = reasonToSkip(one, seen, options.known)
    if (skip) report.push({ ...named, code: skip, field: '', value: '', count: 1, skipped: true })
    else {
      const remarks: GrantRemark[] = []
      const grant = understand(one, (code, path, value = '') =>
        remarks.push({ ...named, code, field: titleOf(path), value, count: 1, skipped: false }),
      )
      countUnused(one, unused)
      report.push(...remarks)
      const { reference, title, provider, at } = grant
      grants.push({ reference, title, provider, at, file: interventionOf(grant, options) })
    }
    if (named.grant) seen.add(named.grant)
    for (const row of one.differing) {
      report.push({ ...nameOf(row), code: 'rows-differ', field: '', value: '', count: 1, skipped: true })
    }
  }
  return { grants, report: [...report, ...unused.values()] }
}

function reasonToSkip(raw: RawGrant, seen: ReadonlySet<string>, known: ReadonlySet<string>): RemarkCode | null {
  if (raw.values.size === 0) return 'not-object'
  if (isToPerson(raw)) return 'individual'
  const id = nameOf(raw).grant
  if (id !== '' && seen.has(id)) return 'duplicate'
  if (id !== '' && known.has(id)) return 'known'
  const says = ['title', 'description', 'recipientOrganization/0/name'].some((path) => raw.values.has(path))
  return says ? null : 'nothing'
}

function isToPerson(raw: RawGrant): boolean {
  for (const [path, value] of raw.values) {
    if (fateOf(path) === 'individual') return true
    const recipient = /^(recipientOrganization\/\d+)\/name$/.exec(path)?.[1]
    if (recipient && isPerson(String(value).trim(), String(raw.values.get(`${recipient}/organisationType`) ?? ''))) {
      return true
    }
  }
  return false
}

/** The name of a grant in the report. That of a grant to a person is its number alone: its title may name them. */
function nameOf(raw: RawGrant): Pick<GrantRemark, 'grant' | 'at' | 'title'> {
  const grant = String(raw.values.get('id') ?? '').trim()
  const title = isToPerson(raw) ? '' : String(raw.values.get('title') ?? '').trim()
  return { grant, at: raw.at, title }
}

function countUnused(raw: RawGrant, unused: Map<string, GrantRemark>): void {
  const fields = new Map<string, RemarkCode>()
  for (const path of raw.values.keys()) {
    const fate = fateOf(path)
    if (fate === 'unused' || fate === 'personal') fields.set(titleOf(path), fate)
  }
  for (const [field, code] of fields) {
    const count = (unused.get(field)?.count ?? 0) + 1
    unused.set(field, { code, grant: '', at: 0, title: '', field, value: '', count, skipped: false })
  }
}
