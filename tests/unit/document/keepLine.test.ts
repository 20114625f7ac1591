import type { HocuspocusProvider } from '@hocuspocus/provider'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type KeptLine, keepLine } from '../../../src/document/keepLine.ts'
import { HELD, LONGEST_PAUSE } from '../../../src/document/pauses.ts'
import { createTogether } from '../../../src/document/together.ts'

/** A server that never answers. */
class NoAnswer extends EventTarget {
  static readonly CONNECTING = 0
  readonly readyState = 0
  readonly bufferedAmount = 0
  close() {}
  send() {}
}

let kept: KeptLine | undefined
beforeEach(() => {
  vi.useFakeTimers()
  // So that each pause is as long as it is at least.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  kept?.end()
  kept?.socket.destroy()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function aLine() {
  const happened: string[] = []
  const together = createTogether('current')
  const line = keepLine(together, {
    address: 'ws://127.0.0.1:1/sync',
    WebSocket: NoAnswer as unknown as typeof WebSocket,
    onLost: () => void happened.push('lost'),
    onRefused: () => void happened.push('refused'),
    unanswered: () => false,
  })
  kept = line
  // As the provider tells of a connection that closed.
  const emitter = line.socket as unknown as { emit: (name: string, said: object) => void }
  const heard = new Map<string, (said: object) => void>()
  const provider = { on: (name: string, hear: (said: object) => void) => heard.set(name, hear), attach: () => {} }
  return {
    happened,
    together,
    line,
    dropped: vi.spyOn(line.socket, 'drop').mockImplementation(() => {}),
    carry: (without?: () => void) => line.carry(provider as unknown as HocuspocusProvider, without),
    refuse: (reason: string) => heard.get('authenticationFailed')?.({ reason }),
    lose: (code = 1006, reason = '') => emitter.emit('close', { event: { code, reason } }),
    pause: () => line.socket.configuration.delay,
  }
}

test('the pause grows with each loss, and is short again after a line that held for a while', () => {
  const { line, lose, pause } = aLine()
  const pauses = () => {
    lose()
    return pause()
  }
  expect([pauses(), pauses(), pauses(), pauses(), pauses(), pauses()]).toEqual([
    2000,
    4000,
    8000,
    16_000,
    LONGEST_PAUSE,
    LONGEST_PAUSE,
  ])
  line.live(null)
  vi.advanceTimersByTime(HELD - 1000)
  expect(pauses()).toBe(LONGEST_PAUSE)
  line.live(null)
  vi.advanceTimersByTime(HELD + 1000)
  expect(pauses()).toBe(1000)
  // It has to hold again.
  expect(pauses()).toBe(2000)
})

test('a lost line is said to be away with the reason that passes, and one that is there has arrived', () => {
  const { happened, together, line, lose } = aLine()
  lose(4009)
  expect(together.getState()).toMatchObject({ link: 'offline', refusal: 'stopping' })
  expect(happened).toEqual(['lost'])
  line.live('document-too-large')
  expect(together.getState()).toMatchObject({ link: 'live', refusal: 'document-too-large', arrived: true })
})

test.each(['not-stored', 'stopping', 'too-many', 'of no known kind'])(
  'a document that is refused for a reason that passes begins anew with the line: %s',
  (reason) => {
    const { happened, together, line, dropped, carry, refuse } = aLine()
    carry()
    refuse(reason)
    expect(dropped).toHaveBeenCalledTimes(1)
    expect([together.getState().refusal, line.hasEnded(), happened]).toEqual([null, false, []])
  },
)

test('one that is refused for good ends the line, of which nothing is heard any more', () => {
  const { happened, together, line, dropped, carry, refuse, lose } = aLine()
  carry()
  refuse('deleted')
  expect(together.getState()).toMatchObject({ link: 'refused', refusal: 'deleted' })
  expect([happened, line.hasEnded()]).toEqual([['refused'], true])
  lose()
  refuse('stopping')
  line.live(null)
  line.renew()
  expect([together.getState().link, happened]).toEqual(['refused', ['refused']])
  expect(dropped).not.toHaveBeenCalled()
})

test('the closing of the whole line for good ends it too', () => {
  const { happened, together, lose } = aLine()
  lose(4001)
  expect([together.getState().refusal, happened]).toEqual(['deleted', ['refused']])
})

test('what this person may not read is done without where that is possible, and only for that reason', () => {
  const { happened, together, carry, refuse } = aLine()
  const without = vi.fn()
  carry(without)
  refuse('no-access')
  expect(without).toHaveBeenCalledTimes(1)
  expect([together.getState().link, happened]).toEqual(['alone', []])
  refuse('wrong-origin')
  expect(without).toHaveBeenCalledTimes(1)
  expect(together.getState()).toMatchObject({ link: 'refused', refusal: 'wrong-origin' })
})

test('without that, what this person may not read is the end', () => {
  const { together, carry, refuse } = aLine()
  carry()
  refuse('no-access')
  expect(together.getState()).toMatchObject({ link: 'refused', refusal: 'no-access' })
})
