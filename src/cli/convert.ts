import { realpath } from 'node:fs/promises'
import { localDay } from '../words/localDay.ts'
import { say } from '../words/words.ts'
import type { Answer } from './answer.ts'
import type { Request } from './commandLine.ts'
import { EXIT } from './exits.ts'
import { failure, type Failure } from './failure.ts'
import { type Content, type Format, formatOf, WRITE_IDS } from './formats.ts'
import { openModelFile } from './open.ts'
import { isFolderName, pathOf } from './paths.ts'
import { saveFile, saveFolder } from './save.ts'

/** Reads a model and writes it in another format. */
export async function convert({ files, from, to, date, json }: Request): Promise<Answer | Failure> {
  const [input = '', output = ''] = files
  const format = formatOf(isFolderName(output) ? '/' : output, to)
  const refused = await whyRefused(input, output, format, json)
  if (refused || !format?.write) return refused ?? unknownFormat(output)
  const opened = await openModelFile(input, from.at(-1) ?? null)
  if (!opened.ok) return opened
  const content = await format.write(opened.value.file, date || localDay(new Date()))
  const warnings = [{ file: input, problems: opened.value.warnings }]
  if (output === '-') return { exit: EXIT.fine, warnings, content: await inOneFile(content) }
  const saved = isFolderName(output)
    ? await saveFolder(pathOf(output), content as ReadonlyMap<string, string>, await sheetNames())
    : await saveFile(pathOf(output), await inOneFile(content))
  if (!saved.ok) return failure(EXIT.unwritable, output, ...saved.problems)
  return {
    exit: EXIT.fine,
    warnings,
    text: [say('cli.convert.done', { file: output })],
    json: { from: input, to: output, format: format.id },
  }
}

async function whyRefused(
  input: string,
  output: string,
  format: Format | null,
  json: boolean,
): Promise<Failure | null> {
  if (!format) return unknownFormat(output)
  if (output === '-' && json) return failure(EXIT.usage, '', { code: 'cli-json-and-stdout' })
  if (output === '-' && format.id === 'csv' && process.stdout.isTTY) {
    return failure(EXIT.usage, '', { code: 'cli-terminal' })
  }
  if (isFolderName(output) && format.id !== 'csv') return failure(EXIT.usage, '', { code: 'cli-folder-and-format' })
  // Text is read as cards and nothing else, so that a model replaced by its own text would be lost.
  const readsBack = format.id === 'json' || format.id === 'csv'
  if (!readsBack && (await isSameFile(input, output))) {
    return failure(EXIT.usage, '', { code: 'cli-own-file', params: { file: output } })
  }
  return null
}

function unknownFormat(output: string): Failure {
  const params = { file: output, option: '--to', allowed: WRITE_IDS.join(', ') }
  return failure(EXIT.usage, '', { code: 'cli-format-unknown', params })
}

async function isSameFile(input: string, output: string): Promise<boolean> {
  if (input === '-' || output === '-') return false
  const [a, b] = await Promise.all([input, output].map((file) => realpath(pathOf(file)).catch(() => pathOf(file))))
  return a === b
}

async function inOneFile(content: Content): Promise<string | Uint8Array> {
  return typeof content === 'string' ? content : (await import('../formats/pack/zip.ts')).zipPack(content)
}

async function sheetNames(): Promise<readonly string[]> {
  const { SHEETS } = await import('../formats/pack/sheets.ts')
  return SHEETS.map(({ file }) => file)
}
