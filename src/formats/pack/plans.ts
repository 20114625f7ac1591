import { FORMAT_VERSION } from '../../model/migrations/migrations.ts'
import { assumptionDefaults } from '../../model/records/assumption.ts'
import { evidenceDefaults } from '../../model/records/evidence.ts'
import { indicatorDefaults } from '../../model/records/indicator.ts'
import { linkDefaults } from '../../model/records/link.ts'
import { metaDefaults } from '../../model/records/meta.ts'
import { nodeDefaults } from '../../model/records/node.ts'
import { stageDefaults } from '../../model/records/stage.ts'
import type { Fields, View } from './view.ts'

/** A field by its name; or a field under another name, with the name of what it refers to beside it; or what is only shown. */
type Part =
  | string
  | { readonly field: string; readonly as: string; readonly label?: string }
  | { readonly shown: string }

/** What rows are sorted by, before their id. */
export type SortKeys = (record: Fields, view: View) => readonly (string | number)[]

/** One file of the pack as it is planned: what its columns hold is found from the schema of its table. */
export interface SheetPlan {
  readonly file: string
  readonly table: string
  readonly columns: readonly Part[]
  /** Whether the file is there even when it has no rows, so that people find it. */
  readonly always?: boolean
  /** The two fields that the id is made of, where it is. */
  readonly pair?: readonly [string, string]
  readonly defaults?: Fields
  /** Where the words of choices are in the catalogue, by field. */
  readonly words?: Readonly<Record<string, string>>
  readonly sort?: SortKeys
}

const fields = (names: string): readonly Part[] => names.split(' ')
const ref = (field: string, label: string): Part => ({ field, as: `${field}_id`, label })
const named = (field: string, as: string): Part => ({ field, as })
const shown = (name: string): Part => ({ shown: name })
const ABOUT = [named('subjectKind', 'about'), { field: 'subject', as: 'about_id', label: 'about_label' }]

