import type { Version, VersionsDraft, VersionStep } from '../model.ts'
import { addStep, addVersion } from './versions.ts'

/**
 * What was funded becomes a version, approved: what the intervention promised. It has the content of the bid that was
 * decided, and the ids of its steps follow from its own.
 */
export function addPromise(
  draft: VersionsDraft,
  bid: Version,
  { id, by, byName, on }: Pick<VersionStep, 'id' | 'by' | 'byName' | 'on'>,
): void {
  const { name, reason, content, format } = bid
  const person = { by, byName, on }
  addVersion(draft, { id, kind: 'version', name, reason, content, format, ...person })
  addStep(draft, { id: `${id}.draft`, version: id, status: 'draft', note: '', ...person })
  addStep(draft, { id: `${id}.approved`, version: id, status: 'approved', note: '', ...person })
}
