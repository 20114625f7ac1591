import type { AuditAct, AuditEntry } from '../../src/model/sharing/api.ts'
import type { Role } from '../../src/model/sharing/roles.ts'

/** All moments are ISO 8601 in UTC; ids are made by the caller. Every promise resolves only when the write is durable. */
export interface WorkspaceRow {
  readonly id: string
  readonly title: string
  readonly created: string
}

/** One shared model, as it is listed. */
export interface ModelRow {
  readonly id: string
  readonly workspace: string
  readonly title: string
  readonly created: string
  /** The last change that was compacted. */
  readonly changed: string
}

/** What the list of models shows, kept beside the copy so that the list reads no copies. */
export interface ModelSummary {
  readonly title: string
  readonly kind: 'system' | 'intervention'
  readonly nodes: number
  readonly links: number
  readonly indicators: number
  readonly values: number
}

/** A model as it is kept beside its documents: whole as a file, as its line in a list, and as the portfolio needs it. */
export interface ModelCopy {
  readonly text: string
  readonly summary: ModelSummary
  /** The JSON of a digest. */
  readonly digest: string
}

export interface LinkRow {
  readonly id: string
  readonly workspace: string
  /** null: the whole workspace. */
  readonly model: string | null
  readonly role: Role
  readonly label: string
  /** SHA-256 of the token, in hex. The token itself is never kept. */
  readonly hash: string
  /** SHA-256 of the room's code, in hex, and until when it works; null without one. */
  readonly codeHash: string | null
  readonly codeExpires: string | null
  readonly made: string
  readonly madeBy: string
  readonly expires: string | null
  readonly revoked: string | null
  readonly lastUsed: string | null
  readonly uses: number
  readonly once: boolean
}

/** One browser that has joined. */
export interface SessionRow {
  readonly id: string
  /** SHA-256 of the cookie's value, in hex. */
  readonly hash: string
  readonly person: string
  readonly name: string
  readonly created: string
  readonly seen: string
}

/** What a session may do by one link. Links that were revoked or have expired are already left out. */
export interface GrantRow {
  readonly link: string
  readonly workspace: string
  readonly model: string | null
  readonly role: Role
  readonly expires: string | null
}

/** What is kept of a model for the portfolio: the JSON of a digest, '' where none was made yet. */
export interface DigestRow {
  readonly id: string
  readonly changed: string
  readonly digest: string
}

export interface NewAuditEntry {
  readonly at: string
  readonly act: AuditAct
  readonly by: string
  readonly workspace: string
  readonly model: string | null
  readonly detail: string
}

/** A shared document as it is kept: the snapshot, and the updates since, in the order in which they were appended. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
}

/** What a change of documents came to, and the updates to append, by the document's name. */
export interface Amendment<T> {
  readonly outcome: T
  readonly updates: ReadonlyMap<string, Uint8Array>
}

/** Everything the server keeps. Two engines pass the same contract suite (tests/contract). */
export interface Storage {
  // Documents
  /**
   * Appends one update to a document's log. Resolves when it is durable: only then may it be acknowledged. False, with
   * nothing written, when the document's model (or workspace) is not there any more.
   */
  readonly append: (document: string, update: Uint8Array) => Promise<boolean>
  /** What is kept of a document; empty when nothing is. */
  readonly load: (document: string) => Promise<StoredDocument>
  /**
   * Merges snapshot and log into one new snapshot, in one transaction over what is stored (never over what a process
   * has in memory), so that two processes may do it at the same time and no update is lost. `merge` makes the snapshot
   * of the stored parts, and is not called when nothing is new. Returns the snapshot, or null when nothing is kept of the
   * document.
   */
  readonly compact: (
    document: string,
    merge: (parts: readonly Uint8Array[]) => Uint8Array,
  ) => Promise<Uint8Array | null>
  /**
   * Appends to documents what follows from what is kept of them, in one transaction: nobody else amends or compacts any of
   * them meanwhile, in this process or another, and either all updates are kept or none. Null, with nothing written, when one of the documents is not there.
   */
  readonly amend: <T>(
    documents: readonly string[],
    change: (kept: ReadonlyMap<string, StoredDocument>) => Amendment<T>,
  ) => Promise<T | null>
  /** The names of the documents that have updates in their log, in no order. */
  readonly logged: () => Promise<readonly string[]>
  /** How many bytes snapshot and log of a document have together. */
  readonly documentBytes: (document: string) => Promise<number>

