import { z } from 'zod'

/** The manifest that Vite writes beside a build, as far as it is read here: chunks by the source they come from. */
export const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    isDynamicEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
)

export type Manifest = z.infer<typeof manifestSchema>

/** A part loaded only when it is needed, with the files that come with it and not with the first load. */
export interface LazyPart {
  readonly name: string
  readonly files: readonly string[]
}

function withStaticImports(manifest: Manifest, names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    waiting.push(...(manifest[name]?.imports ?? []))
  }
  return seen
}

function filesOf(manifest: Manifest, names: Iterable<string>): string[] {
  const files = new Set<string>()
  for (const name of names) {
    const chunk = manifest[name]
    if (chunk === undefined) continue
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  }
  return [...files]
}

/** Scripts and styles that the page asks for before anything is chosen: each entry with all it imports statically. */
export function firstLoadFiles(manifest: Manifest): string[] {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true)
  return filesOf(manifest, withStaticImports(manifest, entries))
}

/** The parts that are imported dynamically, by name. */
export function lazyParts(manifest: Manifest): LazyPart[] {
  const first = new Set(firstLoadFiles(manifest))
  return Object.keys(manifest)
    .filter((name) => manifest[name]?.isDynamicEntry === true)
    .toSorted()
    .map((name) => {
      const files = filesOf(manifest, withStaticImports(manifest, [name]))
      return { name, files: files.filter((file) => !first.has(file)) }
    })
}

/** File names of the fonts that a page in English fetches: preloaded ones, and upright faces whose range holds Latin letters. */
export function firstLoadFonts(html: string, styles: string): string[] {
  const preloaded = [...html.matchAll(/<link\b[^>]*\bas="font"[^>]*>/g)].map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1])
  const faces = [...styles.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face)
  const used = faces
    .filter((face) => !/font-style:\s*italic/.test(face))
    .filter((face) => !face.includes('unicode-range') || /unicode-range:\s*U\+(0{0,4}-|0{0,2}\?\?)/i.test(face))
    .map((face) => /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1])
  const names = [...preloaded, ...used].map((address) => address?.split('/').at(-1))
  return [...new Set(names.filter((name) => name !== undefined))]
}
