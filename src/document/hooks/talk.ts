import { useStore } from 'zustand'
import { openCounts, subjectKey } from '../../model/queries/comments.ts'
import { mayRead } from '../../model/sharing/roles.ts'
import { useOpenModel, useTogether } from '../hooks.ts'
import type { Discussed } from '../session.ts'

/** Whether this person may see the talk about the model. This device may hold what they once could. */
export function useMayReadTalk(): boolean {
  return useTogether(({ link, role }) => link === 'alone' || mayRead(role, 'talk'))
}

/** How many comments on a record are open, those on its assumptions included. */
export function useOpenComments({ kind, id }: Discussed): number {
  const { model, talk } = useOpenModel()
  const key = subjectKey({ kind, id })
  const readable = useMayReadTalk()
  const count = () => (readable ? (openCounts(model.getState().snapshot, talk.getState().snapshot).get(key) ?? 0) : 0)
  // Either may change it: an assumption belongs to a card or link by what the model says.
  useStore(model, count)
  return useStore(talk, count)
}
