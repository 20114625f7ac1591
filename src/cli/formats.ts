import type { ModelFile } from '../formats/json/file.ts'
import type { Problem, Reading } from '../formats/problem.ts'

/** What is read: the bytes of a file, or of the files of a folder by name. */
export type Source = Uint8Array | ReadonlyMap<string, Uint8Array>
/** What is written: the text of one file, or of several by name (a pack, which becomes a ZIP or a folder). */
export type Content = string | ReadonlyMap<string, string>
/** A model that was read, and what to know about how it was. */
export interface Opened {
  readonly file: ModelFile
  readonly warnings: readonly Problem[]
}

/** A kind of file. What it is read and written with is fetched only when it is used, so that others start quickly. */
export interface Format {
  readonly id: string
  /** The endings of file names, the usual one first. */
  readonly endings: readonly string[]
  readonly read?: (source: Source) => Promise<Reading<Opened>>
  /** `date` is the day of writing, YYYY-MM-DD. */
  readonly write?: (file: ModelFile, date: string) => Promise<Content>
}

export const FORMATS: readonly Format[] = [
  {
    id: 'json',
    endings: ['.json'],
    read: async (source) => (await import('./read.ts')).readJsonBytes(source),
    write: async (file) => (await import('../formats/json/write.ts')).writeJson(file),
  },
  {
    id: 'csv',
    endings: ['.zip', '/'],
    read: async (source) => (await import('./read.ts')).readPackBytes(source),
    write: async (file) => (await import('../formats/pack/write.ts')).writePack(file),
  },
  {
    id: 'text',
    endings: ['.txt'],
    read: async (source) => (await import('./read.ts')).readTextBytes(source),
    write: async ({ model, data }) => (await import('../formats/plain/write.ts')).writePlain(model, data),
  },
  {
    id: 'svg',
    endings: ['.svg'],
    write: async ({ model, data }, date) =>
      (await import('../formats/svg/write.ts')).drawFigure(model, data, { scope: { kind: 'all' }, date }).svg,
  },
  {
    id: 'narrative',
    endings: ['.md'],
    write: async ({ model }) => {
      const [{ narrativeOf }, { writeNarrative }] = await Promise.all([
        import('../formats/narrative/narrative.ts'),
        import('../formats/narrative/write.ts'),
      ])
      return writeNarrative(narrativeOf(model))
    },
  },
]

export const READ_IDS: readonly string[] = FORMATS.filter(({ read }) => read).map(({ id }) => id)
export const WRITE_IDS: readonly string[] = FORMATS.filter(({ write }) => write).map(({ id }) => id)

/** The format of a file: the one named, else by the ending of its name; standard input and output (-) are json. */
export function formatOf(file: string, named: string | null): Format | null {
  const wanted = named ?? (file === '-' ? 'json' : null)
  const name = file.toLowerCase()
  return (
    FORMATS.find(({ id, endings }) => (wanted ? id === wanted : endings.some((ending) => name.endsWith(ending)))) ??
    null
  )
}
