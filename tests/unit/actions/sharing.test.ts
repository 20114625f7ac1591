import { describe, expect, test } from 'vitest'
import { sayRefused } from '../../../src/actions/askedWords.ts'
import { invitation, takeCode, takeInvitation } from '../../../src/actions/join.ts'
import { roomOf, sameTitle, standingOf } from '../../../src/actions/sharing.ts'
import type { ServerState } from '../../../src/document/server.ts'
import type { Link } from '../../../src/model/sharing/api.ts'
import { PROBLEM_CODES } from '../../../src/model/sharing/api.ts'
import { ROLES, type Role } from '../../../src/model/sharing/roles.ts'

function heard(state: ServerState['state'], role: Role | null = null, joined = true): ServerState {
  const person = joined ? { id: 'p1', name: 'Sam' } : null
  return { state, person, workspace: { id: 'w1', title: 'Partnership', role }, models: [] }
}

describe('how a model stands to sharing', () => {
  test('without a server, without an answer and without having joined nothing can be shared', () => {
    expect(standingOf(heard('none', 'owner'), null)).toBe('no-server')
    expect(standingOf(heard('away', 'owner'), 'owner')).toBe('offline')
    expect(standingOf(heard('unknown', 'owner'), null)).toBe('unknown')
    expect(standingOf(heard('there', null, false), null)).toBe('not-joined')
  })

  test('stewards and owners of the workspace put models on the server', () => {
    const adding = ROLES.filter((role) => standingOf(heard('there', role), null) === 'may-add')
    expect(adding).toEqual(['steward', 'owner'])
    expect(standingOf(heard('there', null), null)).toBe('may-not-add')
  })

  test('stewards and owners of a shared model invite to it, whatever they are in the workspace', () => {
    const inviting = ROLES.filter((role) => standingOf(heard('there', null), role) === 'may-invite')
    expect(inviting).toEqual(['steward', 'owner'])
    expect(standingOf(heard('there', 'owner'), 'editor')).toBe('may-not-invite')
  })
})

describe('a way in', () => {
  test('from an address is a token, or the code that a picture of a room has', () => {
    takeInvitation('eyJ.abc.def')
    expect(invitation.getState().key).toEqual({ token: 'eyJ.abc.def' })
    takeInvitation('abcdef')
    expect(invitation.getState().key).toEqual({ code: 'ABCDEF' })
  })

  test('is a code typed with or without a dash, in any case, and nothing else', () => {
    for (const typed of ['ABC-DEF', 'abc def', ' abcdef ']) {
      expect(takeCode(typed)).toBe(true)
      expect(invitation.getState().key).toEqual({ code: 'ABCDEF' })
    }
    for (const typed of ['', 'ABCDE', 'ABC-DEFG', 'ABCDE0', 'ABCDEI']) expect(takeCode(typed)).toBe(false)
  })
})

test('a room shows until its link ends', () => {
  const link = { id: 'l1', expires: '2026-06-12T22:00:00.000Z' } as Link
  const open = new Map([['m1', { link, code: 'ABCDEF' }]])
  expect(roomOf(open, 'm1', '2026-06-12T21:59:00.000Z')?.code).toBe('ABCDEF')
  expect(roomOf(open, 'm1', '2026-06-12T22:00:00.000Z')).toBeUndefined()
  expect(roomOf(open, null, '2026-06-12T21:00:00.000Z')).toBeUndefined()
})

test('a title has to be typed as it stands before anything is deleted for good', () => {
  expect(sameTitle(' Navigator ', 'Navigator')).toBe(true)
  for (const typed of ['', ' ', 'navigator', 'Navigato']) expect(sameTitle(typed, 'Navigator')).toBe(false)
  expect(sameTitle('', '')).toBe(false)
})

test('every refusal of the server says what happened and what to do', () => {
  for (const code of [...PROBLEM_CODES, 'offline', 'no-server'] as const) {
    const { message, advice } = sayRefused(code)
    expect(`${message} ${advice}`).not.toContain('asked.')
    expect(message).toMatch(/\.$/)
    expect(advice).toMatch(/\.$/)
  }
})
