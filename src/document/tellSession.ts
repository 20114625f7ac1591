import type { OpenModel } from './openModel.ts'
import type { Session } from './session.ts'

/** Tells the others what is selected and dragged in this tab. Returns how to stop. */
export function tellSession(open: OpenModel): () => void {
  const tell = ({ selection, drag }: Session, before?: Session) => {
    if (selection !== before?.selection) {
      open.point({ selection: selection && { table: selection.table, ids: [...selection.ids] } })
    }
    if (drag !== before?.drag) {
      open.point({ drag: drag && [...drag].map(([id, { x, y }]) => ({ id, x, y })) })
    }
  }
  // The line is there from the moment at which the server said who this is.
  const stopLine = open.room.subscribe(({ line }, before) => {
    if (line && !before.line) tell(open.session.getState())
  })
  const stopSession = open.session.subscribe(tell)
  return () => {
    stopLine()
    stopSession()
  }
}
