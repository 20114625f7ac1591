import type { Person } from '../document/together.ts'
import { cardName, stageTitle } from '../model/names.ts'
import type { Model } from '../model/model.ts'
import { hasWords, say } from '../words/words.ts'
import { indicatorName } from './inspectIndicators.ts'
import type { Other } from './others.ts'

/** Which view somebody is in and what they have selected there: On the map, at “Young people referred and met”. */
export function sayWhere(model: Model, { view, selection }: Pick<Person, 'view' | 'selection'>): string {
  const key = `people.view.${view}`
  const where = hasWords(key) ? say(key) : say('people.view.other')
  const ids = selection?.ids ?? []
  const [id] = ids
  if (!selection || id === undefined) return where
  if (ids.length === 1) {
    const what = nameOf(model, selection.table, id)
    return what === null ? where : say('people.at', { view: where, what })
  }
  const many = { nodes: 'people.at.cards', links: 'people.at.links', indicators: 'people.at.indicators' } as const
  const counted = selection.table in many ? many[selection.table as keyof typeof many] : null
  return counted ? say('people.atMany', { view: where, what: say(counted, { count: ids.length }) }) : where
}

/** What a record is called; null for one that is not there or has no name of its own. */
function nameOf(model: Model, table: string, id: string): string | null {
  const node = table === 'nodes' ? model.nodes.get(id) : undefined
  if (node) return cardName(node)
  const link = table === 'links' ? model.links.get(id) : undefined
  const [from, to] = [model.nodes.get(link?.from ?? ''), model.nodes.get(link?.to ?? '')]
  if (from && to) return say('people.at.link', { from: cardName(from), to: cardName(to) })
  const indicator = table === 'indicators' ? model.indicators.get(id) : undefined
  if (indicator) return indicatorName(indicator)
  const stage = table === 'stages' ? model.stages.get(id) : undefined
  return stage ? stageTitle(stage) : null
}

/** Who is at a record, for a screen reader: Amira is typing here. Ben is here. */
export function sayOthers(others: readonly Other[]): string {
  return others.map(({ name, typing }) => `${say(typing ? 'people.isTyping' : 'people.isHere', { name })}.`).join(' ')
}

/** Several names in a few words: Amira and 2 others. */
export function sayNames(names: readonly string[]): string {
  const [first = '', second] = names
  if (second === undefined) return first
  if (names.length === 2) return say('people.names.two', { first, second })
  return say('people.names.more', { first, count: names.length - 1 })
}
