import type { Version } from '../../model/model.ts'

/**
 * Versions of which no two of a kind have one number. Where a server did not take what a model brought along, a device has
 * its own version 1 and the server's: what the server released, which names a person, keeps its number, and the other comes
 * after the last.
 */
export function numberedApart(versions: ReadonlyMap<string, Version>): ReadonlyMap<string, Version> {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  for (const { kind, number } of versions.values()) last.set(kind, Math.max(number, last.get(kind) ?? 0))
  const told = new Map<string, Version>()
  for (const version of [...versions.values()].toSorted(byStanding)) {
    const { id, kind } = version
    const isTaken = taken.has(`${kind} ${version.number}`)
    const number = isTaken ? (last.get(kind) ?? 0) + 1 : version.number
    if (isTaken) last.set(kind, number)
    taken.add(`${kind} ${number}`)
    told.set(id, isTaken ? { ...version, number } : version)
  }
  return told
}

function byStanding(a: Version, b: Version): number {
  return (
    Number(a.by === '') - Number(b.by === '') ||
    a.number - b.number ||
    (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)
  )
}
