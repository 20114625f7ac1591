import type { System } from '../document/systemHere.ts'
import type { BidQuestion, Model, Version, Versions, Workspace } from '../model/model.ts'
import { byOrder } from '../model/order.ts'
import { about } from '../model/queries/about.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { approved, newest, statusOf, versionsInOrder } from '../model/queries/versions.ts'
import { type Alignment, alignment } from '../portfolio/alignment.ts'
import type { Digest } from '../portfolio/digest.ts'
import { say, sayDate } from '../words/words.ts'
import { placesOf } from './codeLists.ts'
import { modelOf } from './versionsCompare.ts'
import { settingsOf } from './workspaceSettings.ts'

/** The system model as a bid is held against it. `version` null: as it is now, since none was released. */
export interface Pinned {
  readonly id: string
  readonly title: string
  readonly model: Model
  readonly version: Version | null
}

/** The versions that a bid can be held against, the newest first. */
export function pinnable({ versions }: System): readonly Version[] {
  return versionsInOrder(versions)
    .filter(({ kind }) => kind === 'version')
    .toReversed()
}

/** The content of a version; null when it is not what was released, or cannot be read. */
export function contentOfVersion(version: Version): Model | null {
  const reading = modelOf(version)
  return reading.ok ? reading.value : null
}

/**
 * The version that was chosen, else the newest approved one, else the newest. Null when its content is not what was
 * released.
 */
export function pinned(system: System, chosen: string): Pinned | null {
  const { id, model, versions } = system
  const asked = versions.versions.get(chosen)
  const version = (asked?.kind === 'version' ? asked : undefined) ?? approved(versions) ?? newest(versions, 'version')
  if (!version) return { id, title: about(model).title, model, version: null }
  const content = contentOfVersion(version)
  return content && { id, title: about(content).title, model: content, version }
}

/** A version in a line: its name, else its number, and where it stands. */
export function sayPinned(versions: Versions, version: Version): string {
  return say('bid.against.option', {
    name: sayVersion(version),
    status: say(`bid.version.${statusOf(versions, version.id)}`),
    date: sayDate(version.on),
  })
}

/** What a version is called for short. */
export function sayVersion({ kind, name, number }: Pick<Version, 'kind' | 'name' | 'number'>): string {
  return name.trim() || say(`versions.called.${kind}`, { number })
}

const inOrder = memoQuery((questions: Workspace['bidQuestions']): readonly BidQuestion[] =>
  [...questions.values()].sort(byOrder),
)

/** The same list for the same digests: what is found about them once stays found. */
const listOf = memoQuery((digests: ReadonlyMap<string, Digest>): readonly Digest[] => [...digests.values()])

/** The questions of the form, in their order: the same list for the same form. */
export function formOf({ bidQuestions }: Pick<Workspace, 'bidQuestions'>): readonly BidQuestion[] {
  return inOrder(bidQuestions)
}

/** Holds a bid against a version of the system model and what is funded, by the places and the form of the workspace. */
export function align(
  bid: { readonly id: string; readonly model: Model },
  system: Pick<Pinned, 'id' | 'model'>,
  digests: ReadonlyMap<string, Digest>,
  workspace: Pick<Workspace, 'codeLists' | 'bidQuestions' | 'settings'>,
): Alignment {
  return alignment({
    bid: bid.model,
    bidId: bid.id,
    system: system.model,
    systemId: system.id,
    funded: listOf(digests),
    places: placesOf(workspace.codeLists),
    questions: formOf(workspace),
    crowded: settingsOf(workspace).crowded,
  })
}
