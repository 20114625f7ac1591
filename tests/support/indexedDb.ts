/**
 * A browser's IndexedDB in memory, as far as the app uses it: transactions run one after another, each to its end, and a
 * request is answered in a task of its own. No versions beyond the first, no errors of the disk.
 */
type Key = string | number
type Listener = (event: Event) => void

interface StoreState {
  readonly keyPath: string | null
  readonly records: Map<Key, unknown>
  readonly indexes: Map<string, string>
  next: number
}

interface DatabaseState {
  version: number
  readonly stores: Map<string, StoreState>
  /** What runs now, and after it what waits. */
  turn: Promise<void>
}

const databases = new Map<string, DatabaseState>()

class Range {
  private readonly has: (key: Key) => boolean
  private constructor(has: (key: Key) => boolean) {
    this.has = has
  }
  static lowerBound(lower: Key, open = false) {
    return new Range((key) => (open ? key > lower : key >= lower))
  }
  static upperBound(upper: Key, open = false) {
    return new Range((key) => (open ? key < upper : key <= upper))
  }
  includes(key: Key): boolean {
    return this.has(key)
  }
}

class Target extends EventTarget {
  protected say(name: string, more: object = {}): void {
    const handler = (this as unknown as Record<string, Listener | undefined>)[`on${name}`]
    if (handler) this.addEventListener(name, handler, { once: true })
    this.dispatchEvent(Object.assign(new Event(name), more))
  }
}

class Request extends Target {
  result: unknown
  readonly error = null
  source: unknown = null
  transaction: Transaction | null = null
  answer(result: unknown, name = 'success', more: object = {}): void {
    this.result = result
    this.say(name, more)
  }
}

class Transaction extends Target {
  readonly error = null
  readonly objectStoreNames: readonly string[]
  private readonly waiting: (() => void)[] = []
  private readonly database: Database

  readonly mode: string
  constructor(database: Database, names: readonly string[], mode: string) {
    super()
    this.database = database
    this.objectStoreNames = names
    this.mode = mode
  }
  get db(): Database {
    return this.database
  }
  objectStore(name: string): Store {
    const state = this.database.state.stores.get(name)
    if (!state) throw new Error(`No store ${name}`)
    return new Store(state, this, name)
  }
  ask(read: () => unknown): Request {
    const request = new Request()
    request.transaction = this
    this.waiting.push(() => request.answer(read()))
    return request
  }
  async run(): Promise<void> {
    await task()
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      next()
      await task()
    }
    this.say('complete')
  }
}

class Store {
  private readonly state: StoreState
  readonly transaction: Transaction
  readonly name: string
  constructor(state: StoreState, transaction: Transaction, name: string) {
    this.state = state
    this.transaction = transaction
    this.name = name
  }
  get keyPath() {
    return this.state.keyPath
  }
  get(key: Key) {
    return this.ask(({ records }) => records.get(key))
  }
  getAll(range?: Range | null) {
    return this.ask(() => this.within(range).map(([, value]) => value))
  }
  getAllKeys(range?: Range | null) {
    return this.ask(() => this.within(range).map(([key]) => key))
  }
  count(range?: Range | null) {
    return this.ask(() => this.within(range).length)
  }
  put(value: unknown, key?: Key) {
    const copy: unknown = structuredClone(value)
    return this.ask((state) => {
      const named = state.keyPath === null ? key : (copy as Record<string, Key>)[state.keyPath]
      const at = named ?? state.next++
      state.records.set(at, copy)
      return at
    })
  }
  add(value: unknown, key?: Key) {
    return this.put(value, key)
  }
  delete(key: Key | Range) {
    return this.ask(({ records }) => {
      if (!(key instanceof Range)) records.delete(key)
      else for (const one of records.keys()) if (key.includes(one)) records.delete(one)
    })
  }
  clear() {
    return this.ask(({ records }) => records.clear())
  }
  /** Only what stands at one end is ever asked for. */
  openKeyCursor(_range: null, direction: 'next' | 'prev') {
    return this.ask(() => {
      const key = this.within()
        .map(([one]) => one)
        .at(direction === 'prev' ? -1 : 0)
      return key === undefined ? null : Object.assign(new Cursor(), { key })
    })
  }
  createIndex(name: string, keyPath: string) {
    this.state.indexes.set(name, keyPath)
    return this.index(name)
  }
  index(name: string) {
    return new Index(this, this.state.indexes.get(name) ?? name)
  }
  private within(range?: Range | null): [Key, unknown][] {
    return [...this.state.records]
      .filter(([key]) => !range || range.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, structuredClone(value)])
  }
  ask(read: (state: StoreState) => unknown): Request {
    return this.transaction.ask(() => structuredCloned(read(this.state)))
  }
}

class Index {
  private readonly store: Store
  private readonly keyPath: string
  constructor(store: Store, keyPath: string) {
    this.store = store
    this.keyPath = keyPath
  }
  get objectStore() {
    return this.store
  }
  getAll(key: Key) {
    return this.store.ask(({ records }) =>
      [...records.values()].filter((one) => (one as Record<string, unknown>)[this.keyPath] === key),
    )
  }
}

class Cursor {
  key: Key = 0
  advance() {}
  continue() {}
  continuePrimaryKey() {}
}

class Database extends Target {
  readonly state: DatabaseState
  readonly name: string
  constructor(name: string, state: DatabaseState) {
    super()
    this.name = name
    this.state = state
  }
  get objectStoreNames() {
    return Object.assign([...this.state.stores.keys()], { contains: (name: string) => this.state.stores.has(name) })
  }
  createObjectStore(name: string, { keyPath = null }: { keyPath?: string | null; autoIncrement?: boolean } = {}) {
    this.state.stores.set(name, { keyPath, records: new Map(), indexes: new Map(), next: 1 })
    return new Transaction(this, [name], 'versionchange').objectStore(name)
  }
  transaction(names: string | readonly string[], mode = 'readonly'): Transaction {
    const transaction = new Transaction(this, typeof names === 'string' ? [names] : names, mode)
    this.state.turn = this.state.turn.then(() => transaction.run())
    return transaction
  }
  close() {}
}

const factory = {
  open(name: string, version = 1): Request {
    const request = new Request()
    void task().then(() => {
      const state = databases.get(name) ?? { version: 0, stores: new Map(), turn: Promise.resolve() }
      databases.set(name, state)
      const before = state.version
      state.version = Math.max(before, version)
      const database = new Database(name, state)
      if (before < version) {
        request.transaction = new Transaction(database, [], 'versionchange')
        request.answer(database, 'upgradeneeded', { oldVersion: before, newVersion: version })
      }
      request.transaction = null
      request.answer(database)
    })
    return request
  },
  deleteDatabase(name: string): Request {
    const request = new Request()
    void (databases.get(name)?.turn ?? Promise.resolve()).then(task).then(() => {
      databases.delete(name)
      request.answer(undefined)
    })
    return request
  },
}

function structuredCloned(value: unknown): unknown {
  return value instanceof Cursor ? value : structuredClone(value)
}

function task(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Puts it where the app looks for it, before the app is loaded. */
export function installIndexedDb(): void {
  Object.assign(globalThis, {
    indexedDB: factory,
    IDBKeyRange: Range,
    IDBRequest: Request,
    IDBOpenDBRequest: Request,
    IDBTransaction: Transaction,
    IDBObjectStore: Store,
    IDBIndex: Index,
    IDBCursor: Cursor,
    IDBDatabase: Database,
  })
}

/** The names of the databases on this device. */
export function databasesHere(): readonly string[] {
  return [...databases.keys()].toSorted()
}
