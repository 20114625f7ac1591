import { createStore } from 'zustand/vanilla'
import type { OpenModel } from '../document/openModel.ts'

/** Who sets targets, accepts findings and answers questions in this tab, as they last wrote it. Never kept. */
export const person = createStore<{ readonly name: string }>(() => ({ name: '' }))

/** Who writes in an open model: the person that the server knows, or the name given in this tab. */
export function author({ room }: OpenModel): { readonly by: string; readonly name: string } {
  const { me } = room.getState()
  return me ? { by: me.person.id, name: me.person.name } : { by: '', name: person.getState().name.trim() }
}
