import { servedNow } from '../document/served.ts'
import type { ModelFile } from '../formats/json/file.ts'
import type { Narrative } from '../formats/narrative/narrative.ts'
import type { FigureScope } from '../formats/svg/scope.ts'
import type { Figure } from '../formats/svg/whole.ts'
import { about } from '../model/queries/about.ts'
import type { Served } from '../monitoring/cardStatus.ts'
import type { ExportForm } from '../model/sharing/api.ts'
import { localDay } from '../words/localDay.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { fileName } from './fileActions.ts'
import { noteTaken } from './homeShared.ts'

/** What leaves as text, and can be copied too. */
export type TextForm = 'narrative' | 'plain'

/** What a file is called and says it is, and as what a copy of a shared model is noted. */
interface FileKind {
  readonly ending: string
  readonly type: string
  readonly form: ExportForm
}

const FILES = {
  svg: { ending: 'svg', type: 'image/svg+xml', form: 'svg' },
  png: { ending: 'png', type: 'image/png', form: 'png' },
  plain: { ending: 'txt', type: 'text/plain', form: 'text' },
  narrative: { ending: 'md', type: 'text/markdown', form: 'narrative' },
  pack: { ending: 'zip', type: 'application/zip', form: 'csv' },
} as const satisfies Readonly<Record<string, FileKind>>

// The writers are fetched when they are first used: most visits take nothing out.

/** What of the model a figure shows, and the version that stands at its foot. */
interface FigureChoice {
  readonly scope: FigureScope
  readonly version: string
}

/** Draws the figure of a part of a model; `now` is the moment to date it. */
export async function drawPart(
  { model, data }: ModelFile,
  options: FigureChoice & { readonly now: string; readonly served: Served },
): Promise<Figure> {
  const { drawFigure } = await import('../formats/svg/write.ts')
  const { scope, version, now, served } = options
  return drawFigure(model, data, { scope, version, date: localDay(now), served })
}

/** Saves a figure of the model as it is now. */
export async function saveSvg(context: ActionContext, options: FigureChoice): Promise<void> {
  const { svg } = await drawNow(context, options)
  save(context, FILES.svg, svg)
}

/**
 * Saves a figure of the model as it is now as a picture, twice as large as it is drawn so that it prints sharply. Where it
 * had to be made smaller than it is drawn, that is said: its words cannot be read well.
 */
export async function savePng(context: ActionContext, options: FigureChoice): Promise<void> {
  const [figure, { pngOf, pngScale }] = await Promise.all([drawNow(context, options), import('./png.ts')])
  save(context, FILES.png, await pngOf(figure))
  if (pngScale(figure) < 1) context.tell(say('transfer.png.small'))
}

function drawNow(context: ActionContext, options: FigureChoice): Promise<Figure> {
  return drawPart(fileNow(context), { ...options, now: context.now(), served: servedNow(context.open) })
}

function fileNow({ open }: ActionContext): ModelFile {
  return { model: open.model.getState().snapshot, data: open.data.getState().snapshot }
}

/** A model as a narrative to read and to copy, or as its text alternative. */
export async function textOf({ model, data }: ModelFile, form: TextForm): Promise<string> {
  if (form === 'plain') return (await import('../formats/plain/write.ts')).writePlain(model, data)
  const { narrativeText } = await import('../formats/narrative/write.ts')
  return narrativeText(await narrativeOf(model))
}

/** Saves a text form of the model as it is now: the narrative as Markdown, which word processors open with its headings. */
export async function saveText(context: ActionContext, form: TextForm): Promise<void> {
  const file = fileNow(context)
  if (form === 'plain') return save(context, FILES.plain, await textOf(file, form))
  const { writeNarrative } = await import('../formats/narrative/write.ts')
  return save(context, FILES.narrative, writeNarrative(await narrativeOf(file.model)))
}

async function narrativeOf(model: ModelFile['model']): Promise<Narrative> {
  const narrative = await import('../formats/narrative/narrative.ts')
  return narrative.narrativeOf(model)
}

/** Copies a text form of the model, and says whether the browser allowed it. */
export async function copyText({ open, tell }: ActionContext, form: TextForm, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return tell(say('transfer.copy.failed'))
  }
  noteTaken(open.id, FILES[form].form)
  return tell(say('transfer.copied'))
}

/** Saves the CSV pack. */
export async function savePack(context: ActionContext): Promise<void> {
  const { packOf } = await import('./packChanges.ts')
  save(context, FILES.pack, await packOf(context))
}

function save(context: ActionContext, { ending, type, form }: FileKind, content: string | Uint8Array | Blob): void {
  const { open, download, tell } = context
  const name = fileName(about(open.model.getState().snapshot).title, ending)
  download(name, type, content)
  noteTaken(open.id, form)
  tell(say('said.fileSaved', { name }))
}
