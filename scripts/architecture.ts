import { posix } from 'node:path'

/** A broken rule, with the file that breaks it. */
export interface Violation {
  readonly file: string
  readonly rule: string
}

/** The rooms of src/, lowest first: a file may import its own room and lower ones. */
const ROOMS = [
  'words',
  'model',
  'monitoring',
  'portfolio',
  'layout',
  'formats',
  'document',
  'actions',
  'ui',
  'views',
  'app',
]
const PURE = new Set(ROOMS.slice(0, ROOMS.indexOf('document')))
const MAX_LINES = 400

const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
const TOKEN = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\])*`|\/\/[^\n]*|\/\*[^]*?\*\//g

const isReact = (name: string) =>
  /^(react|react-dom|react-aria(-components)?|react-stately|react-i18next|lucide-react|wouter|@xyflow\/react)(\/|$)/.test(
    name,
  )
const isShared = (name: string) => /^(yjs|y-[a-z]+)(\/|$)/.test(name)
const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)

/** Source without comments; with `strings: false` also without strings, save the code inside templates. */
export function stripped(source: string, keep: { readonly strings: boolean }): string {
  return source.replace(TOKEN, (token) => {
    if (token.startsWith('/')) return ' '
    if (keep.strings) return token
    if (!token.startsWith('`')) return "''"
    return [...token.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => ` ${code} `).join(';')
  })
}

/** Everything that a file imports or re-exports, dynamically and as types too. */
export function importsOf(source: string): string[] {
  const found = [...stripped(source, { strings: true }).matchAll(IMPORT)]
  return found.map(([, from, called]) => from ?? called ?? '')
}

/** The room of a file: a folder of src/, `views/<folder>` for views, `app` for files at the top of src/, else the top folder. */
function roomOf(file: string): string {
  const [top, room, inner, ...deeper] = file.split('/')
  if (top !== 'src' || room === undefined) return top ?? ''
  if (inner === undefined) return 'app'
  return room === 'views' && deeper.length > 0 ? `views/${inner}` : room
}

function mayImport(from: string, to: string, target: string): boolean {
  if (from === to) return true
  if (from === 'server') return PURE.has(to) || /^src\/document\/(tables[^/]*|migrateShared)\.ts$/.test(target)
  if (from === 'cli') return PURE.has(to)
  if (from === 'ui') return to === 'words'
  const [fromRoom = '', toRoom = ''] = [from.split('/')[0], to.split('/')[0]]
  if (ROOMS.includes(toRoom)) return ROOMS.indexOf(toRoom) < ROOMS.indexOf(fromRoom)
  return !['cli', 'server', 'scripts', 'tests'].includes(to)
}

function importViolations(file: string, source: string): string[] {
  const room = roomOf(file)
  const guarded = file.startsWith('src/') || file.startsWith('server/')
  if (!guarded || !isCode(file)) return []
  if (file.startsWith('src/') && room !== 'cli' && !ROOMS.includes(room.split('/')[0] ?? '')) {
    return [`"${room}" is not a room of src/`]
  }
  const mayReact = ['ui', 'views', 'app'].includes(room.split('/')[0] ?? '') || /^src\/document\/hooks[./]/.test(file)
  const found: string[] = []
  if (file.endsWith('.tsx') && !mayReact) found.push('no JSX in this room')
  for (const name of importsOf(source)) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name)
      if (!mayImport(room, roomOf(target), target)) found.push(`${room} may not import ${target}`)
    } else {
      if (isReact(name) && !mayReact) found.push(`${room} may not import ${name}`)
      if (isShared(name) && room !== 'document' && room !== 'server') found.push(`${room} may not import ${name}`)
      if (PURE.has(room) && /^(node:|nanoid)/.test(name)) found.push(`${room} is pure and may not import ${name}`)
    }
  }
  return found
}

const IMPURE: readonly (readonly [name: string, use: RegExp])[] = [
  ['Date.now', /\bDate\s*\.\s*now\b/],
  ['new Date()', /\bnew\s+Date\b\s*(\(\s*\)|(?![\s(]))/],
  ['performance.now', /\bperformance\s*\.\s*now\b/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
]
const BROWSER = ['crypto', 'window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'globalThis']

/** A name is the browser's own only where the file does not give it to something of its own. */
function usesGlobal(code: string, name: string): boolean {
  const bound = new RegExp(`\\b(const|let|function)\\s+${name}\\b|[({,\\[]\\s*${name}\\s*[?:,)}\\]=]|\\b${name}\\s*=>`)
  const used = new RegExp(`(?<![.\\w$])${name}\\s*(\\?\\.|\\.|\\[)`)
  return used.test(code) && !bound.test(code)
}

function purityViolations(file: string, source: string): string[] {
  if (!isCode(file) || !file.startsWith('src/') || !PURE.has(roomOf(file))) return []
  const code = stripped(source, { strings: false })
  const found = IMPURE.filter(([, use]) => use.test(code)).map(([name]) => name)
  return [...found, ...BROWSER.filter((name) => usesGlobal(code, name))].map(
    (name) => `a pure room may not use ${name}`,
  )
}

function shapeViolations(file: string, source: string): string[] {
  const found: string[] = []
  const code = isCode(file) ? stripped(source, { strings: false }) : ''
  const lines = source.replace(/\n$/, '').split('\n').length
  if ((isCode(file) || file.endsWith('.css')) && lines > MAX_LINES) found.push(`${lines} lines, over ${MAX_LINES}`)
  if (/(^|\/)index\.tsx?$/.test(file)) found.push('no index files')
  if (/\bexport\s+default\b|\bas\s+default\b/.test(code) && !file.endsWith('.config.ts'))
    found.push('no default export')
  return found
}

/** Places that exist only where the project is being written. */
const ELSEWHERE = [
  /\.\.\/shared/,
  /\/work\/\w/,
  /\/root\//,
  /\/home\/\w+\//,
  /\/tmp\/\w/,
  /\/Users\/\w/,
  /https?:\/\/registry\./,
]

function placeViolations(source: string): string[] {
  const found = ELSEWHERE.map((place) => place.exec(source)?.[0]).filter((place) => place !== undefined)
  return found.map((place) => `names the machine's own place ${place}`)
}

/** Every broken rule in the project's text files, given as path (with `/`, from the project's folder) and content. */
export function findViolations(files: ReadonlyMap<string, string>): Violation[] {
  return [...files].flatMap(([file, source]) =>
    [
      ...importViolations(file, source),
      ...purityViolations(file, source),
      ...shapeViolations(file, source),
      ...placeViolations(source),
    ].map((rule) => ({ file, rule })),
  )
}
