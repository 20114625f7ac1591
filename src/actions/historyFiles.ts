import { type Comparison, comparisonHtml, comparisonMarkdown } from '../formats/changes/document.ts'
import type { Version } from '../model/model.ts'
import { about } from '../model/queries/about.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { fileName } from './fileActions.ts'
import { noteTaken } from './homeShared.ts'
import { versionName } from './versions.ts'

/** So many letters of a hash tell versions of one model apart. */
const SHORT = 8

/** A hash as it is shown beside a version. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT)
}

/** Copies a whole hash, and says whether the browser allowed it. */
export async function copyHash(hash: string, tell: (message: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(hash)
  } catch {
    return tell(say('versions.hash.failed'))
  }
  return tell(say('versions.hash.copied'))
}

/** Saves a version as a model file, byte by byte as it was released, with its hash in the name. */
export function saveVersion(context: ActionContext, version: Version): void {
  const title = titleHere(context)
  const words = say('versions.file', { title, name: versionName(version), hash: shortHash(version.hash) })
  save(context, fileName(words, 'json'), 'application/json', version.content)
  noteTaken(context.open.id, 'json')
}

/** What a comparison is handed out as. */
export type HandOut = 'html' | 'markdown'

/** Saves a comparison as a document: a page has the marked map (an SVG) with it. */
export function saveComparison(context: ActionContext, comparison: Comparison, as: HandOut, map: string): void {
  const name = comparisonName(comparison)
  if (as === 'html') save(context, fileName(name, 'html'), 'text/html', comparisonHtml(comparison, map))
  else save(context, fileName(name, 'md'), 'text/markdown', comparisonMarkdown(comparison))
  noteTaken(context.open.id, 'narrative')
}

/** Saves the marked map of a comparison. */
export function saveCompared(context: ActionContext, comparison: Comparison, svg: string): void {
  save(context, fileName(comparisonName(comparison), 'svg'), 'image/svg+xml', svg)
  noteTaken(context.open.id, 'svg')
}

function comparisonName({ title, from, to }: Comparison): string {
  return say('versions.compare.file', { title, from: from.name, to: to.name })
}

function titleHere({ open }: Pick<ActionContext, 'open'>): string {
  return about(open.model.getState().snapshot).title || say('model.untitled')
}

function save({ download, tell }: ActionContext, name: string, type: string, content: string): void {
  download(name, type, content)
  tell(say('said.fileSaved', { name }))
}