/** The files in the order in which a person reads them. What a file refers to stands in one before it. */
export const PLANS: readonly SheetPlan[] = [
  {
    file: 'model.csv',
    table: 'meta',
    always: true,
    columns: [
      ...fields('title kind status vision situation description targetGroup ageFrom ageTo provider place source'),
      ...fields('reviewed format'),
    ],
    defaults: { ...metaDefaults, format: FORMAT_VERSION },
    words: { kind: 'kind', status: 'status' },
  },
  {
    file: 'stages.csv',
    table: 'stages',
    always: true,
    columns: fields('id name kind horizon order'),
    defaults: stageDefaults,
    words: { kind: 'stage.kind', horizon: 'horizon' },
  },
  {
    file: 'nodes.csv',
    table: 'nodes',
    always: true,
    columns: [
      'id',
      ref('stage', 'stage'),
      ...fields('code label description'),
      named('who', 'who_changes'),
      ...fields('level intended place starts ends source'),
      shown('tags'),
      shown('indicators'),
      ...fields('order y placed'),
    ],
    defaults: nodeDefaults,
    words: { level: 'level' },
    sort: ({ stage, order }, view) => [view.rank('stages', stage), String(order)],
  },
  {
    file: 'links.csv',
    table: 'links',
    always: true,
    columns: [
      'id',
      ref('from', 'from_label'),
      ref('to', 'to_label'),
      ...fields('kind rationale strength confidence source'),
    ],
    defaults: linkDefaults,
    words: { kind: 'link.kind', strength: 'link.strength', confidence: 'link.confidence' },
    sort: ({ from, to }, view) => [view.rank('nodes', from), view.rank('nodes', to)],
  },
  {
    file: 'assumptions.csv',
    table: 'assumptions',
    always: true,
    columns: ['id', ...ABOUT, ...fields('text status owner review order')],
    defaults: assumptionDefaults,
    words: { status: 'assumption.status' },
  },
  {
    file: 'evidence.csv',
    table: 'evidence',
    columns: ['id', ...ABOUT, ...fields('title url note finding ratingScale rating ratedOn ratingUrl order')],
    defaults: evidenceDefaults,
    words: { finding: 'evidence.finding' },
  },
  { file: 'factors.csv', table: 'factors', columns: fields('id kind text order'), words: { kind: 'factor.kind' } },
  { file: 'objectives.csv', table: 'objectives', columns: fields('id text order') },
  { file: 'tags.csv', table: 'tags', columns: fields('id name group edition order') },
  {
    file: 'node_tags.csv',
    table: 'taggings',
    columns: ['id', ref('node', 'node_label'), ref('tag', 'tag_name')],
    pair: ['node', 'tag'],
    sort: ({ node, tag }, view) => [view.rank('nodes', node), view.rank('tags', tag)],
  },
  {
    file: 'indicators.csv',
    table: 'indicators',
    always: true,
    columns: [
      ...fields('id title definition'),
      shown('nodes'),
      ...fields('type unit unitOfCount basis numerator denominator direction frequency source owner aggregation'),
      ...fields('disclosure tolerance baseline baselineStart baselineEnd baselineSource baselineNote order'),
    ],
    defaults: indicatorDefaults,
    words: {
      type: 'indicator.type',
      unitOfCount: 'indicator.unitOfCount',
      basis: 'indicator.basis',
      direction: 'indicator.direction',
      frequency: 'indicator.frequency',
      aggregation: 'indicator.aggregation',
      disclosure: 'indicator.disclosure',
    },
  },
  {
    file: 'node_indicators.csv',
    table: 'assignments',
    columns: ['id', ref('indicator', 'indicator_title'), ref('node', 'node_label')],
    pair: ['indicator', 'node'],
    sort: ({ indicator, node }, view) => [view.rank('indicators', indicator), view.rank('nodes', node)],
  },
  {
    file: 'breakdowns.csv',
    table: 'disaggregations',
    columns: ['id', ref('indicator', 'indicator_title'), ...fields('dimension categories exclusive order')],
    sort: ({ indicator, order }, view) => [view.rank('indicators', indicator), String(order)],
  },
  {
    file: 'targets.csv',
    table: 'targets',
    always: true,
    columns: [
      'id',
      ref('indicator', 'indicator_title'),
      shown('period'),
      ...fields('start end value setOn setBy reason'),
    ],
    sort: ({ indicator, start, end, setOn }, view) => [
      view.rank('indicators', indicator),
      ...[start, end, setOn].map(String),
    ],
  },
  {
    file: 'returns.csv',
    table: 'returns',
    columns: fields('id file receivedOn receivedBy note'),
    sort: ({ receivedOn }) => [String(receivedOn)],
  },
  {
    file: 'values.csv',
    table: 'observations',
    always: true,
    columns: [
      'id',
      ref('indicator', 'indicator_title'),
      shown('period'),
      ...fields('start end value status place slice note'),
      ref('return', 'return_file'),
      named('row', 'return_row'),
      named('column', 'return_column'),
    ],
    words: { status: 'value.status' },
    sort: ({ indicator, start, end, place, slice }, view) => [
      view.rank('indicators', indicator),
      ...[start, end, place, slice].map(String),
    ],
  },
  {
    file: 'contributions.csv',
    table: 'contributions',
    columns: [
      'id',
      ref('node', 'node_label'),
      named('systemModel', 'system_model_id'),
      'systemTitle',
      named('systemNode', 'system_node_id'),
      ...fields('systemLabel kind rationale'),
    ],
    words: { kind: 'contribution.kind' },
    sort: ({ node }, view) => [view.rank('nodes', node)],
  },
  {
    file: 'places.csv',
    table: 'places',
    columns: fields('id code name type'),
    sort: ({ name, code }) => [name, code].map(String),
  },
  {
    file: 'classifications.csv',
    table: 'classifications',
    columns: fields('id scheme term edition source'),
    words: { scheme: 'scheme' },
    sort: ({ scheme, term }) => [scheme, term].map(String),
  },
  {
    file: 'awards.csv',
    table: 'awards',
    columns: fields('id funder programme amount currency start end awarded reference source note order'),
  },
  { file: 'bid_answers.csv', table: 'bidAnswers', columns: fields('id question text order') },
  {
    file: 'acceptances.csv',
    table: 'acceptances',
    columns: ['id', 'rule', ...ABOUT, ...fields('detail reason by on')],
    sort: ({ rule }) => [String(rule)],
  },
  { file: 'answers.csv', table: 'answers', columns: fields('id question verdict note by on order') },
  { file: 'terms.csv', table: 'terms', columns: fields('id term meaning order') },
]
