import { isPeriod, sayPeriod } from '../monitoring/periodWords.ts'
import { cardName } from '../model/names.ts'
import type { Data, Indicator, Model } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { nodesInOrder } from '../model/queries/stages.ts'
import { standings } from '../monitoring/cardStatus.ts'
import { comparePeriods, formatPeriod } from '../monitoring/periods.ts'
import { currentTargets } from '../monitoring/series.ts'
import type { Standing } from '../monitoring/standing.ts'
import { sayAmount, sayStanding, toneOfStanding, type StandingTone } from '../monitoring/standingWords.ts'
import { say, sayNumber } from '../words/words.ts'
import { CHOICE_COLUMNS, choicesOf, targetColumn } from './indicatorCells.ts'
import { sayLatest } from './indicatorWords.ts'
import { indicatorsInOrder } from './indicators.ts'

export interface IndicatorColumn {
  readonly id: string
  readonly title: string
  readonly kind: 'text' | 'number' | 'select' | 'readonly'
  /** In pixels. */
  readonly width: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What a cell shows for its text. */
  readonly show?: (text: string) => string
}

export interface IndicatorRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  readonly tones: Readonly<Record<string, StandingTone>>
}

/** An indicator as a phone shows it. */
export interface IndicatorLine {
  readonly id: string
  readonly title: string
  readonly standing: string
  readonly tone: StandingTone
  readonly latest: string
  readonly target: string
}

type Period = { readonly start: string; readonly end: string }
type Tables = Pick<Model, 'indicators' | 'assignments' | 'nodes' | 'stages' | 'targets'>

/** The periods that any indicator has a standing target for, and those asked for besides, in order. */
export function targetPeriods(targets: Model['targets'], asked: readonly Period[]): Period[] {
  const indicators = new Set([...targets.values()].map((target) => target.indicator))
  const standing = [...indicators].flatMap((id) => currentTargets({ targets }, id)).filter(isPeriod)
  const byColumn = new Map(
    [...standing, ...asked].map(({ start, end }) => [targetColumn({ start, end }), { start, end }]),
  )
  return [...byColumn.values()].toSorted(comparePeriods)
}

const WIDTHS = { type: 130, unitOfCount: 150, basis: 170, direction: 130, frequency: 130 } as const

/** The columns of the grid, one for each target period after the others. */
export function indicatorColumns(periods: readonly Period[]): IndicatorColumn[] {
  const choices = Object.fromEntries(
    CHOICE_COLUMNS.map((id) => [
      id,
      { id, title: say(`indicator.${id}`), kind: 'select' as const, width: WIDTHS[id], options: choicesOf(id) },
    ]),
  ) as unknown as Record<(typeof CHOICE_COLUMNS)[number], IndicatorColumn>
  const { type, unitOfCount, basis, direction, frequency } = choices
  const plain = (id: 'title' | 'unit' | 'source' | 'owner', width: number): IndicatorColumn => ({
    id,
    title: say(`indicators.column.${id}`),
    kind: 'text',
    width,
  })
  return [
    plain('title', 260),
    { id: 'standing', title: say('indicators.column.standing'), kind: 'readonly', width: 150 },
    { id: 'latest', title: say('indicators.column.latest'), kind: 'readonly', width: 150 },
    type,
    plain('unit', 110),
    direction,
    { id: 'baseline', title: say('indicators.column.baseline'), kind: 'number', width: 100, show: sayDigits },
    { id: 'baselinePeriod', title: say('indicators.column.baselinePeriod'), kind: 'text', width: 130 },
    ...periods.map((period) => ({
      id: targetColumn(period),
      title: say('indicators.column.target', { period: sayPeriod(period) }),
      kind: 'number' as const,
      width: 110,
      show: sayDigits,
    })),
    frequency,
    unitOfCount,
    basis,
    plain('source', 400),
    plain('owner', 150),
    { id: 'cards', title: say('indicators.column.cards'), kind: 'readonly', width: 360 },
  ]
}

/** The cards that each indicator is on, in reading order, by the indicator's id. */
export function cardsOfIndicators(
  model: Pick<Tables, 'assignments' | 'nodes' | 'stages'>,
): ReadonlyMap<string, readonly string[]> {
  return cardsByIndicator(model.assignments, model.nodes, model.stages)
}

