import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { modelFileSchema } from '../src/formats/json/schema.ts'
import { FORMAT_VERSION } from '../src/model/migrations/migrations.ts'

const path = `public/schema/model-${FORMAT_VERSION}.json`
const full = join(dirname(import.meta.dirname), path)
const schema = `${JSON.stringify(modelFileSchema(), null, 2)}\n`

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, schema)
  console.log(`Wrote ${path}`)
} else if (!existsSync(full) || readFileSync(full, 'utf8') !== schema) {
  console.error(`${path} is not what the tables say. Write it again with: npm run schema`)
  process.exitCode = 1
}
