import { describe, expect, test } from 'vitest'
import {
  baseOf,
  endOf,
  labelOf,
  linkAddress,
  roomEnd,
  roomsAmong,
  sayEnd,
  sayMade,
  sayUse,
  sortLinks,
  SPANS,
  spokenAddress,
} from '../../../src/actions/sharingLinks.ts'
import type { Link } from '../../../src/model/sharing/api.ts'

const NOW = '2026-06-12T10:00:00.000Z'

function link(id: string, more: Partial<Link> = {}): Link {
  return {
    id,
    role: 'editor',
    model: 'm1',
    label: 'Jo Bloggs',
    made: '2026-06-01T09:00:00.000Z',
    madeBy: 'Sam',
    expires: null,
    revoked: null,
    lastUsed: null,
    uses: 0,
    code: false,
    once: false,
    ...more,
  }
}

describe('when access by a link ends', () => {
  test('each span ends as far away as it says, at the same time of day', () => {
    expect(SPANS.map((span) => endOf(span, NOW))).toEqual([
      '2026-06-13T10:00:00.000Z',
      '2026-06-19T10:00:00.000Z',
      '2026-09-12T10:00:00.000Z',
      '2027-06-12T10:00:00.000Z',
      null,
    ])
  })

  test('a room closes in half a day', () => {
    expect(roomEnd(NOW)).toBe('2026-06-12T22:00:00.000Z')
  })
})

describe('the list of links', () => {
  const ended = link('ended', { revoked: '2026-06-02T00:00:00.000Z', made: '2026-06-02T00:00:00.000Z' })
  const late = link('late', { expires: '2026-06-12T09:59:59.999Z' })
  const older = link('older', { expires: '2026-06-12T10:00:00.001Z' })
  const newer = link('newer', { made: '2026-06-03T00:00:00.000Z' })

  test('those that were ended or ran out are apart, and each part begins with the newest', () => {
    const { working, past } = sortLinks([late, older, ended, newer], NOW)
    expect(working.map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(past.map(({ id }) => id)).toEqual(['ended', 'late'])
  })

  test('a room is open while its link works; a link without a code is none', () => {
    const rooms = [link('open', { code: true }), link('plain'), link('over', { code: true, revoked: NOW })]
    expect(roomsAmong(rooms, NOW).map(({ id }) => id)).toEqual(['open'])
  })

  test('what stands in the list is said in words', () => {
    expect(labelOf({ label: '  ' })).toBe('Without a label')
    expect(sayEnd(newer, NOW)).toBe('No end')
    expect(sayEnd(ended, NOW)).toBe('Ended on 2 June 2026')
    expect(sayEnd(late, NOW)).toMatch(/^Ran out on 12 June 2026/)
    expect(sayEnd(older, NOW)).toMatch(/^Ends on 12 June 2026/)
    expect(sayUse(newer)).toBe('Not used yet')
    expect(sayUse({ uses: 1, lastUsed: NOW })).toBe('1 person joined, last used on 12 June 2026')
    expect(sayUse({ uses: 12, lastUsed: NOW })).toBe('12 people joined, last used on 12 June 2026')
    expect(sayMade(newer)).toBe('Made by Sam on 3 June 2026')
    expect(sayMade({ made: NOW, madeBy: '' })).toBe('Made when the server first started, on 12 June 2026')
  })
})

describe('addresses', () => {
  test('a link is the address of the app with the token after the #, whatever the page showed before', () => {
    const base = baseOf('https://example.org/tool/?lang=en#/model/m1/map')
    expect(base).toBe('https://example.org/tool/')
    expect(linkAddress(base, 'a.b-c_d')).toBe('https://example.org/tool/#/join/a.b-c_d')
  })

  test('what is read out to a room has no protocol', () => {
    expect(spokenAddress('https://example.org/')).toBe('example.org/#/join')
  })
})
