import type { Kysely } from 'kysely'

import type { ColumnTypes } from '../migrations.ts'

/** Workspaces, models, documents with their log, links, sessions, grants and the audit log. */
export async function firstTables(db: Kysely<unknown>, { text, bytes, counted }: ColumnTypes): Promise<void> {
  const { schema } = db
  await schema
    .createTable('workspaces')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('created', text, (column) => column.notNull())
    .execute()
  await schema
    .createTable('models')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('workspace', text, (column) => column.notNull().references('workspaces.id').onDelete('cascade'))
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('nodes', 'integer', (column) => column.notNull())
    .addColumn('links', 'integer', (column) => column.notNull())
    .addColumn('indicators', 'integer', (column) => column.notNull())
    .addColumn('values', 'integer', (column) => column.notNull())
    .addColumn('created', text, (column) => column.notNull())
    .addColumn('changed', text, (column) => column.notNull())
    .addColumn('copy', text)
    .execute()
  await schema.createIndex('models_workspace').on('models').column('workspace').execute()
  await schema
    .createTable('deletedModels')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .execute()
  await schema
    .createTable('documents')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('model', text, (column) => column.references('models.id').onDelete('cascade'))
    .addColumn('workspace', text, (column) => column.references('workspaces.id').onDelete('cascade'))
    .addColumn('snapshot', bytes)
    .execute()
  await schema.createIndex('documents_model').on('documents').column('model').execute()
  await schema
    .createTable('updates')
    .addColumn('seq', counted)
    .addColumn('document', text, (column) => column.notNull().references('documents.name').onDelete('cascade'))
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute()
  await schema.createIndex('updates_document').on('updates').column('document').execute()
  await people(db, { text, bytes, counted })
}

async function people({ schema }: Kysely<unknown>, { text, counted }: ColumnTypes): Promise<void> {
  await schema
    .createTable('links')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('workspace', text, (column) => column.notNull().references('workspaces.id').onDelete('cascade'))
    .addColumn('model', text, (column) => column.references('models.id').onDelete('cascade'))
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull().unique())
    .addColumn('codeHash', text)
    .addColumn('codeExpires', text)
    .addColumn('made', text, (column) => column.notNull())
    .addColumn('madeBy', text, (column) => column.notNull())
    .addColumn('expires', text)
    .addColumn('revoked', text)
    .addColumn('lastUsed', text)
    .addColumn('uses', 'integer', (column) => column.notNull())
    .addColumn('once', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('links_about').on('links').columns(['workspace', 'model']).execute()
  await schema.createIndex('links_model').on('links').column('model').execute()
  await schema.createIndex('links_code').on('links').column('codeHash').execute()
  await schema
    .createTable('sessions')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('hash', text, (column) => column.notNull().unique())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('created', text, (column) => column.notNull())
    .addColumn('seen', text, (column) => column.notNull())
    .execute()
  await schema
    .createTable('grants')
    .addColumn('session', text, (column) => column.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('link', text, (column) => column.notNull().references('links.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('grants_key', ['session', 'link'])
    .execute()
  await schema.createIndex('grants_link').on('grants').column('link').execute()
  await schema
    .createTable('audit')
    .addColumn('id', counted)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('act', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .addColumn('workspace', text, (column) => column.notNull().references('workspaces.id').onDelete('cascade'))
    .addColumn('model', text)
    .addColumn('detail', text, (column) => column.notNull())
    .execute()
  await schema.createIndex('audit_workspace').on('audit').columns(['workspace', 'id']).execute()
}
