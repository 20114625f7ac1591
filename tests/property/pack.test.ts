import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { writeJson } from '../../src/formats/json/write.ts'
import { writeCsv } from '../../src/formats/csv/write.ts'
import { listCell, readList } from '../../src/formats/pack/list.ts'
import { readPack } from '../../src/formats/pack/read.ts'
import { writePack } from '../../src/formats/pack/write.ts'
import { unzipPack, zipPack } from '../../src/formats/pack/zip.ts'
import { diff } from '../../src/model/diff.ts'
import { DATA_TABLES, MODEL_TABLES } from '../../src/model/model.ts'
import type { DataTables, ModelTables } from '../../src/model/model.ts'
import { anyFile, hostileText, shuffled } from '../support/arbitraries.ts'
import { cellsOf, savedCells } from '../support/packs.ts'
import { seeded } from '../support/seed.ts'

const noNewId = () => {
  throw new Error('No row of a written pack is new')
}

function readBack(files: ReadonlyMap<string, string>, base: ModelFile | null): ModelFile {
  const reading = readPack(files, base, noNewId)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1))
  expect(reading.value.problems).toEqual([])
  return reading.value.file
}

const changesOf = (before: ModelFile, after: ModelFile) => ({
  model: diff<ModelTables>(before.model, after.model),
  data: diff<DataTables>(before.data, after.data),
})
const NONE = { model: {}, data: {} }

/** Text that spreadsheets would run, and text that looks as if it had been made harmless already. */
const formulaText = fc
  .tuple(
    fc.constantFrom('', "'", "''", ' '),
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '-5', '+1.5', '＝'),
    hostileText,
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(hostileText, formulaText)

/** The file with one text in every card, link, tag and breakdown, however hostile. */
function withText(file: ModelFile, text: string): ModelFile {
  const change = <R extends object>(records: ReadonlyMap<string, R>, fields: Partial<R>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, ...fields }]))
  const { model } = file
  return {
    ...file,
    model: {
      ...model,
      nodes: change(model.nodes, { label: text, code: text }),
      links: change(model.links, { rationale: text }),
      tags: change(model.tags, { name: text }),
      disaggregations: change(model.disaggregations, { categories: [text, '', `a;${text}`] }),
    },
  }
}

test('a pack that is written, zipped, unzipped and read without a model is the same model', () => {
  fc.assert(
    fc.property(anyFile, anyText, (plain, text) => {
      const file = withText(plain, text)
      const unzipped = unzipPack(zipPack(writePack(file)))
      if (!unzipped.ok) throw new Error(JSON.stringify(unzipped.problems))
      expect(unzipped.problems).toEqual([])
      expect(writeJson(readBack(unzipped.value, null))).toBe(writeJson(file))
    }),
    seeded(120),
  )
})

test('a pack that nobody edited changes nothing in the model it came from', () => {
  fc.assert(
    fc.property(anyFile, anyText, (plain, text) => {
      const file = withText(plain, text)
      const back = readBack(writePack(file), file)
      expect(changesOf(file, back)).toEqual(NONE)
      for (const name of Object.keys(MODEL_TABLES))
        expect(Reflect.get(back.model, name)).toBe(Reflect.get(file.model, name))
      for (const name of Object.keys(DATA_TABLES))
        expect(Reflect.get(back.data, name)).toBe(Reflect.get(file.data, name))
    }),
    seeded(100),
  )
})

test('the same content gives the same bytes, in whatever order it was made', () => {
  fc.assert(
    fc.property(anyFile, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (file, order) => {
      expect(zipPack(writePack(shuffled(file, order)))).toEqual(zipPack(writePack(file)))
    }),
    seeded(60),
  )
})

