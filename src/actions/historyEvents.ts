import type { Decision, Origin, Version, Versions, VersionStep } from '../model/model.ts'
import { stepsOf, versionOf, versionsInOrder } from '../model/queries/versions.ts'

/** One thing that happened in the life of a model. */
export type HistoryEvent =
  | { readonly kind: 'version'; readonly id: string; readonly on: string; readonly version: Version }
  | {
      readonly kind: 'step'
      readonly id: string
      readonly on: string
      readonly step: VersionStep
      readonly version: Version
    }
  | {
      readonly kind: 'decision'
      readonly id: string
      readonly on: string
      readonly decision: Decision
      readonly version: Version | undefined
    }
  | {
      readonly kind: 'origin'
      readonly id: string
      readonly on: string
      readonly origin: Origin
      readonly version: Version | undefined
    }

/** Everything that happened, newest first. That a version began as a draft is told by the version itself. */
export function eventsOf(versions: Versions): readonly HistoryEvent[] {
  const released = versionsInOrder(versions).flatMap((version): HistoryEvent[] => [
    { kind: 'version', id: version.id, on: version.on, version },
    ...stepsOf(versions, version.id)
      .filter(({ status }, at) => at > 0 || status !== 'draft')
      .map((step): HistoryEvent => ({ kind: 'step', id: step.id, on: step.on, step, version })),
  ])
  const decided = [...versions.decisions.values()].map((decision): HistoryEvent => {
    const version = versionOf(versions, decision.version)
    return { kind: 'decision', id: decision.id, on: decision.on, decision, version }
  })
  const branched = [...versions.origins.values()].map((origin): HistoryEvent => {
    const version = versionOf(versions, origin.version)
    return { kind: 'origin', id: origin.id, on: origin.on, origin, version }
  })
  const all = [...released, ...decided, ...branched]
  // What comes later in this list happened later where two things bear the same moment.
  const places = new Map(all.map((event, at) => [event, at]))
  return all.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : (places.get(b) ?? 0) - (places.get(a) ?? 0)))
}
