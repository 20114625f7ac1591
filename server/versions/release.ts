import { contentOf } from '../../src/formats/json/version.ts'
import { addStep, addVersion } from '../../src/model/commands/versions.ts'
import { nextNumber } from '../../src/model/queries/versions.ts'
import { sealOf } from '../../src/model/seal.ts'
import type { Release, Released } from '../../src/model/sharing/api.ts'
import type { Visitor } from '../auth/visitor.ts'
import { currentModel } from '../currentModel.ts'
import type { Ground } from '../ground.ts'
import { amendVersions, type Done } from './amend.ts'

/**
 * Releases a model as it is now. Asked again with the same id and hash it answers what it answered before, whatever the
 * model is by then: the first answer may have been lost.
 */
export async function releaseModel(
  ground: Ground,
  visitor: Visitor,
  model: string,
  { id, kind, name, reason, hash, reasons }: Release,
): Promise<Done<Released>> {
  const now = await currentModel(ground.storage, model)
  const content = now === null ? null : contentOf(now)
  return amendVersions<Released>(ground, { model, small: false }, (versions) => {
    const there = versions.versions.get(id)
    if (there?.hash === hash) return { done: { value: { number: there.number }, added: false } }
    if (there) return { done: { refused: 'already-there' } }
    if (content === null || sealOf(content) !== hash) return { done: { refused: 'model-differs' } }
    const person = { by: visitor.person, byName: visitor.name, on: ground.clock().toISOString() }
    return {
      done: { value: { number: nextNumber(versions, kind) }, added: true },
      recipe(draft) {
        addVersion(draft, { id, kind, name, reason, content, reasons, ...person })
        addStep(draft, { id: `${id}.draft`, version: id, status: 'draft', note: '', ...person })
      },
    }
  })
}
