import type { FastifyInstance } from 'fastify'
import { type AuditAct, deciding, keptVersions, release, statusStep } from '../../src/model/sharing/api.ts'
import type { Act } from '../../src/model/sharing/roles.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import type { Done } from '../versions/amend.ts'
import { decideBid } from '../versions/decide.ts'
import { keepVersions } from '../versions/keep.ts'
import { releaseModel } from '../versions/release.ts'
import { stepVersion } from '../versions/step.ts'
import { give, type Outcome, refuse, type Refusing } from './outcome.ts'
import { addRoute } from './route.ts'
import { note, permit, permitInWorkspace, type Standing } from './standing.ts'

/** The most bytes of a release with its reasons, and of a step or a decision. */
const RELEASE_BYTES = 4 * 1024 * 1024
const WORDS_BYTES = 512 * 1024
/** A minute from one address: a release goes through the whole model. */
const MOST_RELEASES = 60

/** Release a version, say where one stands, bring along those of a model that is shared, and decide about a bid. */
export function addVersionRoutes(api: FastifyInstance, ground: Ground): void {
  const url = '/api/models/:id'

  const mayAct = (act: Act) => async (visitor: Visitor, id: string) => refusedOf(await permit(ground, visitor, act, id))
  const mayInWorkspace = (act: Act) => async (visitor: Visitor, id: string) =>
    refusedOf(await permitInWorkspace(ground, visitor, act, id))

  /**
   * Notes what was done, and not what had been done before; `body` makes the answer, which is 204 without it. It was done,
   * and is answered so, also when it could not be noted.
   */
  async function tell<T>(
    done: Done<T>,
    { visitor, act, standing }: { readonly visitor: Visitor; readonly act: AuditAct; readonly standing: Standing },
    detail: (value: T) => string,
    body: (value: T) => unknown = () => undefined,
  ): Promise<Outcome> {
    if ('refused' in done) return refuse(done.refused)
    try {
      if (done.added) await note(ground, visitor.name, act, standing, detail(done.value))
    } catch (error) {
      ground.log.error({ err: error }, 'What was done to versions could not be noted')
    }
    return give(body(done.value))
  }

  addRoute(
    api,
    ground,
    {
      method: 'POST',
      url: `${url}/versions`,
      body: release,
      most: MOST_RELEASES,
      large: { bytes: RELEASE_BYTES, refusal: mayAct('release') },
    },
    async ({ id, body }, visitor) => {
      const allowed = await permit(ground, visitor, 'release', id)
      if ('refused' in allowed) return refuse(allowed.refused)
      const { standing } = allowed
      const done = await releaseModel(ground, visitor, id, body)
      const detail = ({ number }: { readonly number: number }) => `${body.kind} ${number}`
      return tell(done, { visitor, act: 'release.made', standing }, detail, (released) => released)
    },
  )

  addRoute(
    api,
    ground,
    {
      method: 'PUT',
      url: `${url}/versions`,
      body: keptVersions,
      large: { bytes: ground.largestDocument, refusal: mayInWorkspace('addModel') },
    },
    async ({ id, body }, visitor) => {
      const allowed = await permitInWorkspace(ground, visitor, 'addModel', id)
      if ('refused' in allowed) return refuse(allowed.refused)
      const done = await keepVersions(ground, id, body)
      return tell(done, { visitor, act: 'release.made', standing: allowed.standing }, (count) => `brought ${count}`)
    },
  )

  addRoute(
    api,
    ground,
    {
      method: 'POST',
      url: `${url}/statuses`,
      body: statusStep,
      large: { bytes: WORDS_BYTES, refusal: mayAct('release') },
    },
    async ({ id, body }, visitor) => {
      const allowed = await permit(ground, visitor, 'release', id)
      if ('refused' in allowed) return refuse(allowed.refused)
      const { standing } = allowed
      const done = await stepVersion(ground, { visitor, role: standing.role }, id, body)
      const detail = ({ kind, number }: { readonly kind: string; readonly number: number }) =>
        `${kind} ${number} ${body.status}`
      return tell(done, { visitor, act: 'release.status', standing }, detail)
    },
  )

  addRoute(
    api,
    ground,
    {
      method: 'POST',
      url: `${url}/decisions`,
      body: deciding,
      most: MOST_RELEASES,
      large: { bytes: WORDS_BYTES, refusal: mayInWorkspace('decide') },
    },
    async ({ id, body }, visitor) => {
      const allowed = await permitInWorkspace(ground, visitor, 'decide', id)
      if ('refused' in allowed) return refuse(allowed.refused)
      const { standing } = allowed
      const done = await decideBid(ground, visitor, { workspace: standing.workspace.id, bid: id }, body)
      return tell(done, { visitor, act: 'decision.made', standing }, () => body.outcome)
    },
  )
}

function refusedOf(allowed: { readonly standing: Standing } | { readonly refused: Refusing }): Refusing | null {
  return 'refused' in allowed ? allowed.refused : null
}
