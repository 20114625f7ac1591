/** The least and the most that is waited before the server is tried again, in milliseconds. */
export const PAUSE = 1000
export const LONGEST_PAUSE = 20_000
/** After a line that held for so long the first pause is short again, in milliseconds. */
export const HELD = 30_000

/** Not everybody comes back at the same moment when a server has been away. */
export function jittered(pause: number): number {
  return pause + Math.floor(Math.random() * pause * 2)
}
