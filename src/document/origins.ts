/** Who a transaction came from. Undo follows only `LOCAL`; everything else takes the same road to the screen. */
export const LOCAL = Symbol('local')
/** The first content of a new document. */
export const SEED = Symbol('seed')
/** A document brought up to the newest format. */
export const MIGRATION = Symbol('migration')
/** What was decided: no undo takes it back. */
export const DECIDED = Symbol('decided')
/** Fields that undo would have left without a value. */
export const MENDED = Symbol('mended')
/** Another tab of this browser. */
export const TAB = Symbol('tab')

const servers = new WeakSet<object>()

/** Notes that what comes with this origin was sent by a server. */
export function markServer(origin: object): void {
  servers.add(origin)
}

/** Whether a transaction came from a server. */
export function isFromServer(origin: unknown): boolean {
  return typeof origin === 'object' && origin !== null && servers.has(origin)
}
