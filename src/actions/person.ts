import { createStore } from 'zustand/vanilla'

/** Who sets targets, accepts findings and answers questions in this tab, as they last wrote it. Never kept. */
export const person = createStore<{ readonly name: string }>(() => ({ name: '' }))
