import { say } from '../src/words/words.ts'
import { readConfig } from '../server/config.ts'
import { localAddress } from '../server/main.ts'
import { makeSeals } from '../server/auth/seals.ts'
import { Missing, secretOf, storageOf } from '../server/open.ts'
import { findOrMakeWorkspace, joinAddress, makeOwnerToken } from '../server/owner.ts'

const read = readConfig(process.env)
if (!read.ok) {
  console.error(read.problems.join('\n'))
  process.exit(1)
}
const { config } = read
try {
  const seals = makeSeals(secretOf(config))
  const storage = await storageOf(config)
  const ground = { storage, seals, clock: () => new Date() }
  const workspace = await findOrMakeWorkspace(ground)
  const token = await makeOwnerToken(ground, workspace.id)
  await storage.close()
  const address = config.publicUrl ?? localAddress(config.host, config.port)
  console.log(`${say('server.owner-link-again')}\n  ${joinAddress(address, token)}`)
} catch (error) {
  if (!(error instanceof Missing)) throw error
  console.error(error.message)
  process.exitCode = 1
}
