import { afterEach, expect, test, vi } from 'vitest'
import { loadServer, loadServerAnew, server } from '../../../src/document/server.ts'

/** A server whose answers are given by hand, in the order in which it was asked. */
function slowServer() {
  const asked: { path: string; answer: (body: unknown) => void }[] = []
  vi.stubGlobal('fetch', (path: string) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    asked.push({ path, answer: (body) => resolve(Response.json(body)) })
    return promise
  })
  return asked
}

const session = (name: string) => ({ person: { id: 'p1', name }, workspace: { id: 'w', title: '', role: null } })

afterEach(() => vi.unstubAllGlobals())

test('a question that is on its way is not asked twice', async () => {
  const asked = slowServer()
  const both = [loadServer(), loadServer()]
  expect(asked.map(({ path }) => path)).toEqual(['api/session'])
  asked[0]?.answer({ person: null, workspace: null })
  await Promise.all(both)
  expect(server.getState()).toMatchObject({ state: 'there', person: null })
})

test('after something was changed it is asked again, because an answer on its way may be older', async () => {
  const asked = slowServer()
  const before = loadServer()
  const after = loadServerAnew()
  asked[0]?.answer(session('Old name'))
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.answer([])
  await before
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  asked[2]?.answer(session('New name'))
  await vi.waitFor(() => expect(asked).toHaveLength(4))
  asked[3]?.answer([])
  await after
  expect(server.getState().person?.name).toBe('New name')
})
