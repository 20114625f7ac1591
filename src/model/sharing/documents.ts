import { DOCUMENT_KINDS, type DocumentKind } from './roles.ts'

/** The name of a shared document in its parts: `model/<id>`. */
export interface DocumentName {
  readonly kind: DocumentKind
  /** The id of the model (or of the workspace, for `workspace/<id>`). */
  readonly id: string
}

const NAME = /^([a-z]+)\/([A-Za-z0-9_-]{1,64})$/

/** The parts of a document's name; null when it names no document that there can be. */
export function parseDocumentName(name: string): DocumentName | null {
  const [, kind = '', id = ''] = NAME.exec(name) ?? []
  const known = DOCUMENT_KINDS.find((one) => one === kind)
  return known === undefined || id === '' ? null : { kind: known, id }
}

/** The name under which a document is synced and stored. */
export function documentName(kind: DocumentKind, id: string): string {
  return `${kind}/${id}`
}

/** The documents that belong to one model, and go with it. */
export function documentsOfModel(id: string): readonly string[] {
  return DOCUMENT_KINDS.filter((kind) => kind !== 'workspace').map((kind) => documentName(kind, id))
}
