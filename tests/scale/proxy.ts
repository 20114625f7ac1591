import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  /** The one address that browsers know. */
  readonly url: string
  readonly close: () => void
}

/**
 * What stands in front of several server processes: each connection goes to the first of `places` (ports of this
 * machine) that takes it.
 */
export async function startProxy(places: () => readonly number[]): Promise<Proxy> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    open.add(client)
    client.on('close', () => open.delete(client))
    client.on('error', () => client.destroy())
    forward(client, places())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      for (const client of open) client.destroy()
    },
  }
}

function forward(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined || client.destroyed) {
    client.destroy()
    return
  }
  const behind = connect(port, '127.0.0.1')
  let taken = false
  behind.on('connect', () => {
    taken = true
    client.pipe(behind)
    behind.pipe(client)
    client.on('close', () => behind.destroy())
  })
  behind.on('error', () => {
    if (taken) client.destroy()
    else forward(client, others)
  })
  behind.on('close', () => {
    if (taken) client.end()
  })
}
