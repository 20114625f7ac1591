/** Stands in for the `idb` library where tests run without IndexedDB: databases in memory, as far as the app uses them. */
const databases = new Map<string, Database>()

type Rows = Map<string, Record<string, unknown>>

class Database {
  private readonly stores = new Map<string, { readonly path: string; readonly rows: Rows }>()

  createObjectStore(name: string, { keyPath }: { readonly keyPath: string }) {
    this.stores.set(name, { path: keyPath, rows: new Map() })
    return { createIndex: () => {} }
  }
  get(store: string, key: string) {
    return Promise.resolve(structuredClone(this.rows(store).get(key)))
  }
  getAll(store: string) {
    return Promise.resolve(structuredClone([...this.rows(store).values()]))
  }
  getAllFromIndex(store: string, index: string, key: string) {
    return Promise.resolve(structuredClone([...this.rows(store).values()].filter((row) => row[index] === key)))
  }
  put(store: string, row: Record<string, unknown>) {
    const { path, rows } = this.store(store)
    rows.set(String(row[path]), structuredClone(row))
    return Promise.resolve(row[path])
  }
  delete(store: string, key: string) {
    this.rows(store).delete(key)
    return Promise.resolve()
  }
  transaction(stores: string | readonly string[]) {
    const objectStore = (store: string) => ({
      get: (key: string) => this.get(store, key),
      put: (row: Record<string, unknown>) => this.put(store, row),
      delete: (key: string) => this.delete(store, key),
    })
    const [first = ''] = typeof stores === 'string' ? [stores] : stores
    return { objectStore, store: objectStore(first), done: Promise.resolve() }
  }

  private store(name: string) {
    const store = this.stores.get(name)
    if (!store) throw new Error(`No store ${name}`)
    return store
  }
  private rows(name: string): Rows {
    return this.store(name).rows
  }
}

/** Opens a database in memory, made by `upgrade` when it is opened first. */
export function openDB(name: string, _version: number, { upgrade }: { upgrade: (db: Database) => void }) {
  let database = databases.get(name)
  if (!database) {
    database = new Database()
    databases.set(name, database)
    upgrade(database)
  }
  return Promise.resolve(database)
}
