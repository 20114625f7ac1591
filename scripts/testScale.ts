import { deletedEverywhere, revokedEverywhere, revokedMeanwhile } from '../tests/scale/access.ts'
import { killedUnderLoad, restartedInTurn, startedAgain } from '../tests/scale/endings.ts'
import { compactedByBoth, redisAway } from '../tests/scale/outage.ts'
import { startPair } from '../tests/scale/pair.ts'
import { openWorkshop } from '../tests/scale/people.ts'
import { tellStory } from '../tests/scale/story.ts'
import { editsReachTheOther, presenceReachesTheOther } from '../tests/scale/together.ts'
import { watchSnapshots } from '../tests/scale/witness.ts'
import { closingLine } from './counts.ts'

// Two real server processes, A and B, over a PostgreSQL and a Redis of their own, and real clients at both.
const { step, passed, failed } = tellStory(console.log)
const pair = await startPair()
const witness = await watchSnapshots(pair.database)
try {
  const workshop = await openWorkshop(pair, 'm1')
  const { model } = workshop
  await step('An edit at one process is on the screens of the other', () => editsReachTheOther(workshop))
  await step('Who is there is seen at the other process', () => presenceReachesTheOther(workshop))
  await step('A link revoked through A closes connections at B', () => revokedEverywhere(pair, model))
  await step('A model deleted through A is closed at B', () => deletedEverywhere(pair))
  workshop.clear()
  const first = await workshop.join(3)
  await step('Redis is away while both sides edit', () => redisAway(pair, workshop, first))
  await step('A link is revoked while Redis is away', () => revokedMeanwhile(pair, model))
  workshop.clear()
  await step('Snapshots made by both processes lose nothing', () => compactedByBoth(workshop, witness.snapshots))
  const people = await workshop.join(3)
  await step('B is killed (kill -9) while everybody edits', () => killedUnderLoad(pair, workshop, people))
  await step('The killed process is started again', () => startedAgain(pair, workshop, people))
  await step('Both processes are restarted, one after the other', () => restartedInTurn(pair, workshop, people))
  workshop.clear()
  for (const line of new Set(pair.warnings())) console.log(`logged  ${line}`)
} finally {
  await witness.close()
  await pair.close()
}
console.log(`\n${closingLine({ passed: passed(), failed: failed(), skipped: 0 })}`)
process.exitCode = failed() > 0 || passed() === 0 ? 1 : 0
