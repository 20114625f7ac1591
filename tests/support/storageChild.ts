// A process of its own that works on a database until it is killed: node storageChild.ts <place as JSON> <job> <first number>
import { openStorage } from '../../server/storage/openStorage.ts'
import type { DatabasePlace } from '../../server/storage/engine.ts'

const [place = '', job, first = '1'] = process.argv.slice(2)
const storage = await openStorage(JSON.parse(place) as DatabasePlace)

if (job === 'append') {
  // Says each number only after its update is acknowledged.
  for (let number = Number(first); ; number += 1) {
    await storage.append('model/m', new TextEncoder().encode(`${number}`))
    process.stdout.write(`${number}\n`)
  }
}
if (job === 'die in a compaction') {
  await storage.compact('model/m', () => {
    process.kill(process.pid, 'SIGKILL')
    return new Uint8Array([1])
  })
}
