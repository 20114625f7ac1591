import type { Decision, Origin, Version, Versions, VersionStep } from '../model/model.ts'
import type { VersionStatus } from '../model/records/version.ts'
import { stepsOf, versionOf, versionsInOrder } from '../model/queries/versions.ts'
import { stepWords } from './versions.ts'

/** One thing that happened in the life of a model. */
export type HistoryEvent =
  | { readonly kind: 'version'; readonly id: string; readonly on: string; readonly version: Version }
  | {
      readonly kind: 'step'
      readonly id: string
      readonly on: string
      readonly step: VersionStep
      /** What the step is called: its status, or that an approval was taken back. */
      readonly words: VersionStatus | 'withdrawn'
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
      .map((step, at, steps) => ({ step, words: stepWords(steps[at - 1]?.status ?? 'draft', step.status) }))
      .filter(({ step }, at) => at > 0 || step.status !== 'draft')
      .map(({ step, words }): HistoryEvent => ({ kind: 'step', id: step.id, on: step.on, step, words, version })),
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
