import { describe, expect, test } from 'vitest'
import { createTogether, mayEdit, rightsOf, type Together } from '../../../src/document/together.ts'
import { type Refusal, REFUSALS } from '../../../src/model/sharing/refusals.ts'
import { DOCUMENT_KINDS, mayWrite, ROLES } from '../../../src/model/sharing/roles.ts'

const together = (fields: Partial<Together> = {}): Together => ({ ...createTogether('current').getState(), ...fields })

describe('what may be edited', () => {
  test('alone, everything', () => {
    for (const kind of DOCUMENT_KINDS) expect(mayEdit(together(), kind)).toBe(true)
  })

  test('together, what the role may write, with and without the server', () => {
    for (const link of ['connecting', 'live', 'offline'] as const) {
      for (const role of ROLES) {
        for (const kind of DOCUMENT_KINDS) {
          expect(mayEdit(together({ link, role }), kind)).toBe(mayWrite(role, kind))
        }
      }
    }
  })

  test('nothing in a model whose content is still to come, or that a newer app wrote', () => {
    expect(mayEdit(together({ link: 'offline', arrived: false }), 'model')).toBe(false)
    expect(mayEdit(together({ fit: 'newer' }), 'model')).toBe(false)
  })

  test('nothing after a refusal that ends it; on with the work where it may still arrive', () => {
    const ends = REFUSALS.filter((refusal) => !mayEdit(together({ link: 'refused', refusal }), 'model'))
    expect(ends).toEqual(['no-access', 'deleted', 'too-old', 'wrong-origin'] satisfies Refusal[])
  })
})

test('what may be written is one text, which changes with the role and not with what waits', () => {
  const store = createTogether('current')
  const rights = () => rightsOf(store.getState())
  expect(rights()).toBe('model data talk')
  store.setState({ link: 'live', role: 'editor' })
  expect(rights()).toBe('model talk')
  store.setState({ waiting: 3 })
  expect(rights()).toBe('model talk')
  store.setState({ role: 'viewer' })
  expect(rights()).toBe('')
})
