#!/usr/bin/env node
// Plain JavaScript, because an older Node cannot read the TypeScript that follows.
const BROKEN = 5

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = BROKEN
}

const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  stopWith(`throughline needs Node 24 or newer, and this is ${process.version}. Get it from https://nodejs.org.`)
} else {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  try {
    const { main } = await import('../src/cli/main.ts')
    await main(process.argv.slice(2))
  } catch (error) {
    stopWith(
      error.code === 'ERR_MODULE_NOT_FOUND'
        ? 'throughline lacks its packages. Run npm ci in its folder, and try again.'
        : `throughline cannot run: ${error.message}`,
    )
  }
}
