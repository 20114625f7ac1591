import { CHECKS } from '../../src/model/checks/checks.ts'
import { createChecker } from '../../src/model/checks/checker.ts'
import type { Model, Node } from '../../src/model/model.ts'
import { linkDefaults } from '../../src/model/records/link.ts'
import { nodeDefaults } from '../../src/model/records/node.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchModel, type Size } from './models.ts'

/** As many runs as `time` makes before it measures; they are numbered below 0. */
const WARMING = 10

type Edit = (model: Model, run: number) => Model

/** All checks on a model from nothing, and again after one edit: what a person waits for on top of the edit itself. */
export function measureChecks(size: Size): Measure[] {
  const { model } = benchModel(size)
  const cards = [...model.nodes.keys()]
  const card = (run: number) => cards[(Math.abs(run) * 37) % cards.length] ?? ''
  // Nothing of the model has been asked for before: every table is a new one.
  const nothing = time(20, () => createChecker(CHECKS)(copyOf(model)))
  const edits: readonly (readonly [string, Edit])[] = [
    ['checks after a label edit', (now, run) => withNode(now, card(run), { label: `Another label ${run}` })],
    ['checks after a link is added', (now, run) => withLink(now, `new${run}`, card(run), card(run * 3 + 1))],
    ['checks after a link is removed', (now, run) => without(now, 'links', [...now.links.keys()][run + 20] ?? '')],
    [
      'checks after a card is added',
      (now, run) => withNode(now, `new${run}`, { stage: 's3', label: `A new card ${run}` }),
    ],
    ['checks after a card is removed', (now, run) => without(now, 'nodes', cards[run + 20] ?? '')],
    ['checks after a card moved to a stage', (now, run) => withNode(now, card(run), { stage: run % 2 ? 's3' : 's4' })],
  ]
  return [
    measure('checks from nothing', size.name, median(nothing)),
    ...edits.map(([name, edit]) => measure(name, size.name, median(afterEdits(model, edit)))),
  ]
}

/** How long the checker takes after each of many edits; the edits themselves are made beforehand. */
function afterEdits(start: Model, edit: Edit): number[] {
  const check = createChecker(CHECKS)
  check(start)
  const runs = 100
  const models = new Map<number, Model>()
  let now = start
  for (const run of Array.from({ length: runs + WARMING }, (_, at) => (at < WARMING ? -1 - at : at - WARMING))) {
    now = edit(now, run)
    models.set(run, now)
  }
  return time(runs, (run) => check(models.get(run) ?? start))
}

function withNode(model: Model, id: string, fields: Partial<Node>): Model {
  const node: Node = model.nodes.get(id) ?? { ...nodeDefaults, id, stage: 's1', order: 'a0' }
  return { ...model, nodes: new Map<string, Node>(model.nodes).set(id, { ...node, ...fields }) }
}

function withLink(model: Model, id: string, from: string, to: string): Model {
  return { ...model, links: new Map(model.links).set(id, { ...linkDefaults, id, from, to }) }
}

function without(model: Model, table: 'nodes' | 'links', id: string): Model {
  const records = new Map<string, unknown>(model[table])
  records.delete(id)
  return { ...model, [table]: records }
}

function copyOf(model: Model): Model {
  const tables = Object.entries(model).map(([name, records]) => [name, new Map<string, unknown>(records)])
  return Object.fromEntries(tables) as Model
}
