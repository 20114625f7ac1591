import { mayAct } from '../model/sharing/roles.ts'
import { say } from '../words/words.ts'
import type { Action } from './action.ts'
import { stopFollowing } from './follow.ts'
import { announce } from './selection.ts'

/** What is done with the other people who have the model open. */
export const PEOPLE_ACTIONS: readonly Action[] = [
  {
    // Before the selection is cleared by the same key.
    id: 'people.stop',
    label: 'action.people.stop',
    group: 'look',
    keys: ['Escape'],
    enabled: ({ open }) => open.session.getState().guide !== null,
    run: ({ open }) => stopFollowing(open),
  },
  {
    id: 'people.bring',
    label: 'action.people.bring',
    group: 'look',
    icon: 'people',
    enabled: ({ open }) => mayAct(open.together.getState().role, 'bring') && open.room.getState().people.length > 0,
    run({ open }) {
      stopFollowing(open)
      open.bring()
      announce(open, say('people.bring.done'))
    },
  },
  {
    id: 'people.cursors',
    label: 'action.people.cursors',
    group: 'look',
    icon: 'select',
    enabled: ({ open }) => open.room.getState().me !== null,
    run: ({ open }) => open.session.setState(({ cursors }) => ({ cursors: !cursors })),
  },
]
