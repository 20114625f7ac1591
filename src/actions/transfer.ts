import type { ModelFile } from '../formats/json/file.ts'
import type { FigureScope } from '../formats/svg/scope.ts'
import type { Figure } from '../formats/svg/write.ts'
import { about } from '../model/queries/about.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { fileName } from './fileActions.ts'

/** What leaves as text, and can be copied too. */
export type TextForm = 'narrative' | 'plain'

const ENDINGS = { narrative: 'md', plain: 'txt' } as const

// The writers are fetched when they are first used: most visits take nothing out.

/** Draws the figure of a part of a model; `now` is the moment to date it. */
export async function drawPart(
  { model, data }: ModelFile,
  options: { readonly scope: FigureScope; readonly version: string; readonly now: string },
): Promise<Figure> {
  const { drawFigure } = await import('../formats/svg/write.ts')
  const { scope, version, now } = options
  return drawFigure(model, data, { scope, version, date: now.slice(0, 10) })
}

/** Saves a figure as it was drawn. */
export function saveSvg(context: ActionContext, figure: Figure): void {
  save(context, 'svg', 'image/svg+xml', figure.svg)
}

/** Saves a figure as a picture, twice as large as it is drawn so that it prints sharply. */
export async function savePng(context: ActionContext, figure: Figure): Promise<void> {
  const { pngOf } = await import('./png.ts')
  save(context, 'png', 'image/png', await pngOf(figure))
}

/** A model as a narrative (Markdown), or as its text alternative. */
export async function textOf({ model, data }: ModelFile, form: TextForm): Promise<string> {
  if (form === 'plain') return (await import('../formats/plain/write.ts')).writePlain(model, data)
  const [{ narrativeOf }, { writeNarrative }] = await Promise.all([
    import('../formats/narrative/narrative.ts'),
    import('../formats/narrative/write.ts'),
  ])
  return writeNarrative(narrativeOf(model))
}

/** Saves a text form to a file. */
export function saveText(context: ActionContext, form: TextForm, text: string): void {
  save(context, ENDINGS[form], form === 'plain' ? 'text/plain' : 'text/markdown', text)
}

/** Copies a text. False when the browser does not allow it. */
export async function copyText({ tell }: Pick<ActionContext, 'tell'>, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    tell(say('transfer.copy.failed'))
    return false
  }
  tell(say('transfer.copied'))
  return true
}

/** Saves the CSV pack. */
export async function savePack(context: ActionContext): Promise<void> {
  const { packOf } = await import('./packChanges.ts')
  save(context, 'zip', 'application/zip', await packOf(context))
}

function save(context: ActionContext, ending: string, type: string, content: string | Uint8Array | Blob): void {
  const name = fileName(about(context.open.model.getState().snapshot).title, ending)
  context.download(name, type, content)
  context.tell(say('said.fileSaved', { name }))
}
