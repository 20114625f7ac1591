import { readConfig } from '../server/config.ts'
import { serve } from '../server/main.ts'
import { buildIfStale } from './build.ts'

const read = readConfig(process.env)
if (!read.ok) {
  console.error(read.problems.join('\n'))
  process.exit(1)
}
const built = await buildIfStale()
if (!built.ok) {
  console.error(`${built.output}\nThe app could not be built.`)
  process.exit(1)
}
await serve(read.config)
