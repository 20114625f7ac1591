import type { ModelFile } from '../../src/formats/json/file.ts'
import type { WorkspaceFile, WorkspaceModel } from '../../src/formats/workspace/file.ts'
import { FORMAT_VERSION } from '../../src/model/migrations/migrations.ts'
import {
  type Classification,
  DATA_TABLES,
  emptySnapshot,
  type Model,
  MODEL_TABLES,
  VERSION_TABLES,
  type Workspace,
  WORKSPACE_TABLES,
} from '../../src/model/model.ts'
import { keysBetween } from '../../src/model/order.ts'
import { META_ID, metaDefaults } from '../../src/model/records/meta.ts'
import { nodeDefaults } from '../../src/model/records/node.ts'
import { DELIVERY_MODELS, type Status, TIERS } from '../../src/model/records/profile.ts'
import { SETTINGS_ID } from '../../src/model/records/workspace.ts'

export const SYSTEM_ID = 'whole-system'
const WARDS = 12
const OUTCOMES = 9
const PROVIDERS = ['Ashby Youth Trust', 'Brook Lane Partnership', 'Carr Hill Centre', 'Dene Families', 'Elm Road Trust']
const WORK = ['mentoring', 'street work', 'family support', 'hospital navigators', 'sport', 'therapy', 'housing advice']
const GROUPS = ['Young people', 'Families', 'Young men', 'Schools', 'Prison leavers', 'Victims', 'Community']
const STANDING: readonly Status[] = ['funded', 'funded', 'funded', 'proposed', 'ended', 'declined']

/**
 * A made-up workspace with so many interventions, the same every time: twelve wards in four districts, nine system outcomes,
 * money that is not known for one in seven.
 */
export function madeUpWorkspace(interventions: number): WorkspaceFile {
  return {
    workspace: settings(),
    models: [system(), ...Array.from({ length: interventions }, (_, at) => intervention(at))],
  }
}

function settings(): Workspace {
  const wards = Array.from({ length: WARDS }, (_, at): [string, string, string, string] => [
    `E0500${100 + at}`,
    `Ward ${at + 1}`,
    'WD',
    `E0800${10 + (at % 4)}`,
  ])
  const districts = Array.from({ length: 4 }, (_, at): [string, string, string, string] => [
    `E0800${10 + at}`,
    `District ${at + 1}`,
    'MD',
    '',
  ])
  const questions = ['What will you do, and who benefits?', 'Why is it needed?', 'How will you measure it?']
  const orders = keysBetween(null, null, questions.length)
  return {
    ...emptySnapshot(WORKSPACE_TABLES),
    settings: new Map([
      [
        SETTINGS_ID,
        { id: SETTINGS_ID, title: 'Made-up partnership', systemModel: SYSTEM_ID, reviewMonths: null, crowded: null },
      ],
    ]),
    bidQuestions: new Map(
      questions.map((title, at) => [
        `q${at + 1}`,
        { id: `q${at + 1}`, title, help: '', part: '', required: true, order: orders[at] ?? 'a0' },
      ]),
    ),
    priorities: new Map([['p1', { id: 'p1', name: 'Serious violence', edition: '2023', order: 'a0' }]]),
    codeLists: new Map([
      [
        'wards',
        {
          id: 'wards',
          name: 'Wards and districts',
          source: 'Made up',
          loadedOn: '2026-01-05T09:00:00.000Z',
          rows: [...wards, ...districts],
        },
      ],
    ]),
  }
}

function system(): WorkspaceModel {
  const orders = keysBetween(null, null, OUTCOMES)
  const nodes = Array.from({ length: OUTCOMES }, (_, at) => ({
    ...nodeDefaults,
    id: `o${at}`,
    stage: 'outcomes',
    order: orders[at] ?? 'a0',
    label: `System outcome ${at + 1}`,
  }))
  const meta = {
    kind: 'system' as const,
    title: 'The whole system',
    vision: 'Everybody is safe',
    reviewed: '2025-03-01',
  }
  return file(SYSTEM_ID, { ...model(meta), nodes: byId(nodes) })
}

function intervention(at: number): WorkspaceModel {
  const status = STANDING[at % STANDING.length] ?? ''
  const ward = at % WARDS
  const year = 2021 + (at % 4)
  const classes: Classification[] = [
    { id: 'c1', scheme: 'tier', term: TIERS[at % TIERS.length] ?? 'primary', edition: '', source: '' },
    { id: 'c2', scheme: 'delivery-model', term: DELIVERY_MODELS[at % 4] ?? 'prevention', edition: '', source: '' },
    { id: 'c3', scheme: 'priority', term: 'Serious violence', edition: '2023', source: '' },
  ]
  const base = model({
    kind: 'intervention',
    title: `${GROUPS[at % GROUPS.length]}: ${WORK[(at * 3) % WORK.length]} ${at + 1}`,
    provider: at % 11 === 5 ? '' : (PROVIDERS[at % PROVIDERS.length] ?? ''),
    status,
    reviewed: at % 3 === 0 ? `${year}-06-15` : '',
  })
  return file(`made-${at + 1}`, {
    ...base,
    nodes: byId([{ ...nodeDefaults, id: 'n1', stage: 'outcomes', order: 'a0', label: `Change ${at + 1}` }]),
    places: byId([{ id: 'place-1', code: `E0500${100 + ward}`, name: `Ward ${ward + 1}`, type: 'WD' }]),
    classifications: byId(classes),
    awards: byId([
      {
        id: 'award-1',
        funder: 'Made-up fund',
        programme: '',
        amount: at % 7 === 3 ? null : 5000 + ((at * 1375) % 90_000),
        currency: 'GBP',
        start: `${year}-04-01`,
        end: `${year + 1}-03-31`,
        awarded: '',
        reference: `made-${at + 1}`,
        source: '',
        note: '',
        order: 'a0',
      },
    ]),
    contributions: byId(
      at % 5 === 4
        ? []
        : [
            {
              id: 'k1',
              node: 'n1',
              systemModel: SYSTEM_ID,
              systemTitle: 'The whole system',
              systemNode: `o${at % OUTCOMES}`,
              systemLabel: `System outcome ${(at % OUTCOMES) + 1}`,
              kind: 'direct' as const,
              rationale: '',
            },
          ],
    ),
  })
}

function model(
  meta: Partial<Record<keyof typeof metaDefaults, string>> & { kind: 'system' | 'intervention'; status?: Status },
): Model {
  const record = { ...metaDefaults, ...meta, format: FORMAT_VERSION } as const
  return {
    ...emptySnapshot(MODEL_TABLES),
    meta: new Map([[META_ID, { ...record, id: META_ID, ageFrom: null, ageTo: null }]]),
    stages: byId([
      { id: 'outcomes', name: 'Outcomes', kind: 'outcome' as const, horizon: 'long' as const, order: 'a0' },
    ]),
  }
}

function file(id: string, made: Model): WorkspaceModel {
  const content: ModelFile = { model: made, data: emptySnapshot(DATA_TABLES) }
  return { id, file: content, versions: emptySnapshot(VERSION_TABLES) }
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}