const cardsByIndicator = memoQuery(
  (assignments: Model['assignments'], nodes: Model['nodes'], stages: Model['stages']) => {
    const place = new Map(nodesInOrder({ nodes, stages } as Model).map((node, at) => [node.id, at]))
    const cards = new Map<string, string[]>()
    for (const { indicator, node } of assignments.values()) {
      if (place.has(node)) cards.set(indicator, [...(cards.get(indicator) ?? []), node])
    }
    for (const list of cards.values()) list.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return cards
  },
)

let kept: ReadonlyMap<string, IndicatorRow> = new Map()

const allRows = memoQuery(
  (
    indicators: Model['indicators'],
    targets: Model['targets'],
    nodes: Model['nodes'],
    cards: ReadonlyMap<string, readonly string[]>,
    standing: ReadonlyMap<string, Standing>,
  ): readonly IndicatorRow[] => {
    const rows = indicatorsInOrder({ indicators }).map((indicator) => {
      const labels = (cards.get(indicator.id) ?? []).flatMap((id) => nodes.get(id) ?? []).map(cardName)
      const row = rowOf(indicator, targets, labels, standing.get(indicator.id))
      const before = kept.get(indicator.id)
      // A row that says the same keeps its identity, so that the grid does not draw it again.
      return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
    })
    kept = new Map(rows.map((row) => [row.id, row]))
    return rows
  },
)

/** A row for every indicator, with the text of its cells; columns of periods without a target are not in it. */
export function indicatorRows(model: Tables, data: Pick<Data, 'observations'>): readonly IndicatorRow[] {
  const all = standings(model.indicators, model.targets, data.observations)
  return allRows(model.indicators, model.targets, model.nodes, cardsOfIndicators(model), all)
}

function rowOf(
  indicator: Indicator,
  targets: Model['targets'],
  cards: readonly string[],
  standing: Standing | undefined,
): IndicatorRow {
  const { title, type, unit, unitOfCount, basis, direction, frequency, source, owner, baseline } = indicator
  const period = { start: indicator.baselineStart, end: indicator.baselineEnd }
  return {
    id: indicator.id,
    cells: {
      title,
      type,
      unit,
      unitOfCount,
      basis,
      direction,
      frequency,
      source,
      owner,
      cards:
        cards.length === 0
          ? say('indicators.cards.none')
          : say('indicators.cards', { count: cards.length, names: cards.join('; ') }),
      baseline: numberText(baseline),
      baselinePeriod: isPeriod(period) ? formatPeriod(period) : '',
      latest: standing ? sayLatest(standing, unit) : '',
      standing: standing ? sayStanding(standing).words : '',
      ...Object.fromEntries(
        currentTargets({ targets }, indicator.id).map((target) => [targetColumn(target), numberText(target.value)]),
      ),
    },
    tones: standing ? { standing: toneOfStanding(standing) } : {},
  }
}

/** Digits as they are typed back in: no unit, no commas. */
function numberText(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Digits as they are read: with commas between thousands. */
function sayDigits(text: string): string {
  return text === '' ? '' : sayNumber(Number(text))
}

/** The rows that hold every word that is typed, in any cell that is text. */
export function matchingRows(rows: readonly IndicatorRow[], typed: string): readonly IndicatorRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ cells }) => {
    const text = [cells['title'], cells['source'], cells['owner'], cells['cards'], cells['standing']]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** What a phone shows of every row, from the same tables. */
export function indicatorLines(
  rows: readonly IndicatorRow[],
  model: Tables,
  data: Pick<Data, 'observations'>,
): IndicatorLine[] {
  const all = standings(model.indicators, model.targets, data.observations)
  return rows.map(({ id, cells, tones }) => {
    const target = all.get(id)?.target
    const unit = model.indicators.get(id)?.unit ?? ''
    return {
      id,
      title: cells['title']?.trim() || say('indicator.untitled'),
      standing: cells['standing'] ?? '',
      tone: tones['standing'] ?? 'quiet',
      latest: cells['latest'] ?? '',
      target: target
        ? say('indicators.target', { value: sayAmount(target.value, unit), period: sayPeriod(target) })
        : say('indicators.noTarget'),
    }
  })
}
