import type { DocumentName } from '../../src/model/sharing/documents.ts'
import type { Role } from '../../src/model/sharing/roles.ts'

/** A browser that has joined, as the session's cookie says. */
export interface Visitor {
  readonly session: string
  readonly person: string
  readonly name: string
}

/** Who asks, and what they may do. Answers come from storage each time: a revoked link is gone at once. */
export interface Doorkeeper {
  /** The visitor that a request's `cookie` header stands for; null for none. */
  readonly visitorOf: (cookie: string | undefined) => Promise<Visitor | null>
  /**
   * The highest role that the visitor's grants give for a document now; null for none, and where there is no such model
   * or workspace. A grant for the workspace covers its models; a grant for a model does not cover the workspace.
   */
  readonly roleFor: (visitor: Visitor, document: DocumentName) => Promise<Role | null>
  /** The visitor's roles in the models of a workspace, by the model's id: asked once for all of them. */
  readonly rolesIn: (visitor: Visitor, workspace: string) => Promise<(model: string) => Role | null>
}
