import { expect, test } from 'vitest'

import { linkRow, NOON, sessionRow } from '../support/storages.ts'
import type { Opened } from './opened.ts'

const BEFORE = '2026-03-02T11:59:59.999Z'
const AFTER = '2026-03-02T12:00:00.001Z'

export function sharingContract({ home, pair }: Opened): void {
  test('a link is found by its id and its hash, and listed with its model or with the workspace', async () => {
    const storage = await home()
    const whole = linkRow('whole', { expires: AFTER, codeHash: 'code', codeExpires: AFTER, once: true })
    const ofModel = linkRow('ofModel', { model: 'm', role: 'viewer', made: AFTER })
    const older = linkRow('older', { model: 'm', revoked: NOON })
    for (const link of [whole, older, ofModel]) await storage.addLink(link)
    expect(await storage.link('whole')).toEqual(whole)
    expect(await storage.linkByHash('hash of ofModel')).toEqual(ofModel)
    expect(await storage.links('w', null)).toEqual([whole])
    expect(await storage.links('w', 'm')).toEqual([ofModel, older])
    expect(await storage.links('other', null)).toEqual([])
    expect(await storage.link('other')).toBeNull()
    expect(await storage.linkByHash('whole')).toBeNull()
  })

  test('two links never have one hash', async () => {
    const storage = await home()
    await storage.addLink(linkRow('a', { hash: 'same' }))
    await expect(storage.addLink(linkRow('b', { hash: 'same' }))).rejects.toThrow()
  })

  test('a code works until it expires, and only while its link does', async () => {
    const storage = await home()
    const code = { codeHash: 'code', codeExpires: NOON }
    await storage.addLink(linkRow('works', code))
    expect((await storage.linkByCode('code', BEFORE))?.id).toBe('works')
    expect(await storage.linkByCode('code', NOON)).toBeNull()
    expect(await storage.linkByCode('other', BEFORE)).toBeNull()
    await storage.revokeLink('works', BEFORE)
    expect(await storage.linkByCode('code', BEFORE)).toBeNull()
    await storage.addLink(linkRow('expires first', { codeHash: 'code 2', codeExpires: AFTER, expires: NOON }))
    expect((await storage.linkByCode('code 2', BEFORE))?.id).toBe('expires first')
    expect(await storage.linkByCode('code 2', NOON)).toBeNull()
  })

  test('a code that comes again finds the link that works', async () => {
    const storage = await home()
    await storage.addLink(linkRow('old', { codeHash: 'code', codeExpires: BEFORE }))
    await storage.addLink(linkRow('new', { codeHash: 'code', codeExpires: AFTER }))
    expect((await storage.linkByCode('code', NOON))?.id).toBe('new')
  })

  test('a link is revoked once', async () => {
    const storage = await home()
    await storage.addLink(linkRow('a'))
    expect(await storage.revokeLink('a', NOON)).toBe(true)
    expect(await storage.revokeLink('a', AFTER)).toBe(false)
    expect(await storage.revokeLink('other', NOON)).toBe(false)
    expect((await storage.link('a'))?.revoked).toBe(NOON)
  })

  test('a session is found by its hash, renamed, seen and forgotten', async () => {
    const storage = await home()
    await storage.addSession(sessionRow('s'))
    expect(await storage.sessionByHash('hash of s')).toEqual(sessionRow('s'))
    await storage.renameSession('s', 'Grace')
    await storage.seeSession('s', AFTER)
    expect(await storage.sessionByHash('hash of s')).toEqual({ ...sessionRow('s'), name: 'Grace', seen: AFTER })
    await storage.addLink(linkRow('a'))
    await storage.grant('s', 'a', NOON)
    await storage.deleteSession('s')
    expect(await storage.sessionByHash('hash of s')).toBeNull()
    expect(await storage.grants('s', NOON)).toEqual([])
  })

  test('a grant notes the use, and gives what its link gives', async () => {
    const storage = await home()
    await storage.addSession(sessionRow('s'))
    await storage.addLink(linkRow('a', { model: 'm', role: 'commenter', expires: AFTER }))
    await storage.addLink(linkRow('b', { role: 'steward' }))
    expect(await storage.grant('s', 'a', NOON)).toBe(true)
    expect(await storage.grant('s', 'b', NOON)).toBe(true)
    expect(await storage.grants('s', NOON)).toEqual([
      { link: 'a', workspace: 'w', model: 'm', role: 'commenter', expires: AFTER },
      { link: 'b', workspace: 'w', model: null, role: 'steward', expires: null },
    ])
    expect(await storage.link('a')).toMatchObject({ uses: 1, lastUsed: NOON })
  })

  test('uses count browsers: one that opens its link again is not counted again', async () => {
    const storage = await home()
    await storage.addLink(linkRow('a'))
    for (const id of ['s', 't']) await storage.addSession(sessionRow(id))
    for (const id of ['s', 't', 's']) expect(await storage.grant(id, 'a', NOON)).toBe(true)
    expect(await storage.link('a')).toMatchObject({ uses: 2 })
    expect(await storage.grants('s', NOON)).toHaveLength(1)
  })

  test('browsers that were not seen for long are forgotten with their grants, and the others are not', async () => {
    const storage = await home()
    await storage.addLink(linkRow('a'))
    for (const [id, seen] of Object.entries({ old: BEFORE, new: NOON })) {
      await storage.addSession({ ...sessionRow(id), seen })
      await storage.grant(id, 'a', BEFORE)
    }
    await storage.deleteSessionsBefore(NOON)
    expect(await storage.sessionByHash(sessionRow('old').hash)).toBeNull()
    expect(await storage.sessionByHash(sessionRow('new').hash)).not.toBeNull()
    expect(await storage.grants('old', NOON)).toEqual([])
    expect(await storage.grants('new', NOON)).toHaveLength(1)
  })

  test('grants of links that are revoked or have expired are gone', async () => {
    const storage = await home()
    await storage.addSession(sessionRow('s'))
    await storage.addLink(linkRow('a', { expires: AFTER }))
    await storage.addLink(linkRow('b'))
    await storage.grant('s', 'a', NOON)
    await storage.grant('s', 'b', NOON)
    expect((await storage.grants('s', AFTER)).map(({ link }) => link)).toEqual(['b'])
    await storage.revokeLink('b', NOON)
    expect((await storage.grants('s', NOON)).map(({ link }) => link)).toEqual(['a'])
    expect(await storage.grants('s', AFTER)).toEqual([])
  })

  test('a link that is revoked, expired or not there grants nothing, and no use is noted', async () => {
    const storage = await home()
    await storage.addSession(sessionRow('s'))
    await storage.addLink(linkRow('revoked', { revoked: BEFORE }))
    await storage.addLink(linkRow('expired', { expires: NOON }))
    for (const link of ['revoked', 'expired', 'other']) {
      expect(await storage.grant('s', link, NOON), link).toBe(false)
      if (link !== 'other') expect(await storage.link(link)).toMatchObject({ uses: 0, lastUsed: null })
    }
    expect(await storage.grants('s', BEFORE)).toEqual([])
  })

  test('moments that are written differently compare as moments', async () => {
    const storage = await home()
    await storage.addSession(sessionRow('s'))
    await storage.addLink(linkRow('a', { expires: '2026-03-02T12:00:00Z' }))
    expect(await storage.grant('s', 'a', NOON)).toBe(false)
    expect(await storage.grant('s', 'a', AFTER)).toBe(false)
    expect(await storage.grant('s', 'a', BEFORE)).toBe(true)
    expect(await storage.grants('s', '2026-03-02T12:00:00.000000Z')).toEqual([])
  })

  test('a link that works once works once, whoever asks at the same time', async () => {
    const [one, other] = await pair()
    for (let round = 0; round < 10; round += 1) {
      await one.addLink(linkRow(`once ${round}`, { once: true, codeHash: `code ${round}`, codeExpires: AFTER }))
      const ids = Array.from({ length: 6 }, (_, index) => `s${round}-${index}`)
      for (const id of ids) await one.addSession(sessionRow(id))
      const granted = await Promise.all(
        ids.map((id, index) => (index % 2 ? one : other).grant(id, `once ${round}`, NOON)),
      )
      expect(granted.filter(Boolean)).toHaveLength(1)
      const winner = ids[granted.indexOf(true)] ?? ''
      expect(await other.grants(winner, NOON)).toHaveLength(1)
      expect(await one.link(`once ${round}`)).toMatchObject({ uses: 1 })
      expect(await one.grant(winner, `once ${round}`, NOON)).toBe(false)
      expect(await one.linkByCode(`code ${round}`, NOON)).toBeNull()
    }
  })
}
