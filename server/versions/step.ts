import { addStep } from '../../src/model/commands/versions.ts'
import type { Version } from '../../src/model/model.ts'
import { statusOf } from '../../src/model/queries/versions.ts'
import type { VersionStatus } from '../../src/model/records/version.ts'
import type { StatusStep } from '../../src/model/sharing/api.ts'
import { mayAct, type Role } from '../../src/model/sharing/roles.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import { amendVersions, type Done } from './amend.ts'

/** Who may say so may also take it back, and nobody else. */
const APPROVERS: readonly VersionStatus[] = ['approved', 'superseded']

/** Takes a version a step further. `role` is that of the visitor in the model. */
export async function stepVersion(
  ground: Ground,
  { visitor, role }: { readonly visitor: Visitor; readonly role: Role | null },
  model: string,
  { id, version, status, note }: StatusStep,
): Promise<Done<Version>> {
  return amendVersions<Version>(ground, { model, small: true }, (versions) => {
    const about = versions.versions.get(version)
    if (about === undefined) return { done: { refused: 'not-found' } }
    const there = versions.statuses.get(id)
    if (there) {
      const same = there.version === version && there.status === status && there.by === visitor.person
      return { done: same ? { value: about, added: false } : { refused: 'already-there' } }
    }
    const touched = [status, statusOf(versions, version)]
    const least = touched.some((one) => APPROVERS.includes(one)) ? 'approve' : 'release'
    if (!mayAct(role, least)) return { done: { refused: 'not-allowed' } }
    const on = ground.clock().toISOString()
    return {
      done: { value: about, added: true },
      recipe: (draft) => addStep(draft, { id, version, status, note, by: visitor.person, byName: visitor.name, on }),
    }
  })
}
