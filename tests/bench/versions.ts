import { changesOf } from '../../src/formats/changes/changes.ts'
import { contentOf, readVersion } from '../../src/formats/json/version.ts'
import { changeKey } from '../../src/model/changeKey.ts'
import { diff } from '../../src/model/diff.ts'
import { mergeModels } from '../../src/model/merge.ts'
import type { Model, ModelTables } from '../../src/model/model.ts'
import { linkDefaults } from '../../src/model/records/link.ts'
import { withoutMissingEnds } from '../../src/model/removal.ts'
import { chosenChanges } from '../../src/model/restore.ts'
import { sealOf } from '../../src/model/seal.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchFile, type Size } from './models.ts'

const RUNS = 20

/**
 * Two versions that share no record in memory, as when each is read from its own content, with every tenth thing changed.
 * The reference of the diff is JSON.stringify of both models' tables.
 */
export function measureVersions(size: Size): Measure[] {
  const { model, data } = benchFile(size)
  const [content, otherContent] = [contentOf(model), contentOf(revised(model, 'Revised'))]
  const [before, after] = [read(content), read(otherContent)]
  const third = read(contentOf(revised(model, 'Otherwise')))
  const all = diff<ModelTables>(after, before)
  const chosen = new Set([...(all['links']?.removed.keys() ?? [])].map((id) => changeKey({ table: 'links', id })))
  const line = (name: string, act: () => unknown, reference?: () => unknown) =>
    measure(
      name,
      size.name,
      median(time(RUNS, () => void act())),
      reference && median(time(RUNS, () => void reference())),
    )
  return [
    line('read a version, its hash checked', () => read(content)),
    line('seal a version', () => sealOf(content)),
    line(
      'diff of two versions',
      () => diff<ModelTables>(before, after),
      () => [before, after].map((one) => Object.values(one).map((records) => JSON.stringify([...records.values()]))),
    ),
    line('say what changed between two versions', () => changesOf({ model: before, data }, { model: after, data })),
    line('choose changes to restore', () => chosenChanges(all, chosen, after, before)),
    line('merge two versions of one base', () => mergeModels(before, after, third)),
  ]
}

function read(content: string): Model {
  const reading = readVersion({ content, hash: sealOf(content) })
  if (!reading.ok) throw new Error('A version that cannot be read')
  return reading.value
}

/** Every tenth card has another label, every twentieth is gone with its links, and some links are new. */
function revised(model: Model, word: string): Model {
  const at = [...model.nodes.values()]
  const nodes = new Map(model.nodes)
  const links = new Map(model.links)
  for (const [place, node] of at.entries()) {
    if (place % 10 === 3) nodes.set(node.id, { ...node, label: `${word}: ${node.label}` })
    if (place % 20 === 7) nodes.delete(node.id)
    const to = at[(place * 7) % at.length]
    if (place % 20 === 11 && to) {
      const id = `${word}${place}`
      links.set(id, { ...linkDefaults, id, from: node.id, to: to.id })
    }
  }
  return withoutMissingEnds({ ...model, nodes, links })
}
