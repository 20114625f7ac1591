import { describe } from 'vitest'

import type { Databases } from '../support/storages.ts'
import { deletionContract } from './deletion.ts'
import { documentContract } from './documents.ts'
import { keepingContract } from './keeping.ts'
import { modelContract } from './models.ts'
import { useDatabases } from './opened.ts'
import { sharingContract } from './sharing.ts'

/** What every engine of the storage has to do. */
export function storageContract(name: string, make: () => Databases | Promise<Databases>): void {
  describe(name, () => {
    const databases = useDatabases(make)
    describe('documents', () => documentContract(databases))
    describe('models and workspaces', () => modelContract(databases))
    describe('links, sessions and grants', () => sharingContract(databases))
    describe('deletion', () => deletionContract(databases))
    describe('keeping', () => keepingContract(databases))
  })
}
