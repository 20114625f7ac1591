import type { Model } from '../../model/model.ts'
import { META_ID } from '../../model/records/meta.ts'
import { hasWords, say } from '../../words/words.ts'
import { SHEETS } from './sheets.ts'
import { oneLine } from './view.ts'

export const README_FILE = 'README.txt'

/** What the pack is, how to change it and what happens on the way back: plain text for any editor. */
export function readmeText(model: Model): string {
  const title = oneLine(model.meta.get(META_ID)?.title ?? '') || say('model.untitled')
  const files = SHEETS.map(({ file }) => `  ${file}: ${fileWords(file)}`)
  const parts = [
    say('pack.readme.title', { title }),
    say('pack.readme.what'),
    [say('pack.readme.files'), ...files, `  dictionary.csv: ${say('pack.file.dictionary.csv')}`].join('\n'),
    say('pack.readme.change'),
    say('pack.readme.save'),
    say('pack.readme.back'),
    say('pack.readme.formulas'),
    say('pack.readme.people'),
  ]
  return `\uFEFF${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n')
}

function fileWords(file: string): string {
  const key = `pack.file.${file}`
  return hasWords(key) ? say(key) : ''
}
