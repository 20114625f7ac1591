import { sayPeriod } from '../monitoring/periodWords.ts'
import { cardName } from '../model/names.ts'
import type { Data, Indicator, Model } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import { nodesByStage, stagesInOrder } from '../model/queries/stages.ts'
import { standings } from '../monitoring/cardStatus.ts'
import type { Standing } from '../monitoring/standing.ts'
import { sayAmount } from '../monitoring/standingWords.ts'
import { say } from '../words/words.ts'
import { cardsOfIndicators } from './indicatorRows.ts'
import { indicatorsInOrder } from './indicators.ts'
import { indicatorName } from './inspectIndicators.ts'

export interface MonitoredIndicator {
  readonly indicator: Indicator
  readonly standing: Standing
  /** Labels of the other cards that it is on. */
  readonly alsoOn: readonly string[]
}

export interface MonitoredCard {
  readonly id: string
  readonly label: string
  readonly indicators: readonly MonitoredIndicator[]
}

export interface MonitoredStage {
  readonly id: string
  readonly name: string
  readonly cards: readonly MonitoredCard[]
}

const grouped = memoQuery(
  (
    indicators: Model['indicators'],
    nodes: Model['nodes'],
    stages: Model['stages'],
    cards: ReadonlyMap<string, readonly string[]>,
    standing: ReadonlyMap<string, Standing>,
  ): readonly MonitoredStage[] => {
    const byCard = new Map<string, MonitoredIndicator[]>()
    for (const indicator of indicatorsInOrder({ indicators })) {
      const [first = '', ...others] = cards.get(indicator.id) ?? []
      const state = standing.get(indicator.id)
      if (!state) continue
      const alsoOn = others.flatMap((id) => nodes.get(id) ?? []).map(cardName)
      byCard.set(first, [...(byCard.get(first) ?? []), { indicator, standing: state, alsoOn }])
    }
    const model = { nodes, stages } as Model
    const groups = stagesInOrder(model).map(({ id, name }) => ({
      id,
      name: name || say('stage.untitled'),
      cards: (nodesByStage(model).get(id) ?? []).flatMap((node) => {
        const list = byCard.get(node.id)
        return list ? [{ id: node.id, label: cardName(node), indicators: list }] : []
      }),
    }))
    const loose = byCard.get('')
    const rest = loose
      ? [{ id: '', name: say('monitoring.noCard'), cards: [{ id: '', label: '', indicators: loose }] }]
      : []
    return [...groups.filter((group) => group.cards.length > 0), ...rest]
  },
)

/**
 * Every indicator with how it stands, by stage and card in reading order. One that is on several cards stands under
 * the first of them; those on no card come last.
 */
export function indicatorGroups(
  model: Pick<Model, 'indicators' | 'assignments' | 'nodes' | 'stages' | 'targets'>,
  data: Pick<Data, 'observations'>,
): readonly MonitoredStage[] {
  const standing = standings(model.indicators, model.targets, data.observations)
  return grouped(model.indicators, model.nodes, model.stages, cardsOfIndicators(model), standing)
}

/** Whether a card's label says more than the titles of its indicators below it. */
export function labelSaysMore({ label, indicators }: MonitoredCard): boolean {
  const wanted = label.trim().toLowerCase()
  return indicators.some(({ indicator }) => indicatorName(indicator).trim().toLowerCase() !== wanted)
}

/** The target that a standing is held against: "70 by 2022/23". */
export function sayTarget({ target }: Standing, unit: string): string {
  if (!target) return say('monitoring.target.none')
  const params = { value: sayAmount(target.value, unit), period: sayPeriod(target) }
  return target.due === 'now' ? say('monitoring.target.now', params) : say('monitoring.target.at', params)
}
