import type { OpenModel } from '../document/openModel.ts'
import type { FactorKind } from '../model/records/context.ts'
import { addRow } from './inspectFields.ts'

/** Adds an empty objective at the end. */
export function addObjective(open: OpenModel, id: string): void {
  addRow(open, 'objectives', { id, text: '' }, 'text')
}

/** Adds an empty factor of a kind at the end. */
export function addFactor(open: OpenModel, id: string, kind: FactorKind): void {
  addRow(open, 'factors', { id, kind, text: '' }, 'text')
}

/** Adds an empty term to the end of the glossary. */
export function addTerm(open: OpenModel, id: string): void {
  addRow(open, 'terms', { id, term: '', meaning: '' }, 'term')
}
