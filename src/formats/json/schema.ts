import * as z from 'zod/mini'
import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../model/model.ts'
import type { Table, Tables } from '../../model/records/table.ts'
import { FILE_FORMAT } from './file.ts'

const TABLE_WORDS: Readonly<Record<keyof typeof MODEL_TABLES | keyof typeof DATA_TABLES, string>> = {
  meta: 'What the model says about itself: one record, whose id is "model".',
  stages: 'The columns of the model, from left to right by their order.',
  nodes: 'The cards of the model, each on one stage.',
  links: 'If-then statements that join two nodes.',
  assumptions: 'What has to be true for a link to hold; of a node or of the whole model where it must be.',
  evidence: 'Sources that bear on a link, a node or an assumption, with the rating that a person entered.',
  factors: 'External factors, enablers, barriers and key uncertainties.',
  objectives: 'The stated objectives of the model.',
  tags: 'Strategic priorities, themes or tiers, each of one edition.',
  taggings: 'One tag on one node.',
  indicators: 'Definitions of measures, apart from the nodes that they are assigned to.',
  disaggregations: 'Ways of breaking an indicator down.',
  assignments: 'One indicator on one node.',
  targets: 'Targets of a period; the latest one set stands, the others are its history.',
  contributions: 'From a node of this model to a node of the system model.',
  acceptances: 'Findings of the checks that people let stand, with their reason.',
  answers: 'Answers to the review questions H1 to H12; a question may have several.',
  terms: 'Acronyms and terms of the model with what they mean.',
  places: 'Where the work is done; coded places with a code of a list such as the ONS codes.',
  classifications:
    'Classes of the model: tiers of prevention, delivery models, strategic priorities, groups of people.',
  awards: 'Money for one funding period each. An amount that is not known is null, never zero.',
  bidAnswers: "Answers to the questions of the partnership's bid form.",
  returns: 'Files of values as they were taken in.',
  observations: 'One value of one indicator for one period. Aggregates only, never about one person.',
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: 'Unique in its table. Other records refer to it.',
  order: 'A fractional order key (base 62, such as "a0", "a1", "a0V"). Records sort by it, then by id.',
  format: 'The same as the version of the file.',
  y: 'The wished top on the map, in map units; null for straight after the card before.',
  placed: 'Whether a person put the card there.',
  intended: 'False for an unintended effect.',
  end: 'The last day of the period, itself included.',
  tolerance: 'How far from target still counts as on track, in per cent of the target.',
  ageFrom: 'The youngest age in years; null where it is not said.',
  ageTo: 'The oldest age in years; null where it is not said.',
  currency: 'An ISO 4217 code, such as GBP.',
  row: 'The row of the file that the value stood in, from 1; 0 when it was typed.',
  column: 'The heading of the column that the value stood in.',
}

/**
 * The published JSON Schema (draft 2020-12) of a whole native model file, made from the tables that the app itself
 * reads and writes with. What a schema cannot say stands in the descriptions: ids are unique, references hold.
 */
export function modelFileSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Throughline model file, version ${FORMAT_VERSION}`,
    description:
      'One logic model and the values of its indicators. Every table is a list of records; an empty one may be left out. A file is read whole or not at all.',
    type: 'object',
    properties: {
      format: { const: FILE_FORMAT },
      version: { const: FORMAT_VERSION, description: 'The version of the shape of the file.' },
      model: { ...tablesSchema(MODEL_TABLES), required: ['meta'], description: 'The logic model.' },
      data: { ...tablesSchema(DATA_TABLES), description: 'The values of its indicators, and where they came from.' },
    },
    required: ['format', 'version', 'model'],
    additionalProperties: false,
  }
}

function tablesSchema(tables: Tables): object {
  const properties = Object.entries(tables).map(([name, table]) => [name, tableSchema(name, table)] as const)
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

function tableSchema(name: string, table: Table): object {
  // Input: what a file may hold before it is read.
  const { $schema: _, ...record } = z.toJSONSchema(table.schema, { io: 'input' })
  const properties: Record<string, unknown> = {}
  for (const [field, schema] of Object.entries(record.properties ?? {})) {
    const words = [FIELD_WORDS[field], referenceWords(table, field)].filter((part) => part !== undefined).join(' ')
    properties[field] = typeof schema === 'object' && words ? { ...schema, description: words } : schema
  }
  const one = name === 'meta' ? { minItems: 1, maxItems: 1 } : {}
  const description = TABLE_WORDS[name as keyof typeof TABLE_WORDS]
  return { type: 'array', description, ...one, items: { ...record, properties } }
}

function referenceWords(table: Table, field: string): string | undefined {
  const targets = table.references.filter((reference) => reference.field === field)
  if (targets.length === 0) return undefined
  const each = targets.map(({ table: name, when }) => (when ? `${name} when ${when.field} is "${when.is}"` : name))
  return `The id of a record in ${each.join(', in ')}.`
}
