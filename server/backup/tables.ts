import type { Tables } from '../storage/schema.ts'

interface BackedUp {
  readonly table: keyof Tables
  readonly columns: readonly string[]
  /** The columns by which its rows are read in turn: no two rows have the same. */
  readonly key: readonly string[]
  /** Columns that a migration added, with what they hold in rows that were backed up before it. */
  readonly added: readonly { readonly column: string; readonly by: string; readonly standard: string }[]
  /** Columns with bytes, which a line of text keeps in base64. */
  readonly bytes: readonly string[]
}

const table = <T extends keyof Tables>(
  name: T,
  columns: readonly (keyof Tables[T] & string)[],
  key: readonly (keyof Tables[T] & string)[],
  bytes: readonly (keyof Tables[T] & string)[] = [],
  added: BackedUp['added'] = [],
): BackedUp => ({ table: name, columns, key, bytes, added })

/** Everything that a backup holds, in an order in which it can be written again: what is pointed at comes first. */
export const BACKED_UP: readonly BackedUp[] = [
  table('workspaces', ['id', 'title', 'created'], ['id']),
  table(
    'models',
    [
      'id',
      'workspace',
      'title',
      'kind',
      'nodes',
      'links',
      'indicators',
      'values',
      'created',
      'changed',
      'copy',
      'digest',
    ],
    ['id'],
    [],
    [{ column: 'digest', by: '0002-digests', standard: '' }],
  ),
  table('deletedModels', ['id', 'at'], ['id']),
  table('documents', ['name', 'model', 'workspace', 'snapshot'], ['name'], ['snapshot']),
  table('updates', ['seq', 'document', 'bytes'], ['seq'], ['bytes']),
  table(
    'links',
    [
      'id',
      'workspace',
      'model',
      'role',
      'label',
      'hash',
      'codeHash',
      'codeExpires',
      'made',
      'madeBy',
      'expires',
      'revoked',
      'lastUsed',
      'uses',
      'once',
    ],
    ['id'],
  ),
  table('sessions', ['id', 'hash', 'person', 'name', 'created', 'seen'], ['id']),
  table('grants', ['session', 'link'], ['session', 'link']),
  table('audit', ['id', 'at', 'act', 'by', 'workspace', 'model', 'detail'], ['id']),
]
