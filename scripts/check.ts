import { runTool, type Finished } from './child.ts'
import { buildIfStale } from './build.ts'
import { reportSize } from './size.ts'

interface Step {
  readonly name: string
  readonly run: () => Promise<Finished>
}

async function build(): Promise<Finished> {
  const built = await buildIfStale()
  return built.ok ? { code: 0, output: '' } : { code: 1, output: built.output }
}

const steps: readonly Step[] = [
  { name: 'format', run: () => runTool('oxfmt', ['--check']) },
  { name: 'lint', run: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => runTool('tsc', ['--noEmit']) },
  { name: 'architecture', run: () => runTool('vitest', ['run', 'tests/architecture.test.ts']) },
  { name: 'build', run: build },
  { name: 'size', run: () => Promise.resolve(reportSize()) },
]

// Every step runs even after one has failed, so that one run shows everything that is wrong.
const failed: string[] = []
for (const step of steps) {
  const { code, output } = await step.run()
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${step.name}`)
  if (code !== 0) failed.push(step.name)
  if (code !== 0 || step.name === 'size') console.log(output)
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
