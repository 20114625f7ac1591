import type { Reason, Version, Versions, VersionStep } from '../model.ts'
import type { VersionKind, VersionStatus } from '../records/version.ts'
import { byMoment } from './comments.ts'
import { memoQuery } from './memo.ts'

const sortVersions = memoQuery((versions: Versions['versions']): readonly Version[] =>
  [...versions.values()].sort(byMoment),
)

const stepsByVersion = memoQuery((statuses: Versions['statuses']): ReadonlyMap<string, readonly VersionStep[]> =>
  Map.groupBy([...statuses.values()].sort(byMoment), ({ version }) => version),
)

const reasonsByVersion = memoQuery((reasons: Versions['reasons']): ReadonlyMap<string, readonly Reason[]> =>
  Map.groupBy(reasons.values(), ({ version }) => version),
)

const NO_STEPS: readonly VersionStep[] = []
const NO_REASONS: readonly Reason[] = []

/** All versions and bids, from first to last; what was released at one moment, by id. */
export function versionsInOrder({ versions }: Pick<Versions, 'versions'>): readonly Version[] {
  return sortVersions(versions)
}

/** The version of that id. */
export function versionOf({ versions }: Pick<Versions, 'versions'>, id: string): Version | undefined {
  return versions.get(id)
}

/** The steps in the life of a version, from first to last. */
export function stepsOf({ statuses }: Pick<Versions, 'statuses'>, id: string): readonly VersionStep[] {
  return stepsByVersion(statuses).get(id) ?? NO_STEPS
}

/** Where a version stands: its last step, and before the first it is a draft. */
export function statusOf(versions: Pick<Versions, 'statuses'>, id: string): VersionStatus {
  return stepsOf(versions, id).at(-1)?.status ?? 'draft'
}

/** The number of the next version of a kind, from 1. Versions and bids are numbered apart. */
export function nextNumber({ versions }: Pick<Versions, 'versions'>, kind: VersionKind): number {
  let most = 0
  for (const version of versions.values()) if (version.kind === kind) most = Math.max(most, version.number)
  return most + 1
}

/** The last version that was released, of one kind or of any. */
export function newest(versions: Pick<Versions, 'versions'>, kind?: VersionKind): Version | undefined {
  return versionsInOrder(versions).findLast((version) => kind === undefined || version.kind === kind)
}

/** The version that is approved. Two people can approve one each while apart: the one approved last then stands. */
export function approved(versions: Pick<Versions, 'versions' | 'statuses'>): Version | undefined {
  const steps = versionsInOrder(versions)
    .filter(({ kind, id }) => kind === 'version' && statusOf(versions, id) === 'approved')
    .flatMap(({ id }) => stepsOf(versions, id).at(-1) ?? [])
  const last = steps.sort(byMoment).at(-1)
  return last && versionOf(versions, last.version)
}

/** Why things changed in a version, in no order. */
export function reasonsOf({ reasons }: Pick<Versions, 'reasons'>, id: string): readonly Reason[] {
  return reasonsByVersion(reasons).get(id) ?? NO_REASONS
}

/** Versions are numbered from 1, one after the other: nobody comes this far. */
const LAST_NUMBER = 20_000

/** Whether another version, or step, can be numbered and dated after one: what somebody else wrote may leave no room. */
export function canBeFollowed({ on, number = 1 }: { readonly on: string; readonly number?: number }): boolean {
  return on !== '' && on < '9999' && number <= LAST_NUMBER
}
