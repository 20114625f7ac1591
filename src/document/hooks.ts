import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Data, Model } from '../model/model.ts'
import type { OpenModel } from './openModel.ts'
import type { Session } from './session.ts'
import type { Saving } from './persist.ts'
import type { Surroundings } from './surroundings.ts'

export const OpenModelContext = createContext<OpenModel | null>(null)

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** The model that is open around this component. */
export function useOpenModel(): OpenModel {
  const open = useContext(OpenModelContext)
  if (!open) throw new Error('No model is open here')
  return open
}

/** A value read from the model; the component renders again only when that value changes. */
export function useModel<R>(select: (model: Model) => R): R {
  return useStore(useOpenModel().model, (state) => select(state.snapshot))
}

/** Like useModel, for a query that makes a new list or object of the same things each time. */
export function useModelShallow<R>(select: (model: Model) => R): R {
  return useStore(
    useOpenModel().model,
    useShallow((state) => select(state.snapshot)),
  )
}

/** A value read from the model's data. */
export function useData<R>(select: (data: Data) => R): R {
  return useStore(useOpenModel().data, (state) => select(state.snapshot))
}

/** A value read from what only this tab sees. */
export function useSession<R>(select: (session: Session) => R): R {
  return useStore(useOpenModel().session, select)
}

const savingOf = (state: { readonly saving: Saving }) => state.saving

/** Whether everything is on this device's disk: the worst of the open documents. */
export function useSaving(): Saving {
  const { saving } = useOpenModel()
  const states = [useStore(saving.model, savingOf), useStore(saving.data, savingOf)]
  if (states.includes('failed')) return 'failed'
  return states.includes('saving') ? 'saving' : 'saved'
}

/** Whether undo and redo have something to do. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return useStore(useOpenModel().history.store)
}

/** What the app gives to views: ids, time, the way to other screens, files, messages. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('No app around this view')
  return surroundings
}

/** What actions run in: the open model with its surroundings. */
export function useActionContext(): Surroundings & { readonly open: OpenModel } {
  const open = useOpenModel()
  const surroundings = useSurroundings()
  return useMemo(() => ({ ...surroundings, open }), [surroundings, open])
}
