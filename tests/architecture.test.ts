import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { findViolations, importsOf } from '../scripts/architecture.ts'

const root = dirname(import.meta.dirname)
const NOT_OURS = ['node_modules', 'dist', '.git', 'data', 'test-results', 'playwright-report', '.vite']
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|pdf|zip|xlsx|docx|pptx)$/

function textFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const name of readdirSync(join(root, folder)).filter((entry) => !NOT_OURS.includes(entry))) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) {
      for (const [inner, source] of textFiles(path)) files.set(inner, source)
    } else if (!BINARY.test(name)) {
      files.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  return files
}

const rulesBrokenBy = (file: string, source: string) =>
  findViolations(new Map([[file, source]])).map(({ rule }) => rule)

test('the project keeps its own rules', () => {
  const files = textFiles('')
  expect(files.size).toBeGreaterThan(20)
  expect(findViolations(files).map(({ file, rule }) => `${file}: ${rule}`)).toEqual([])
})

describe('a planted violation is found', () => {
  test.each([
    ['a lower room importing a higher one', 'src/model/a.ts', `import { x } from '../layout/b.ts'`],
    ['a type-only import', 'src/model/a.ts', `import type { X } from '../document/b.ts'`],
    ['an import over several lines', 'src/words/a.ts', `import {\n  a,\n  b,\n} from '../model/b.ts'`],
    ['an import for its effect', 'src/words/a.ts', `import '../app/b.ts'`],
    ['a dynamic import', 'src/actions/a.ts', `const b = await import('../views/list/b.ts')`],
    ['a re-export', 'src/model/a.ts', `export { b } from '../formats/b.ts'`],
    ['an inline type import', 'src/model/a.ts', `type B = import('../app/b.ts').B`],
    ['ui importing the model', 'src/ui/a.tsx', `import { x } from '../model/b.ts'`],
    ['a view importing another view', 'src/views/list/a.tsx', `import { x } from '../diagram/b.tsx'`],
    ['a view importing the app', 'src/views/list/a.tsx', `import { x } from '../../app/b.tsx'`],
    ['a room importing the command line', 'src/app/a.ts', `import { x } from '../cli/b.ts'`],
    ['the command line importing the document', 'src/cli/a.ts', `import { x } from '../document/b.ts'`],
    [
      'the server importing more of the document than its tables',
      'server/a.ts',
      `import { x } from '../src/document/store.ts'`,
    ],
    ['the app importing the server', 'src/app/a.ts', `import { x } from '../../server/b.ts'`],
    ['an unknown room', 'src/helpers/a.ts', ''],
    ['yjs outside the document', 'src/actions/a.ts', `import * as Y from 'yjs'`],
    ['a yjs provider outside the document', 'src/app/a.ts', `import { P } from 'y-indexeddb'`],
    ['React below the interface', 'src/actions/a.ts', `import { useState } from 'react'`],
    ['React in another file of the document', 'src/document/store.ts', `import { useState } from 'react'`],
    ['the diagram library below the interface', 'src/layout/a.ts', `import type { Node } from '@xyflow/react'`],
    ['JSX in a pure room', 'src/model/a.tsx', ''],
    ['the clock', 'src/model/a.ts', 'const now = Date.now()'],
    ['today', 'src/model/a.ts', 'const now = new Date()'],
    ['today without brackets', 'src/model/a.ts', 'const now = new Date'],
    ['a random number', 'src/layout/a.ts', 'const x = Math.random()'],
    ['a random number in a template', 'src/layout/a.ts', 'const x = `n${Math.random()}`'],
    ['a random id', 'src/model/a.ts', `import { nanoid } from 'nanoid'`],
    ['the browser', 'src/formats/a.ts', `const x = document.createElement('a')`],
    ['storage', 'src/portfolio/a.ts', `localStorage.setItem('a', 'b')`],
    ['Node in a pure room', 'src/formats/a.ts', `import { readFileSync } from 'node:fs'`],
    ['a long file', 'src/model/a.ts', 'const x = 1\n'.repeat(401)],
    ['a barrel', 'src/model/index.ts', ''],
    ['a default export', 'src/ui/a.tsx', 'export default function A() {}'],
    ['a default export by name', 'scripts/a.ts', 'export { a as default }'],
    ['a place outside the project', 'README.md', ['see ..', 'shared', 'x.md'].join('/')],
    ["a machine's path", 'scripts/a.ts', ['', 'work', 'main'].join('/')],
  ])('%s', (_name, file, source) => {
    expect(rulesBrokenBy(file, source)).toHaveLength(1)
  })
})

describe('what is allowed is left alone', () => {
  test.each([
    ['its own room and lower ones', 'src/layout/a.ts', `import { x } from './b.ts'\nimport { y } from '../model/c.ts'`],
    ['the same view', 'src/views/list/a.tsx', `import { x } from './b.tsx'\nimport { y } from '../../ui/c.tsx'`],
    ['views shown by the app', 'src/app/a.tsx', `const V = lazy(() => import('../views/list/b.tsx'))`],
    ['the entry of the page', 'src/main.tsx', `import { App } from './app/App.tsx'\nimport React from 'react'`],
    ['words in ui', 'src/ui/a.tsx', `import { say } from '../words/say.ts'`],
    [
      'yjs and React hooks in the document',
      'src/document/hooks.ts',
      `import * as Y from 'yjs'\nimport { useState } from 'react'`,
    ],
    [
      'the server with tables',
      'server/a.ts',
      `import { t } from '../src/document/tables.ts'\nimport * as Y from 'yjs'`,
    ],
    ['a date that is given', 'src/model/a.ts', `const d = new Date(value)\nconst e = Date.UTC(2026, 0, 1)`],
    ['a comment or text naming the clock', 'src/model/a.ts', `// no Date.now here\nconst x = 'window.open'`],
    ['a value of its own called window', 'src/monitoring/a.ts', 'const f = (window: Span) => window.start'],
    ['the default export of a config', 'vite.config.ts', 'export default {}'],
    ['an import in a comment', 'src/model/a.ts', `/* import { x } from '../app/b.ts' */`],
  ])('%s', (_name, file, source) => {
    expect(rulesBrokenBy(file, source)).toEqual([])
  })
})

test('every form of import is read', () => {
  const source = `
    import a from 'one'
    import type { B } from "two"
    export * from 'three'
    import 'four'
    const c = import('five')
    const text = 'nothing'
  `
  expect(importsOf(source)).toEqual(['one', 'two', 'three', 'four', 'five'])
})
