import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Data, Model, Talk } from '../model/model.ts'
import type { DocumentKind } from '../model/sharing/roles.ts'
import type { OpenModel } from './openModel.ts'
import type { Session } from './session.ts'
import type { Saving } from './persist.ts'
import type { Surroundings } from './surroundings.ts'
import { mayEdit, rightsOf, type Room, type Together } from './together.ts'

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

/** A value read from the talk about the model. */
export function useTalk<R>(select: (talk: Talk) => R): R {
  return useStore(useOpenModel().talk, (state) => select(state.snapshot))
}

/** How the open model stands to a server and to what this person may do. */
export function useTogether<R>(select: (together: Together) => R): R {
  return useStore(useOpenModel().together, select)
}

/** Who else has this model open, and the line to them. */
export function useRoom<R>(select: (room: Room) => R): R {
  return useStore(useOpenModel().room, select)
}

/** A value read from what only this tab sees. */
export function useSession<R>(select: (session: Session) => R): R {
  return useStore(useOpenModel().session, select)
}

const savingOf = (state: { readonly saving: Saving }) => state.saving

/** Whether everything is on this device's disk: the worst of the open documents. */
export function useSaving(): Saving {
  const { saving } = useOpenModel()
  const states = [
    useStore(saving.model, savingOf),
    useStore(saving.data, savingOf),
    useStore(saving.talk, savingOf),
    useStore(saving.versions, savingOf),
  ]
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

/** The moment now, ISO 8601, again each minute, so that "2 minutes ago" stays true. */
export function useNow(): string {
  const { now } = useSurroundings()
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), 60_000)
    return () => clearInterval(timer)
  }, [now])
  return moment
}

/** Whether this person may write the model now. What they may do can change while the model is open. */
export function useMayWrite(kind: DocumentKind): boolean {
  return useTogether((together) => mayEdit(together, kind))
}

/** What actions run in: the open model with its surroundings. A new object when what this person may do has changed. */
export function useActionContext(): Surroundings & { readonly open: OpenModel } {
  const open = useOpenModel()
  const surroundings = useSurroundings()
  const rights = useTogether(rightsOf)
  return useMemo(() => ({ ...surroundings, open, rights }), [surroundings, open, rights])
}
