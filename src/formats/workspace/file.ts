import type { Versions, Workspace } from '../../model/model.ts'
import type { ModelFile } from '../json/file.ts'

/** One model of a workspace: its id, which contributions and the settings name, its content and what was released of it. */
export interface WorkspaceModel {
  readonly id: string
  readonly file: ModelFile
  readonly versions: Versions
}

/** What a workspace file holds: what the partnership says as a whole, and its models, sorted by id when read. */
export interface WorkspaceFile {
  readonly workspace: Workspace
  readonly models: readonly WorkspaceModel[]
}

/** The `format` of a workspace file. */
export const WORKSPACE_FORMAT = 'throughline-workspace'
/** The largest workspace file that is opened, in characters. 500 interventions of 60 cards are about a third of it. */
export const WORKSPACE_LIMIT = 100 * 1024 * 1024
/** The most models that one workspace file may hold. */
export const MOST_MODELS = 2000
