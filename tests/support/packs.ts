import { expect } from 'vitest'
import type { ModelFile } from '../../src/formats/json/file.ts'
import { readCsv } from '../../src/formats/csv/read.ts'
import { readPack, type PackReading } from '../../src/formats/pack/read.ts'
import { writePack } from '../../src/formats/pack/write.ts'
import { diff } from '../../src/model/diff.ts'
import type { DataTables, ModelTables } from '../../src/model/model.ts'
import { hasWords } from '../../src/words/words.ts'
import { type Theory, theory } from './theory.ts'

export function fileOf(made: Theory): ModelFile {
  return { model: made.build(), data: made.buildData() }
}

/** The text of a file of a pack as cells, headings first. */
export function cellsOf(text: string): string[][] {
  const reading = readCsv(text, { exact: true })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return [[...reading.table.header], ...reading.table.rows.map(({ cells }) => [...cells])]
}

/** Cells as a spreadsheet saves them: every one in quotation marks, lines with Windows ends. */
export function savedCells(rows: readonly (readonly string[])[], delimiter = ','): string {
  const line = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)
  return rows.map((row) => `${line(row)}\r\n`).join('')
}

/** A pack in a spreadsheet: cells are set by the id of their row and their column, rows are added and removed. */
export class EditedPack {
  readonly files: Map<string, string>
  private readonly base: ModelFile
  private made = 0

  constructor(base: ModelFile) {
    this.base = base
    this.files = new Map(writePack(base))
  }

  rows(file: string): string[][] {
    return cellsOf(this.files.get(file) ?? '')
  }

  save(file: string, rows: readonly (readonly string[])[]): this {
    this.files.set(file, savedCells(rows))
    return this
  }

  set(file: string, id: string, cells: Readonly<Record<string, string>>): this {
    const rows = this.rows(file)
    const row = rows.find(([first], at) => at > 0 && first === id)
    if (!row) throw new Error(`No row ${id} in ${file}`)
    for (const [column, cell] of Object.entries(cells)) row[this.columnOf(rows, column)] = cell
    return this.save(file, rows)
  }

  add(file: string, cells: Readonly<Record<string, string>>): this {
    const rows = this.rows(file)
    const row = (rows[0] ?? []).map(() => '')
    for (const [column, cell] of Object.entries(cells)) row[this.columnOf(rows, column)] = cell
    return this.save(file, [...rows, row])
  }

  remove(file: string, id: string): this {
    return this.save(
      file,
      this.rows(file).filter(([first], at) => at === 0 || first !== id),
    )
  }

  withoutColumn(file: string, column: string): this {
    const rows = this.rows(file)
    const at = this.columnOf(rows, column)
    return this.save(
      file,
      rows.map((row) => row.toSpliced(at, 1)),
    )
  }

  /** Reads it back against the model it came from, or another, or none. New ids are new1, new2, ... */
  read(base: ModelFile | null = this.base): PackReading {
    return readPack(this.files, base, () => `new${++this.made}`)
  }

  private columnOf(rows: readonly (readonly string[])[], column: string): number {
    const at = rows[0]?.indexOf(column) ?? -1
    if (at < 0) throw new Error(`No column ${column}`)
    return at
  }
}

/** The file of a reading that can be used. */
export function fileFrom(reading: PackReading): ModelFile {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1))
  return reading.value.file
}

/** What reading changes in the model and in its values, as plain objects. */
export function changesFrom(reading: PackReading, before: ModelFile) {
  const after = fileFrom(reading)
  const all = { ...diff<ModelTables>(before.model, after.model), ...diff<DataTables>(before.data, after.data) }
  const plain = Object.entries(all).map(([table, { added, removed, changed }]) => {
    const parts = {
      added: Object.fromEntries(added),
      removed: [...removed.keys()],
      changed: Object.fromEntries(changed),
    }
    const some = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0)
    return [table, Object.fromEntries(some)] as const
  })
  return Object.fromEntries(plain)
}

/** Problems, or the warnings of a reading that can be used, as "code where". */
export function notesOf(reading: PackReading): string[] {
  const problems = reading.ok ? reading.value.problems : reading.problems
  for (const { code } of problems) {
    expect(hasWords(`problem.${code}`) || hasWords(`problem.${code}_one`), code).toBe(true)
    expect(hasWords(`problem.${code}.advice`), code).toBe(true)
  }
  return problems.map(({ code, where }) => (where === undefined ? code : `${code} ${where}`))
}

/** A small model with something in most tables. */
export function sampleTheory(): Theory {
  return theory({ title: 'Model' })
    .activity('a', { label: 'Mentoring', starts: '2025-04-01' })
    .output('b', { label: 'Sessions' })
    .outcome('c', { label: 'Trust' })
    .chain('a', 'b', 'c')
    .assumption('s', { link: 'a-b' })
    .tag('t', ['a'])
    .indicator('i', ['b'], { title: 'Sessions held' })
    .target('x', 'i', 40)
    .returned('r')
    .observation('v', 'i', 12, { return: 'r', row: 2, column: 'Value' })
}
