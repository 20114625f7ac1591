import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Hocuspocus } from '@hocuspocus/server'
import { WebSocketServer } from 'ws'
import { readConfig } from '../../server/config.ts'
import { openServer } from '../../server/open.ts'
import { documentName } from '../../src/model/sharing/documents.ts'

/** One server in a process of its own: `ours <folder>`, or `bare`. It says where it is as one line of JSON. */
const [which = '', folder = ''] = process.argv.slice(2)
const MEGABYTE = 1024 * 1024
/** What one browser may send has a limit that a flood is to reach the server without. */
const PACE = { perSecond: 1e9, burst: 1e9 }

/** The whole server as it is started, with its own database in the folder. */
async function startOurs(): Promise<void> {
  const appFolder = join(folder, 'page')
  mkdirSync(appFolder, { recursive: true })
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Throughline</title>')
  const read = readConfig({ DATA_FOLDER: folder, PORT: '0', LOG_LEVEL: 'warn' })
  if (!read.ok) throw new Error(read.problems.join(' '))
  let token = ''
  const config = { ...read.config, appFolder, limits: { ...read.config.limits, ...PACE } }
  const { server, greet } = await openServer(config, {
    tell: (line) => (token = /#\/join\/(\S+)/.exec(line)?.[1] ?? token),
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  await greet(url)
  console.log(JSON.stringify({ url, token }))
}

/** Hocuspocus alone, over sockets that are set up as ours: it keeps nothing, asks nobody and checks nothing. */
async function startBare(): Promise<void> {
  const hocuspocus = new Hocuspocus({ quiet: true, timeout: 30_000, debounce: 2000, maxDebounce: 10_000 })
  // So that the model stays when everybody has left.
  await hocuspocus.openDirectConnection(documentName('model', 'm1'))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * MEGABYTE, perMessageDeflate: false })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      const client = hocuspocus.handleConnection(accepted, new Request('http://localhost/sync'))
      accepted.on('message', (data: Buffer) => client.handleMessage(new Uint8Array(data)))
      accepted.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, token: '' }))
}

await (which === 'ours' ? startOurs() : startBare())
