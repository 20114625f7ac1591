import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import { first } from '../../../src/words/first.ts'

const SRC = join(import.meta.dirname, '../../../src')
const IMPORT = /^(?:import|export)\b(?! type\b)[^'"]*?from '(\.[^']+\.tsx?)'|^import '(\.[^']+\.tsx?)'/gm
/** Named by code of the first screen, and said only with the editor: labels of its actions. */
const LATER = ['action.share']

/** The files that come with a file before anything is chosen. */
function withImports(start: string): readonly string[] {
  const seen = new Set<string>()
  const waiting = [start]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const folder = dirname(file)
    for (const [, from, effect] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      waiting.push(resolve(folder, from ?? effect ?? ''))
    }
  }
  return [...seen].filter((file) => !file.startsWith(join(SRC, 'words')))
}

const stems = (messages: object) =>
  new Set(Object.keys(messages).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))

function named(entry: string): readonly string[] {
  const known = [...stems(en)]
  const text = withImports(join(SRC, entry))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const whole = new Set([...text.matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key))
  const begun = [...text.matchAll(/\bsay\(`([a-zA-Z]+\.[\w.-]*)\$\{/g)].map(([, key = '']) => key)
  return known.filter((key) => whole.has(key) || begun.some((start) => key.startsWith(start)))
}

test('the first screen comes with every message that its code says', () => {
  const taught = stems(first)
  const asked = named('app/main.tsx')
  expect(asked.length).toBeGreaterThan(150)
  expect(asked.filter((key) => !taught.has(key))).toEqual(LATER)
})