test('one edited cell is exactly one changed field', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.nat(), anyText, (file, at, which, text) => {
      const places = [
        ['nodes.csv', 'nodes', 'label', 'label'],
        ['nodes.csv', 'nodes', 'who_changes', 'who'],
        ['links.csv', 'links', 'rationale', 'rationale'],
        ['assumptions.csv', 'assumptions', 'text', 'text'],
        ['indicators.csv', 'indicators', 'definition', 'definition'],
        ['targets.csv', 'targets', 'reason', 'reason'],
      ] as const
      const [name, table, column, field] = places[which % places.length] ?? places[0]
      const pack = new Map(writePack(file))
      const rows = cellsOf(pack.get(name) ?? '')
      fc.pre(rows.length > 1)
      const row = rows[1 + (at % (rows.length - 1))] ?? []
      const [id = ''] = row
      const before = String((file.model[table].get(id) as unknown as Record<string, unknown>)[field])
      // Line breaks are a spreadsheet's own: a cell that differs only by them is not edited.
      const breaks = (each: string) => each.replaceAll(/\r\n?/g, '\n')
      const after = breaks(text) === breaks(before) ? `${before}x` : text
      // An apostrophe that a person types before a formula is taken for the one that leads it.
      fc.pre(!after.startsWith("'"))
      row[rows[0]?.indexOf(column) ?? -1] = after
      pack.set(name, savedCells(rows))
      const reading = readPack(pack, file, noNewId)
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
      expect(diff<ModelTables>(file.model, reading.value.file.model)).toEqual({
        [table]: { added: new Map(), removed: new Map(), changed: new Map([[id, { [field]: [before, after] }]]) },
      })
    }),
    seeded(120),
  )
})

test('no cell leaves as something that a spreadsheet runs', () => {
  fc.assert(
    fc.property(anyFile, formulaText, (plain, text) => {
      for (const [name, csv] of writePack(withText(plain, text))) {
        if (!name.endsWith('.csv')) continue
        for (const cell of cellsOf(csv).flat()) {
          if (/^[-+]?\d+(\.\d+)?$/.test(cell)) continue
          expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
          expect(cell).not.toMatch(/^[\t\r\n]/)
        }
      }
    }),
    seeded(100),
  )
})

test('rows of any text are read exactly as they were written, with any delimiter and line end', () => {
  const rows = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), (texts, delimiter, end) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
      const lines = [`id${delimiter}a${delimiter}b`, ...texts.map((row) => ['x', ...row].map(quoted).join(delimiter))]
      expect(cellsOf(lines.join(end))).toEqual([['id', 'a', 'b'], ...texts.map((row) => ['x', ...row])])
    }),
    seeded(120),
  )
})

test('a list in a cell is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, fc.constantFrom('', ' ', ';', '"', 'a; b', '"a"', ' a'))), (entries) => {
      expect(readList(listCell(entries))).toEqual(entries)
    }),
    seeded(300),
  )
})

test('any text in place of any cell is read or refused with problems, and never throws', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.nat(), anyText, (file, which, at, text) => {
      const pack = new Map(writePack(file))
      const names = [...pack.keys()].filter((name) => name.endsWith('.csv') && name !== 'dictionary.csv')
      const name = names[which % names.length] ?? ''
      const rows = cellsOf(pack.get(name) ?? '')
      const width = rows[0]?.length ?? 1
      const row = rows[Math.floor(at / width) % rows.length] ?? []
      row[at % width] = text
      pack.set(name, writeCsv(rows))
      for (const base of [file, null]) {
        let next = 0
        const reading = readPack(pack, base, () => `new${next++}`)
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
        else if (base) expect(readPack(writePack(reading.value.file), reading.value.file, noNewId).ok).toBe(true)
      }
    }),
    seeded(120),
  )
})

test('any bytes are unzipped or refused, and never throw', () => {
  fc.assert(
    fc.property(anyFile, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat(), (file, flips, cut) => {
      const bytes = zipPack(writePack(file))
      for (const [at, byte] of flips) bytes[at % bytes.length] = byte
      const reading = unzipPack(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes)
      if (!reading.ok) expect(reading.problems).toHaveLength(1)
    }),
    seeded(100),
  )
})