  // Models
  /** False, with nothing written, when the id is taken or was deleted for good, or the workspace is not there. */
  readonly addModel: (model: Omit<ModelRow, 'changed'>, summary: ModelSummary) => Promise<boolean>
  readonly models: (workspace: string) => Promise<readonly (ModelRow & ModelSummary)[]>
  readonly model: (id: string) => Promise<(ModelRow & ModelSummary) | null>
  /** Keeps the parsed copy of a model beside its documents, and the digest of it. */
  readonly keepCopy: (id: string, copy: ModelCopy, changed: string) => Promise<void>
  readonly copy: (id: string) => Promise<string | null>
  /** The digests of a workspace's models that changed after that moment ('': all of them). */
  readonly digests: (workspace: string, after: string) => Promise<readonly DigestRow[]>
  /** Keeps a digest that was made later than the copy; not where the copy has changed since that moment. */
  readonly keepDigest: (id: string, digest: string, changed: string) => Promise<void>
  /**
   * Deletes a model for good: documents, log, snapshots, copy, links and grants; its id is remembered as deleted. The
   * bytes are overwritten or vacuumed where the engine leaves them behind.
   */
  readonly deleteModel: (id: string, at: string) => Promise<boolean>
  /** Whether a model of that id was deleted for good. */
  readonly wasDeleted: (id: string) => Promise<boolean>

  // Workspaces
  readonly addWorkspace: (workspace: WorkspaceRow) => Promise<void>
  readonly workspaces: () => Promise<readonly WorkspaceRow[]>
  readonly renameWorkspace: (id: string, title: string) => Promise<boolean>
  /** Deletes a workspace with all its models, links, sessions without other grants, and its audit log, for good. */
  readonly deleteWorkspace: (id: string, at: string) => Promise<boolean>

  // Links and sessions
  readonly addLink: (link: LinkRow) => Promise<void>
  readonly links: (workspace: string, model: string | null) => Promise<readonly LinkRow[]>
  readonly link: (id: string) => Promise<LinkRow | null>
  readonly linkByHash: (hash: string) => Promise<LinkRow | null>
  /** The link whose room code has that hash and still works at that moment. */
  readonly linkByCode: (codeHash: string, now: string) => Promise<LinkRow | null>
  /** False when it is not there or was revoked before. */
  readonly revokeLink: (id: string, at: string) => Promise<boolean>
  readonly addSession: (session: SessionRow) => Promise<void>
  readonly sessionByHash: (hash: string) => Promise<SessionRow | null>
  readonly renameSession: (id: string, name: string) => Promise<void>
  /** Notes that a session was there, at most once in a while (the caller decides). */
  readonly seeSession: (id: string, at: string) => Promise<void>
  readonly deleteSession: (id: string) => Promise<void>
  /** Forgets every browser that was last seen before that moment, with its grants. */
  readonly deleteSessionsBefore: (moment: string) => Promise<void>
  /**
   * Gives a session what a link grants, and notes the use. False, with nothing written, when the link is spent (it works
   * once and was used), revoked, or expired at that moment: checked and written in one transaction.
   */
  readonly grant: (session: string, link: string, at: string) => Promise<boolean>
  /** What a session may do at that moment. */
  readonly grants: (session: string, now: string) => Promise<readonly GrantRow[]>

  // Audit
  readonly note: (entry: NewAuditEntry) => Promise<void>
  /** Newest first; `before` is an entry's id. */
  readonly audit: (
    workspace: string,
    options: { readonly model?: string; readonly before?: number; readonly most: number },
  ) => Promise<readonly AuditEntry[]>

  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}
