import type { Problem } from '../formats/problem.ts'
import type { Indicator, Observation } from '../model/model.ts'
import type { Columns } from '../monitoring/columns.ts'
import type { Mapping } from '../monitoring/values.ts'
import type { Survey, ValuesFile, ValuesOutcome } from './valuesFile.ts'

export type ValuesQuestion =
  | { readonly ask: 'open'; readonly content: string | ArrayBuffer }
  | { readonly ask: 'survey'; readonly columns: Columns; readonly indicators: readonly Indicator[] }
  | {
      readonly ask: 'read'
      readonly mapping: Mapping
      readonly indicators: readonly Indicator[]
      readonly existing: readonly Observation[]
    }

export type FileOpening =
  | { readonly ok: true; readonly file: ValuesFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type ValuesAnswer =
  | { readonly to: 'open'; readonly opening: FileOpening }
  | { readonly to: 'survey'; readonly survey: Survey }
  | { readonly to: 'read'; readonly outcome: ValuesOutcome }

/** One file of values, read away from the screen so that a large one does not freeze it. One question at a time. */
export interface ValuesReader {
  readonly open: (content: string | ArrayBuffer) => Promise<FileOpening>
  readonly survey: (columns: Columns, indicators: readonly Indicator[]) => Promise<Survey>
  readonly read: (
    mapping: Mapping,
    indicators: readonly Indicator[],
    existing: readonly Observation[],
  ) => Promise<ValuesOutcome>
  readonly close: () => void
}

/** Starts a reader. It keeps the rows of the file it opened until it is closed. */
export function startReader(): ValuesReader {
  const worker = new Worker(new URL('./valuesWorker.ts', import.meta.url), { type: 'module' })
  let before: Promise<unknown> = Promise.resolve()
  function ask<T extends ValuesAnswer['to']>(question: ValuesQuestion & { ask: T }): Promise<ValuesAnswer & { to: T }> {
    const turn = before.then(
      () =>
        new Promise<ValuesAnswer & { to: T }>((resolve, reject) => {
          worker.addEventListener(
            'message',
            ({ data }: MessageEvent<ValuesAnswer>) => resolve(data as ValuesAnswer & { to: T }),
            { once: true },
          )
          worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
          worker.postMessage(question)
        }),
    )
    before = turn.catch(() => undefined)
    return turn
  }
  return {
    open: async (content) => (await ask({ ask: 'open', content })).opening,
    survey: async (columns, indicators) => (await ask({ ask: 'survey', columns, indicators })).survey,
    read: async (mapping, indicators, existing) => (await ask({ ask: 'read', mapping, indicators, existing })).outcome,
    close: () => worker.terminate(),
  }
}
