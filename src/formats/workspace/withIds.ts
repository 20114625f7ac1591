import type { Model, Versions, Workspace } from '../../model/model.ts'
import { SETTINGS_ID } from '../../model/records/workspace.ts'
import type { WorkspaceFile } from './file.ts'

/** The new id of each model that gets one. */
export type NewIds = ReadonlyMap<string, string>

/**
 * A workspace whose models have other ids, with everything that names them: contributions, the settings, what reviewers
 * said about bids, origins and decisions. What was sealed (versions, records of decisions) stays as it was sealed.
 */
export function withIds({ workspace, models }: WorkspaceFile, ids: NewIds): WorkspaceFile {
  return {
    workspace: workspaceWithIds(workspace, ids),
    models: models.map(({ id, file, versions }) => ({
      id: ids.get(id) ?? id,
      file: { ...file, model: contributionsWithIds(file.model, ids) },
      versions: versionsWithIds(versions, ids),
    })),
  }
}

/** The same for the workspace's own records. */
export function workspaceWithIds(workspace: Workspace, ids: NewIds): Workspace {
  const settings = workspace.settings.get(SETTINGS_ID)
  return {
    ...workspace,
    settings: settings ? new Map([[SETTINGS_ID, named(settings, 'systemModel', ids)]]) : workspace.settings,
    bidReviews: mapped(workspace.bidReviews, (one) => named(one, 'bid', ids)),
    responses: mapped(workspace.responses, (one) => ({
      ...named(one, 'bid', ids),
      finding: keyWithId(one.finding, ids),
    })),
    records: mapped(workspace.records, (one) => named(one, 'bid', ids)),
  }
}

/** A model whose contributions name the system models by their new ids; the same model where none has one. */
function contributionsWithIds(model: Model, ids: NewIds): Model {
  const follows = [...model.contributions.values()].some(({ systemModel }) => ids.has(systemModel))
  if (!follows) return model
  return { ...model, contributions: mapped(model.contributions, (one) => named(one, 'systemModel', ids)) }
}

/**
 * A version's content with its contributions to the system model that the model names now. What was sealed keeps the ids
 * of its time: a contribution to the same node under an id that the model no longer names is to the same system model,
 * which was given another id.
 */
export function withSystemOf(content: Model, now: Model): Model {
  const systemOf = new Map([...now.contributions.values()].map((one) => [one.systemNode, one.systemModel]))
  const here = new Set(systemOf.values())
  const ids = new Map<string, string>()
  for (const { systemModel, systemNode } of content.contributions.values()) {
    const id = systemOf.get(systemNode)
    if (id !== undefined && !here.has(systemModel)) ids.set(systemModel, id)
  }
  return contributionsWithIds(content, ids)
}

function versionsWithIds(versions: Versions, ids: NewIds): Versions {
  return {
    ...versions,
    origins: mapped(versions.origins, (one) => named(one, 'model', ids)),
    decisions: mapped(versions.decisions, (one) => named(one, 'systemModel', ids)),
  }
}

/** The key of a finding about another model (see portfolio/finding.ts) names that model. */
function keyWithId(key: string, ids: NewIds): string {
  const [kind, ...about] = key.split('/')
  const id = kind === 'overlap' ? ids.get(about.join('/')) : undefined
  return id === undefined ? key : `overlap/${id}`
}

function mapped<R>(records: ReadonlyMap<string, R>, change: (record: R) => R): Map<string, R> {
  return new Map([...records].map(([id, record]) => [id, change(record)]))
}

function named<F extends string, R extends Readonly<Record<F, string>>>(record: R, field: F, ids: NewIds): R {
  const id = ids.get(record[field])
  return id === undefined ? record : { ...record, [field]: id }
}
