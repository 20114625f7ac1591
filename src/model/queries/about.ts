import type { Meta, Model } from '../model.ts'
import { META_ID, metaDefaults } from '../records/meta.ts'
import { FORMAT_VERSION } from '../migrations/migrations.ts'

const NO_META: Meta = { ...metaDefaults, format: FORMAT_VERSION }

/** What the model says about itself; the defaults while nothing is written yet. */
export function about(model: Model): Meta {
  return model.meta.get(META_ID) ?? NO_META
}
