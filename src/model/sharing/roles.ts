/** What a person may be in a workspace or a model, least first. Each role may do all that the ones before it may. */
export const ROLES = ['viewer', 'participant', 'commenter', 'editor', 'steward', 'owner'] as const
export type Role = (typeof ROLES)[number]

/** The kinds of document: who may write decides what is a document of its own. */
export const DOCUMENT_KINDS = ['workspace', 'model', 'talk', 'data', 'versions'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

interface Access {
  /** The least role that may read. */
  readonly read: Role
  /** The least role that may write; null where nobody writes through the shared document. */
  readonly write: Role | null
}

/**
 * The one policy table: server and client read it. Viewers see the model and its values, not the discussion about it.
 * `versions` is only ever added to, by the server, which is asked for a release, a status or a decision.
 */
export const DOCUMENT_POLICY: Readonly<Record<DocumentKind, Access>> = {
  workspace: { read: 'viewer', write: 'steward' },
  model: { read: 'viewer', write: 'editor' },
  talk: { read: 'participant', write: 'commenter' },
  data: { read: 'viewer', write: 'steward' },
  versions: { read: 'viewer', write: null },
}

/** What is done by asking the server rather than by writing a document, with the least role that may. */
export const ACT_POLICY = {
  /** Leave a copy of the model as a file, a figure or a table. */
  export: 'viewer',
  /** Show a cursor and a selection to the others. */
  point: 'participant',
  /** Bring everyone to the place one is at. */
  bring: 'editor',
  /** Make, list and revoke links; read the audit log. */
  share: 'steward',
  /** Release a version of a model, and say that it is in review. */
  release: 'editor',
  /** Approve a version. */
  approve: 'steward',
  /** Decide about a bid. Asked of the workspace: nobody decides about their own bid alone. */
  decide: 'steward',
  /** Put a model on the server. */
  addModel: 'steward',
  /** Delete a model for good. */
  deleteModel: 'owner',
  /** Rename the workspace or delete it for good. */
  keepWorkspace: 'owner',
} as const satisfies Readonly<Record<string, Role>>
export type Act = keyof typeof ACT_POLICY

/** Whether a role is at least another one. */
export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** Whether a role may read documents of that kind. */
export function mayRead(role: Role | null, kind: DocumentKind): boolean {
  return role !== null && atLeast(role, DOCUMENT_POLICY[kind].read)
}

/** Whether a role may write documents of that kind. */
export function mayWrite(role: Role | null, kind: DocumentKind): boolean {
  const { write } = DOCUMENT_POLICY[kind]
  return role !== null && write !== null && atLeast(role, write)
}

/** Whether a role may do what is asked of the server. */
export function mayAct(role: Role | null, act: Act): boolean {
  return role !== null && atLeast(role, ACT_POLICY[act])
}

/**
 * The roles that somebody may give to others: up to their own. In one model nobody is made its owner, since who owns a
 * model is who owns the workspace (`model` null: the whole workspace).
 */
export function grantable(role: Role | null, model: string | null = null): readonly Role[] {
  if (role === null || !mayAct(role, 'share')) return []
  return ROLES.filter((one) => atLeast(role, one) && (model === null || one !== 'owner'))
}

/** The higher of two roles; null is none. */
export function higher(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return a ?? b
  return atLeast(a, b) ? a : b
}
