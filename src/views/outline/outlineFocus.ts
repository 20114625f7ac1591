import { createContext, type RefObject, useCallback, useContext, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Where in a field the caret is put: at its ends, or after so many characters. */
export type Caret = 'start' | 'end' | number

/** The place that is to get the focus once it is on the page: a card's label, a stage's name or its add button. */
export interface Wanted {
  readonly place: string
  readonly caret: Caret
}

export type WantedStore = StoreApi<Wanted>

const NOTHING: Wanted = { place: '', caret: 'end' }

export function createWanted(): WantedStore {
  return createStore<Wanted>(() => NOTHING)
}

export const WantedContext = createContext<WantedStore>(createWanted())

export const labelOf = (card: string) => `label ${card}`
export const nameOf = (stage: string) => `name ${stage}`
export const addButtonOf = (stage: string) => `add ${stage}`

/** Asks for the focus to go to a place, now or as soon as it is on the page. */
export function useGoTo(): (place: string, caret?: Caret) => void {
  const store = useContext(WantedContext)
  return useCallback((place, caret = 'end') => store.setState({ place, caret }), [store])
}

/** Takes the focus for an element whenever its place is asked for. */
export function useWanted(place: string, element: RefObject<HTMLElement | null>): void {
  const store = useContext(WantedContext)
  const wanted = useStore(store, (state) => (state.place === place ? state : null))
  useLayoutEffect(() => {
    if (!wanted || !element.current) return
    store.setState(NOTHING)
    focusField(element.current, wanted.caret)
  }, [wanted, store, element])
}

/** How long a menu or dialog takes to close and give the focus back to where it was, in milliseconds. */
const CLOSING = 80

function focusField(field: HTMLElement, caret: Caret): void {
  if (document.activeElement?.closest('[role="menu"], [role="dialog"], [role="alertdialog"]')) {
    setTimeout(() => focusNow(field, caret), CLOSING)
  } else focusNow(field, caret)
}

function focusNow(field: HTMLElement, caret: Caret): void {
  field.focus({ preventScroll: true })
  bringIntoSight(field)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const at = caret === 'start' ? 0 : caret === 'end' ? field.value.length : Math.min(caret, field.value.length)
    field.setSelectionRange(at, at)
  }
}

/** How often a place is looked for again: rows on the way are as tall as guessed until they have been in sight. */
const LOOKS = 3

/** Scrolls just as far as needed to show an element. */
export function bringIntoSight(element: HTMLElement, looks = LOOKS): void {
  element.scrollIntoView({ block: 'nearest' })
  if (looks > 1) requestAnimationFrame(() => bringIntoSight(element, looks - 1))
}
