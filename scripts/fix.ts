import { runTool } from './child.ts'

const formatted = await runTool('oxfmt', [], { live: true })
const linted = await runTool('oxlint', ['--type-aware', '--fix'], { live: true })
process.exitCode = formatted.code || linted.code
