import type { Tone } from './Chip.tsx'
import type { TaggedPerson } from './PersonTags.tsx'
import type { SelectOption } from './SelectField.tsx'

export interface GridColumn {
  id: string
  title: string
  /** In px; the first column heads its row and stays in sight. */
  width: number
  kind: 'text' | 'number' | 'select' | 'readonly'
  /** For a select: the cell holds the value and shows the label. */
  options?: readonly SelectOption[] | undefined
  /** For a select: words for an empty cell, which is then offered too. */
  emptyLabel?: string | undefined
  /** What a cell shows in place of its text, as 1,310 for 1310. It is edited and copied as its text. */
  show?: ((text: string) => string) | undefined
  /** Numbers are at the end unless told. */
  align?: 'start' | 'end' | undefined
}

export interface GridRow {
  id: string
  cells: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>> | undefined
  /** Colours for cells that say a state in words. */
  tones?: Readonly<Record<string, Tone>> | undefined
  /** Who else is at the row, and the same in words for a screen reader. */
  others?: { readonly people: readonly TaggedPerson[]; readonly words: string } | undefined
}

/** One cell's new text. For a select it is the option's value where the text names one. */
export interface GridEdit {
  row: string
  column: string
  text: string
}

/** Where a cell is, counted from 0 without the header row. */
export interface GridPlace {
  row: number
  column: number
}

/** What is selected: `focus` is the active cell, `anchor` where the selection began. */
export interface GridRange {
  anchor: GridPlace
  focus: GridPlace
}
