import { readVersion } from '../../src/formats/json/version.ts'
import { addPromise } from '../../src/model/commands/promise.ts'
import { addDecision } from '../../src/model/commands/versions.ts'
import {
  type Decision,
  MODEL_TABLES,
  VERSION_TABLES,
  type Versions,
  type VersionsDraft,
} from '../../src/model/model.ts'
import { about } from '../../src/model/queries/about.ts'
import { META_ID } from '../../src/model/records/meta.ts'
import type { Status } from '../../src/model/records/profile.ts'
import type { Deciding } from '../../src/model/sharing/api.ts'
import { documentName } from '../../src/model/sharing/documents.ts'
import { fitOf } from '../../src/document/migrateShared.ts'
import type { Visitor } from '../auth/visitor.ts'
import type { Ground } from '../ground.ts'
import type { StoredDocument } from '../storage/storage.ts'
import { NOTHING, storedTables } from '../storedTables.ts'
import { renewCopy } from '../sync/copy.ts'
import { changed, type Done, tellAdded } from './amend.ts'

type Pinned = Pick<Decision, 'systemModel' | 'systemTitle' | 'systemVersion' | 'systemHash'>

/**
 * Records a decision about a bid: the decision, for a funded one the version that it promised, and where the model stands,
 * all kept together or not at all. A version of a bid is decided once; a bid that changes is handed in again.
 */
export async function decideBid(
  ground: Ground,
  visitor: Visitor,
  { workspace, bid }: { readonly workspace: string; readonly bid: string },
  body: Deciding,
): Promise<Done<null>> {
  const pinned = await pinnedSystem(ground, workspace, body)
  if (pinned === null) return { refused: 'not-found' }
  const names = { versions: documentName('versions', bid), model: documentName('model', bid) }
  const done = await ground.storage.amend<Done<null>>([names.versions, names.model], (kept) => {
    const decided = changed<null>(kept.get(names.versions) ?? NOTHING, ground.largestDocument, true, (versions) =>
      decision(versions, body, { ...pinned, ...moment(ground, visitor, versions) }),
    )
    if (decided.update === null) return { outcome: decided.done, updates: new Map() }
    const status = standing(kept.get(names.model) ?? NOTHING, body.outcome === 'not-now' ? 'declined' : 'funded')
    if (status === 'newer') return { outcome: { refused: 'model-differs' }, updates: new Map() }
    const updates = new Map([[names.versions, decided.update]])
    if (status !== null) updates.set(names.model, status)
    return { outcome: decided.done, updates }
  })
  if (done === null) return { refused: 'not-found' }
  if ('value' in done && done.added) {
    await tellAdded(ground, [names.versions, names.model])
    // Nothing compacts a model that nobody has open. The decision stands whatever becomes of this.
    await renewCopy(ground.storage, bid).catch(() => undefined)
  }
  return done
}

/** The version of the system model that the bid was held against; null when there is none in that workspace. */
async function pinnedSystem({ storage }: Ground, workspace: string, asked: Deciding): Promise<Pinned | null> {
  const { systemModel, systemVersion } = asked
  if ((await storage.model(systemModel))?.workspace !== workspace) return null
  const kept = await storage.load(documentName('versions', systemModel))
  const version = storedTables(kept, VERSION_TABLES).snapshot().versions.get(systemVersion)
  const reading = version && readVersion(version)
  if (!reading?.ok) return null
  return { systemModel, systemVersion, systemHash: version?.hash ?? '', systemTitle: about(reading.value).title }
}

type Moment = Pick<Decision, 'by' | 'byName' | 'on'>

/** After all that is there: clocks of two processes may differ, the order in which they wrote does not. */
function moment({ clock }: Ground, { person, name }: Visitor, versions: Versions): Moment {
  const last = [...versions.versions.values(), ...versions.decisions.values()].reduce(
    (latest, { on }) => (on > latest ? on : latest),
    '',
  )
  const now = clock().toISOString()
  return { by: person, byName: name, on: now > last ? now : new Date(Date.parse(last) + 1).toISOString() }
}

function decision(
  { versions, decisions }: Versions,
  { id, outcome, reasons, conditions, version, record }: Deciding,
  more: Pinned & Moment,
): { readonly done: Done<null>; readonly recipe?: (draft: VersionsDraft) => void } {
  const there = decisions.get(id)
  if (there) {
    const same = there.record === record && there.outcome === outcome && there.version === version
    return { done: same ? { value: null, added: false } : { refused: 'already-there' } }
  }
  const bid = versions.get(version)
  if (bid?.kind !== 'bid') return { done: { refused: 'not-found' } }
  if ([...decisions.values()].some((one) => one.version === version)) return { done: { refused: 'already-there' } }
  return {
    done: { value: null, added: true },
    recipe(draft) {
      addDecision(draft, { id, outcome, reasons, conditions, version, record, ...more })
      const { by, byName, on } = more
      if (outcome !== 'not-now') addPromise(draft, bid, { id: `${id}.version`, by, byName, on })
    },
  }
}

/** The update that says where a model stands; null where it says so already, `newer` where this server cannot write it. */
function standing(kept: StoredDocument, status: Status): Uint8Array | null | 'newer' {
  const model = storedTables(kept, MODEL_TABLES)
  if (fitOf(model.doc) === 'newer') return 'newer'
  model.edit(({ meta }) => {
    const said = meta.get(META_ID)
    if (said) said.status = status
  })
  return model.written()
}
