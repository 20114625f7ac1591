import { resolve, sep } from 'node:path'

/** A path as the person meant it: npm runs a script in the project's folder, and tells where it was called. */
export function pathOf(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env
  return resolve(script === 'throughline' && calledIn ? calledIn : process.cwd(), file)
}

/** Whether a path is meant as a folder: it ends in /, or in what the system divides paths with. */
export function isFolderName(file: string): boolean {
  return file.endsWith('/') || file.endsWith(sep)
}
