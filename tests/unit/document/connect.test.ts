import { afterEach, expect, test } from 'vitest'
import { postComment } from '../../../src/actions/comments.ts'
import { type Connection, connect } from '../../../src/document/connect.ts'
import { theory } from '../../support/theory.ts'
import { contextOf, openInMemory } from '../../support/inMemory.ts'

/** A server that never answers. */
class NoAnswer extends EventTarget {
  static readonly CONNECTING = 0
  readonly readyState = 0
  readonly bufferedAmount = 0
  close() {}
  send() {
    throw new Error('Nothing can be sent yet')
  }
}

let connection: Connection | undefined
afterEach(() => connection?.close())

function connectToNobody(person: { id: string; name: string } | null) {
  const open = openInMemory(theory().activity('a').build())
  open.together.setState({ link: 'offline', role: 'commenter' })
  connection = connect(open, {
    address: 'ws://127.0.0.1:1/sync',
    role: 'commenter',
    person,
    onRole: () => {},
    WebSocket: NoAnswer as unknown as typeof WebSocket,
  })
  return open
}

test('who starts without a network comments under the name that the server knew last', () => {
  const open = connectToNobody({ id: 'p1', name: 'Amira Khan' })
  postComment(contextOf(open), { kind: 'node', id: 'a' }, 'Who funds this?')
  const [comment] = open.talk.getState().snapshot.comments.values()
  expect(comment).toMatchObject({ by: 'p1', name: 'Amira Khan' })
})

test('who was never told who they are is nobody, and nobody is shown to the others before the server has answered', () => {
  expect(connectToNobody(null).room.getState().me).toBeNull()
  const { room } = connectToNobody({ id: 'p1', name: 'Amira Khan' })
  expect(room.getState()).toMatchObject({ line: null, people: [] })
})
