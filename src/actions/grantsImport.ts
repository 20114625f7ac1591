import { shelf } from '../document/shelf.ts'
import type { GrantIntervention, GrantRemark } from '../formats/grants/grant.ts'
import { type GrantsFile, readGrants } from '../formats/grants/read.ts'
import { FILE_LIMIT } from '../formats/json/file.ts'
import { failed, type Reading } from '../formats/problem.ts'
import type { Workspace } from '../model/model.ts'
import type { Status } from '../model/records/profile.ts'
import { sealOf } from '../model/seal.ts'
import type { Money } from '../portfolio/money.ts'
import type { FileLike } from './homeFiles.ts'
import { asIntervention } from './newInterventions.ts'
import { LOGIC_MODEL } from './templates.ts'

/** One grant of a file, as it is chosen from. */
export interface GrantRow {
  readonly id: string
  readonly title: string
  readonly provider: string
  /** Null where it is not known. */
  readonly amount: number | null
  readonly currency: string
  readonly start: string
  readonly end: string
  readonly places: readonly string[]
  /** Whether this workspace has it already, brought in before. */
  readonly here: boolean
  readonly grant: GrantIntervention
}

export interface ReadGrants {
  readonly name: string
  readonly rows: readonly GrantRow[]
  readonly file: GrantsFile
}

/** The status that an import can give. */
export type GrantStatus = Extract<Status, 'proposed' | 'funded'>

/** Reads a 360Giving file that a person chose. Nothing is written. */
export async function readGrantsFile(file: FileLike, workspace: string): Promise<Reading<ReadGrants>> {
  const most = Math.round(FILE_LIMIT / (1024 * 1024))
  if (file.size > FILE_LIMIT) return failed({ code: 'grants-too-large', params: { most } })
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return failed({ code: 'file-unreadable' })
  }
  if (bytes.length === 0) return failed({ code: 'file-empty' })
  const options = {
    file: file.name,
    template: LOGIC_MODEL.file(),
    status: 'proposed',
    known: new Set<string>(),
  } as const
  const reading = readGrants(bytes, options)
  if (!reading.ok) return reading
  const taken = new Set((shelf.getState().entries ?? []).filter((entry) => !entry.deleted).map(({ id }) => id))
  const rows = reading.value.grants.map((grant) => rowOf(grant, workspace, taken))
  return { ok: true, value: { name: file.name, rows, file: reading.value } }
}

function rowOf(grant: GrantIntervention, workspace: string, taken: ReadonlySet<string>): GrantRow {
  const { model } = grant.file
  const award = [...model.awards.values()][0]
  const id = idOf(workspace, grant)
  return {
    id,
    title: grant.title,
    provider: grant.provider,
    amount: award?.amount ?? null,
    currency: award?.currency ?? '',
    start: award?.start ?? '',
    end: award?.end ?? '',
    places: [...model.places.values()].map(({ name, code }) => name || code),
    here: taken.has(id),
    grant,
  }
}

/**
 * The id of a grant's intervention: the same for the same grant of a workspace, so that it is known again when the file is
 * brought in again, also in another format. A grant without a reference is known by what it says.
 */
function idOf(workspace: string, { reference, title, provider, at }: GrantIntervention): string {
  const own = reference || JSON.stringify([title, provider, at])
  return `g${sealOf(`${workspace}\n${own}`).slice(0, 24)}`
}

/** The chosen grants as files to be added, with a status; what is chosen again gets an id of its own. */
export function chosenFiles(
  rows: readonly GrantRow[],
  status: GrantStatus,
  questions: Workspace['bidQuestions'],
  newId: () => string,
): readonly { readonly id: string; readonly file: GrantIntervention['file'] }[] {
  return rows.map(({ id, here, grant }) => ({
    id: here ? newId() : id,
    file: asIntervention(grant.file, { status }, questions),
  }))
}

/** The grants whose title, recipient or places have all the words that were typed. */
export function searchGrants(rows: readonly GrantRow[], typed: string): readonly GrantRow[] {
  const words = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ title, provider, places }) => {
    const text = [title, provider, ...places].join('\n').toLocaleLowerCase('en')
    return words.every((word) => text.includes(word))
  })
}

/** The money of some grants of the file, as far as it is known. */
export function moneyOfGrants(rows: readonly GrantRow[]): Money {
  const sums = new Map<string, { amount: number; awards: number }>()
  for (const { amount, currency } of rows) {
    if (amount === null) continue
    const sum = sums.get(currency) ?? { amount: 0, awards: 0 }
    sums.set(currency, { amount: sum.amount + amount, awards: sum.awards + 1 })
  }
  const amounts = [...sums].map(([currency, sum]) => ({ currency, ...sum }))
  return { amounts, unknown: rows.filter(({ amount }) => amount === null).length, without: 0 }
}

/** The report in the order in which it is read: what was left out first. */
export function reportInOrder(report: readonly GrantRemark[]): readonly GrantRemark[] {
  return report.toSorted((a, b) => Number(b.skipped) - Number(a.skipped))
}
