/** What the app gives to actions and views: new ids, the time, the way to another screen, files, messages. */
export interface Surroundings {
  readonly newId: () => string
  /** The moment now, as ISO 8601 in UTC. */
  readonly now: () => string
  readonly go: (path: string) => void
  /** The view of the model that is open: map, outline, indicators, monitoring or review. */
  readonly view: string
  readonly download: (name: string, type: string, content: string | Uint8Array | Blob) => void
  /** Shows a short message. */
  readonly tell: (message: string) => void
}
