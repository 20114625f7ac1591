import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const call = promisify(execFile)

/**
 * Installs one of Debian's packages where `there` (a shell command) fails, if this is Debian and we may. Several test
 * files can find something missing at once: they take turns, and the later ones find it. Throws `sentence`.
 */
export async function installDebian(name: string, there: string, sentence: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(sentence)
  const script = `${there} || (apt-get update && apt-get install -y ${name})`
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await call('flock', [join(tmpdir(), 'install-debian.lock'), 'sh', '-c', script], { env })
  } catch (error) {
    throw new Error(sentence, { cause: error })
  }
}
