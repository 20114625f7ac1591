import { describe, expect, test } from 'vitest'
import {
  ACT_POLICY,
  type Act,
  DOCUMENT_KINDS,
  grantable,
  higher,
  mayAct,
  mayRead,
  mayWrite,
  ROLES,
} from '../../../../src/model/sharing/roles.ts'

/** Written out apart from the table, so that a slip in it shows: who may read (r) and write (w), from viewer to owner. */
const EXPECTED = {
  workspace: ['r', 'r', 'r', 'r', 'rw', 'rw'],
  model: ['r', 'r', 'r', 'rw', 'rw', 'rw'],
  talk: ['', 'r', 'rw', 'rw', 'rw', 'rw'],
  data: ['r', 'r', 'r', 'r', 'rw', 'rw'],
  versions: ['r', 'r', 'r', 'r', 'r', 'r'],
} as const

describe('the policy table', () => {
  test.each(DOCUMENT_KINDS)('says who reads and writes %s', (kind) => {
    const found = ROLES.map((role) => `${mayRead(role, kind) ? 'r' : ''}${mayWrite(role, kind) ? 'w' : ''}`)
    expect(found).toEqual(EXPECTED[kind])
    expect(mayRead(null, kind)).toBe(false)
    expect(mayWrite(null, kind)).toBe(false)
  })

  test('says who may do what is asked of the server', () => {
    const least = Object.fromEntries(
      (Object.keys(ACT_POLICY) as Act[]).map((act) => [act, ROLES.find((role) => mayAct(role, act))]),
    )
    expect(least).toEqual({
      export: 'viewer',
      point: 'participant',
      bring: 'editor',
      share: 'steward',
      release: 'editor',
      approve: 'steward',
      decide: 'steward',
      addModel: 'steward',
      deleteModel: 'owner',
      keepWorkspace: 'owner',
    })
    expect(mayAct(null, 'export')).toBe(false)
  })

  test('nobody gives more than they have, and only those who share give anything', () => {
    expect(grantable('owner')).toEqual(ROLES)
    expect(grantable('owner', 'm1')).toEqual(['viewer', 'participant', 'commenter', 'editor', 'steward'])
    expect(grantable('steward')).toEqual(['viewer', 'participant', 'commenter', 'editor', 'steward'])
    for (const role of ['viewer', 'participant', 'commenter', 'editor', null] as const)
      expect(grantable(role)).toEqual([])
  })

  test('of two roles the higher one counts, whichever comes first', () => {
    expect(higher('viewer', 'editor')).toBe('editor')
    expect(higher('editor', 'viewer')).toBe('editor')
    expect(higher(null, 'viewer')).toBe('viewer')
    expect(higher('viewer', null)).toBe('viewer')
    expect(higher(null, null)).toBeNull()
  })
})
