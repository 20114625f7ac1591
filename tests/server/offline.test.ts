import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { buildIfStale, compressUnder } from '../../scripts/build.ts'
import { root } from '../../scripts/child.ts'
import { filesUnder } from '../../scripts/files.ts'
import { writeWorker } from '../../scripts/offline.ts'
import { createServer } from '../../server/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-offline-'))
const write = (name: string, content: string) => writeFileSync(join(folder, name), content)

beforeAll(() => {
  for (const inner of ['assets', 'schema', '.vite']) mkdirSync(join(folder, inner))
})

beforeEach(() => {
  write('index.html', '<!doctype html>')
  write('icon.svg', '<svg/>')
  write('sw.js', '// what the worker does\n')
  write('assets/main-a1.js', 'export const x = 1\n'.repeat(200))
  write('assets/main-a1.js.map', '{}')
  write('assets/text-b2.woff2', 'font')
  for (const name of ['third-party-notices.txt', 'schema/model-2.json', '.vite/manifest.json', '.built'])
    write(name, '')
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs what the build put before the worker. */
function written(text: string): { readonly version: string; readonly files: readonly string[] } {
  const [, version, files] = /^const VERSION = (.*)\nconst FILES = ([^\]]*\])\n/.exec(text) ?? []
  return { version: JSON.parse(version ?? '') as string, files: JSON.parse(files ?? '') as string[] }
}

async function served(): Promise<Response> {
  const server = await createServer({ appFolder: folder })
  const answer = await fetch(`${await server.listen({ host: '127.0.0.1', port: 0 })}/sw.js`)
  const text = await answer.text()
  await server.close()
  return new Response(text, answer)
}

test('the worker keeps what the app needs, once, and nothing else', async () => {
  compressUnder(folder)
  writeWorker(folder)
  const text = await (await served()).text()
  expect(written(text).files).toEqual(['assets/main-a1.js', 'assets/text-b2.woff2', 'icon.svg', './'])
  expect(text).toContain('// what the worker does')
})

test('the worker is asked for anew each time', async () => {
  writeWorker(folder)
  const answer = await served()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-type')).toContain('javascript')
})

test.each(['index.html', 'icon.svg', 'assets/main-a1.js', 'sw.js'])(
  'a change of %s makes a new version',
  async (name) => {
    writeWorker(folder)
    const before = written(await (await served()).text()).version
    write('sw.js', '// what the worker does\n')
    writeWorker(folder)
    expect(written(await (await served()).text()).version).toBe(before)
    write('sw.js', '// what the worker does\n')
    write(name, 'changed')
    writeWorker(folder)
    expect(written(await (await served()).text()).version).not.toBe(before)
  },
)

test('the built worker keeps every built asset', async () => {
  expect(await buildIfStale()).toMatchObject({ ok: true })
  const dist = join(root, 'dist')
  const server = await createServer({ appFolder: dist })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const { files } = written(await (await fetch(`${address}/sw.js`)).text())
  const assets = filesUnder(join(dist, 'assets')).filter((file) => !/\.(br|gz|map)$/.test(file))
  expect(assets.length).toBeGreaterThan(10)
  expect(files.toSorted()).toEqual(['./', 'icon.svg', ...assets.map((file) => file.slice(dist.length + 1))].toSorted())
  for (const file of files) expect((await fetch(new URL(file, `${address}/`))).status, file).toBe(200)
  await server.close()
})
