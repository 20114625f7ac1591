import type { ComparedSide } from '../formats/changes/document.ts'
import type { Version, Versions } from '../model/model.ts'
import { newest, versionOf, versionsInOrder } from '../model/queries/versions.ts'
import { say } from '../words/words.ts'
import { versionName } from './versions.ts'
import type { Side } from './versionsCompare.ts'

/** What a version is called with its name: Version 3: Agreed in June. */
export function fullName(version: Pick<Version, 'kind' | 'number' | 'name'>): string {
  const called = versionName(version)
  const name = version.name.trim()
  return name === '' ? called : say('versions.named', { called, name })
}

/** What a side of a comparison is called, short: Version 3, or now. */
export function sideName(versions: Versions, side: Side): string {
  const version = side === null ? undefined : versionOf(versions, side)
  return version ? versionName(version) : say('versions.now')
}

/** A side as it stands on a document to hand out. The model as it is now has neither hash nor day of its own. */
export function comparedSide(versions: Versions, side: Side): ComparedSide {
  const version = side === null ? undefined : versionOf(versions, side)
  if (!version) return { name: say('versions.now'), hash: '', on: '' }
  return { name: fullName(version), hash: version.hash, on: version.on }
}

/** Every side that can be chosen, newest first. */
export function sidesToChoose(versions: Versions): readonly { readonly value: string; readonly label: string }[] {
  const released = versionsInOrder(versions).map((version) => ({ value: version.id, label: fullName(version) }))
  return [{ value: '', label: say('versions.now') }, ...released.toReversed()]
}

/** The version to hold the model against that is to be released: the last of its kind, or of any. */
export function lastVersion(versions: Versions, kind: Version['kind']): Version | undefined {
  return newest(versions, kind) ?? newest(versions)
}

/** The version before this one, of its kind. */
export function versionBefore(versions: Versions, version: Version): Version | undefined {
  return version.base === '' ? undefined : versionOf(versions, version.base)
}
