import { DATA_TABLES, emptySnapshot, type Model, type Version } from '../../model/model.ts'
import { sealOf } from '../../model/seal.ts'
import { failed, type Reading } from '../problem.ts'
import { readJson } from './read.ts'
import { writeJson } from './write.ts'

/** The content of a version of this model: its native file as canonical JSON, without values. */
export function contentOf(model: Model): string {
  return writeJson({ model, data: emptySnapshot(DATA_TABLES) })
}

/**
 * The model of a version. Its hash is of the bytes as they were kept, and is checked first (`version-altered`); content of
 * an older format is migrated then, as a file's is.
 */
export function readVersion({ content, hash }: Pick<Version, 'content' | 'hash'>): Reading<Model> {
  if (sealOf(content) !== hash) return failed({ code: 'version-altered' })
  const reading = readJson(content)
  return reading.ok ? { ok: true, value: reading.value.model } : reading
}
