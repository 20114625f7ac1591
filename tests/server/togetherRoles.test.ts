import { afterAll, beforeAll, expect, test } from 'vitest'
import { addComment } from '../../src/model/commands/talk.ts'
import { editRecords } from '../../src/model/commands/editRecords.ts'
import { setObservation } from '../../src/monitoring/commands.ts'
import { ROLES, type Role } from '../../src/model/sharing/roles.ts'
import { expectRefusal } from '../support/editing.ts'
import { type House, openHouse } from '../support/syncHouse.ts'
import { until } from '../support/syncClient.ts'
import { type Seat, takeSeat } from '../support/together.ts'
import { theory } from '../support/theory.ts'
import { anObservation } from '../unit/monitoring/records.ts'

const MODEL = theory().outcome('end').indicator('rate', ['end']).build()

let house: House
let host: Seat
const seats: Seat[] = []

beforeAll(async () => {
  house = await openHouse()
  host = await takeSeat({ url: house.url, cookie: house.owner.cookie(), role: 'owner', model: MODEL })
  seats.push(host)
  await host.settled()
  comment(host, 'first', 'owner')
  await host.settled()
})
afterAll(async () => {
  for (const seat of seats) await seat.leave()
  await house.stop()
})

const stores = ({ open }: Seat) => ({
  nodes: open.model.getState().snapshot.nodes,
  observations: open.data.getState().snapshot.observations,
  comments: open.talk.getState().snapshot.comments,
})

function comment({ open }: Seat, id: string, name: string): void {
  const about = { subjectKind: 'node', subject: 'end', subjectLabel: 'END' } as const
  const by = { by: '', name, on: '2026-01-01T00:00:00Z', mentions: [] }
  open.editTalk((draft) => addComment(draft, { id, ...about, text: `by ${name}`, ...by }))
}

function value({ open }: Seat, id: string): void {
  open.editData((draft) => setObservation(draft, anObservation({ id, indicator: 'rate', slice: id })))
}

const who = (seat: Seat) => stores(seat).nodes.get('end')?.who

// Written out apart from the policy table: what each role may write in the app, and whether it sees the comments.
const MAY: Readonly<Record<Role, { readonly writes: string; readonly reads: boolean }>> = {
  viewer: { writes: '', reads: false },
  participant: { writes: '', reads: true },
  commenter: { writes: 'talk', reads: true },
  editor: { writes: 'model talk', reads: true },
  steward: { writes: 'model data talk', reads: true },
  owner: { writes: 'model data talk', reads: true },
}

test.each(ROLES)('a %s does in the app what the role gives, and no more', async (role) => {
  const visitor = role === 'owner' ? house.owner : await house.letIn(role)
  const seat = await takeSeat({ url: house.url, cookie: visitor.cookie() })
  seats.push(seat)
  await seat.settled()
  const { writes, reads } = MAY[role]
  const acts = {
    model: () => seat.open.edit((d) => editRecords(d, { table: 'nodes', ids: ['end'], fields: { who: role } })),
    data: () => value(seat, `v-${role}`),
    talk: () => comment(seat, `c-${role}`, role),
  } as const
  const arrived = {
    model: () => who(host) === role,
    data: () => stores(host).observations.has(`v-${role}`),
    talk: () => stores(host).comments.has(`c-${role}`),
  } as const
  if (reads) await until(() => stores(seat).comments.has('first'), 'the comments are here')
  for (const kind of ['model', 'data', 'talk'] as const) {
    if (writes.split(' ').includes(kind)) {
      acts[kind]()
      await until(arrived[kind], `${kind} of ${role} arrives`)
    } else {
      expectRefusal('read-only', acts[kind])
    }
  }
  await seat.settled()
  // What the host writes afterwards has arrived, and with it whatever else would have.
  host.open.edit((d) => editRecords(d, { table: 'nodes', ids: ['end'], fields: { who: `after ${role}` } }))
  await until(() => who(seat) === `after ${role}`)
  expect(stores(seat).comments.has('first')).toBe(reads)
  expect(arrived.data()).toBe(writes.includes('data'))
  expect(arrived.talk()).toBe(writes.includes('talk'))
})
