// Starts the app without a network. The build writes VERSION and FILES before these lines: './' for the page itself, and
// everything else that the app needs. Nothing is kept but the whole of one version, so that no two versions ever mix.
/* global VERSION, FILES */

const PREFIX = 'throughline-'
const CACHE = PREFIX + VERSION
const PATIENCE = 3000 // milliseconds that the server gets to hand out the page
const LONG_PATIENCE = 30_000 // the same where the kept page is known to be too old
let patience = PATIENCE

const addressOf = (file) => new URL(file, self.registration.scope).href
const PAGE = addressOf('./')
const PAGES = new Set([PAGE, addressOf('index.html')])
const KEPT = new Set(FILES.map(addressOf))

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method !== 'GET') return
  const address = url.replace(/[?#].*/, '')
  if (PAGES.has(address)) event.respondWith(page(event.request))
  else if (KEPT.has(address)) event.respondWith(asset(event.request))
})
// A page that was told that it is too old says so before it is loaded again: the kept one would be too old again.
self.addEventListener('message', ({ data }) => {
  if (data === 'newest') patience = LONG_PATIENCE
})

/** All files or none: one answer that is not OK, and this version is not installed. */
async function keepAll() {
  const cache = await caches.open(CACHE)
  await cache.addAll(FILES.map((file) => new Request(addressOf(file), { cache: 'no-cache' })))
}

/** A new version takes over when no page of the one before is open, so nobody needs the older files any more. */
async function takeOver() {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(older.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function kept(request) {
  const cache = await caches.open(CACHE)
  return cache.match(request, { ignoreSearch: true, ignoreVary: true })
}

/** The newest page where the server answers in time, else the kept one. What a proxy says of a dead server is no page. */
async function page(request) {
  const wait = patience
  patience = PATIENCE
  const answer = fetch(request)
  const inTime = answer.then((found) => (found.status < 500 ? found : undefined)).catch(() => undefined)
  const tooLate = new Promise((done) => setTimeout(done, wait))
  return (await Promise.race([inTime, tooLate])) ?? (await kept(PAGE)) ?? answer
}

/** Names of assets carry a hash of their content: the kept one is the right one. */
async function asset(request) {
  return (await kept(request)) ?? fetch(request)
}
