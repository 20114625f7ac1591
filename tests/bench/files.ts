import { enableMapSet, produce, setAutoFreeze } from 'immer'
import { narrativeOf } from '../../src/formats/narrative/narrative.ts'
import { writeNarrative } from '../../src/formats/narrative/write.ts'
import { changesOf } from '../../src/formats/changes/changes.ts'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { readJson } from '../../src/formats/json/read.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { readPack } from '../../src/formats/pack/read.ts'
import { writePack } from '../../src/formats/pack/write.ts'
import { unzipPack, zipPack } from '../../src/formats/pack/zip.ts'
import { writePlain } from '../../src/formats/plain/write.ts'
import { drawFigure } from '../../src/formats/svg/write.ts'
import { removeRecords } from '../../src/model/commands/removeRecords.ts'
import { type Measure, measure, median, time } from './measure.ts'
import { benchFile, type Size } from './models.ts'

enableMapSet()
setAutoFreeze(false)

const RUNS = 5
const OPTIONS = { scope: { kind: 'all' }, date: '2026-01-01' } as const

/** Every form that a model leaves and comes back in; JSON.stringify and JSON.parse are the reference for the model file. */
export function measureFiles(size: Size): Measure[] {
  const file = benchFile(size)
  const text = writeJson(file)
  const pack = writePack(file)
  const zipped = zipPack(pack)
  const plain: unknown = JSON.parse(text)
  const edited = { ...file, model: withOtherLabels(file.model) }
  const line = (name: string, act: () => unknown, reference?: () => unknown) =>
    measure(name, size.name, median(time(RUNS, act)), reference && median(time(RUNS, reference)))
  let ids = 0
  return [
    line(
      'write JSON',
      () => writeJson(file),
      () => JSON.stringify(plain),
    ),
    line(
      'read JSON',
      () => readJson(text),
      () => JSON.parse(text) as unknown,
    ),
    line('write CSV pack', () => writePack(file)),
    line('read CSV pack', () => readPack(pack, file, () => `made${++ids}`)),
    line('zip CSV pack', () => zipPack(pack)),
    line('unzip CSV pack', () => unzipPack(zipped)),
    line('draw SVG', () => drawFigure(file.model, file.data, OPTIONS)),
    line('write narrative', () => writeNarrative(narrativeOf(file.model))),
    line('write text alternative', () => writePlain(file.model, file.data)),
    line('say 100 changes', () => changesOf(file, edited)),
  ]
}

function withOtherLabels(model: ModelFile['model']): ModelFile['model'] {
  const nodes = new Map(model.nodes)
  for (const node of [...nodes.values()].slice(0, 100)) nodes.set(node.id, { ...node, label: `${node.label} again` })
  return { ...model, nodes }
}

/** A hundred cards removed with everything that hangs on them, inside one edit. */
export function measureRemoval(size: Size): Measure[] {
  const { model } = benchFile(size)
  const seeds = [...model.nodes.keys()]
    .filter((_, at) => at % Math.floor(model.nodes.size / 100) === 0)
    .map((id) => ({ table: 'nodes' as const, id }))
  const remove = () =>
    produce(model, (draft) => {
      removeRecords(draft, seeds)
    })
  return [measure('remove 100 cards with what hangs on them', size.name, median(time(RUNS, remove)))]
}
