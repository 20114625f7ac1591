import { say } from '../words/words.ts'
import { type Action, writable } from './action.ts'
import { announce, select, selectedIds, selectedLinks, selectedNodes, soleNode } from './selection.ts'
import { addCard, addLinkedCard, deleteCards, nudgeCard, shiftCard } from './cards.ts'
import { deleteLinks } from './links.ts'
import { nodesInOrder, stagesInOrder } from '../model/queries/stages.ts'

/** Undo, redo, and what is done to cards. */
export const EDIT_ACTIONS: readonly Action[] = [
  {
    id: 'undo',
    label: 'action.undo',
    group: 'edit',
    icon: 'undo',
    keys: ['Mod+Z'],
    enabled: ({ open }) => open.history.store.getState().canUndo,
    run({ open }) {
      if (open.history.undo()) announce(open, say('said.undone'))
    },
  },
  {
    id: 'redo',
    label: 'action.redo',
    group: 'edit',
    icon: 'redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: ({ open }) => open.history.store.getState().canRedo,
    run({ open }) {
      if (open.history.redo()) announce(open, say('said.redone'))
    },
  },
  {
    id: 'card.add',
    label: 'action.card.add',
    group: 'card',
    icon: 'addCard',
    keys: ['N'],
    enabled: (context) => writable(context) && stagesInOrder(context.open.model.getState().snapshot).length > 0,
    run({ open, newId }) {
      const node = soleNode(open)
      const stage = node?.stage ?? stagesInOrder(open.model.getState().snapshot)[0]?.id
      if (stage) addCard(open, newId(), stage, node?.id)
    },
  },
  {
    id: 'card.below',
    label: 'action.card.below',
    group: 'card',
    keys: ['Enter'],
    on: 'map',
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run({ open, newId }) {
      const node = soleNode(open)
      if (node) addCard(open, newId(), node.stage, node.id)
    },
  },
  {
    id: 'card.linked',
    label: 'action.card.linked',
    group: 'card',
    keys: ['Mod+Enter'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run({ open, newId }) {
      const node = soleNode(open)
      if (node) addLinkedCard(open, { node: newId(), link: newId() }, node)
    },
  },
  {
    id: 'card.rename',
    label: 'action.card.rename',
    group: 'card',
    icon: 'edit',
    keys: ['F2'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run({ open }) {
      open.session.setState({ renaming: soleNode(open)?.id ?? null })
    },
  },
  {
    id: 'delete',
    label: 'action.delete',
    group: 'edit',
    icon: 'remove',
    keys: ['Delete', 'Backspace'],
    on: 'map',
    enabled: (context) =>
      writable(context) && selectedNodes(context.open).length + selectedLinks(context.open).length > 0,
    run({ open }) {
      const nodes = selectedNodes(open)
      if (nodes.length > 0) deleteCards(open, nodes)
      else deleteLinks(open, selectedIds(open, 'links'))
    },
  },
  ...([-1, 1] as const).map((by): Action => ({
    id: by === 1 ? 'card.down' : 'card.up',
    label: by === 1 ? 'action.card.down' : 'action.card.up',
    group: 'card',
    keys: [by === 1 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run({ open }) {
      const node = soleNode(open)
      if (node) nudgeCard(open, node, by)
    },
  })),
  ...([-1, 1] as const).map((by): Action => ({
    id: by === 1 ? 'card.nextStage' : 'card.previousStage',
    label: by === 1 ? 'action.card.nextStage' : 'action.card.previousStage',
    group: 'card',
    keys: [by === 1 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft'],
    enabled: (context) => writable(context) && soleNode(context.open) !== null,
    run({ open }) {
      const node = soleNode(open)
      if (node) shiftCard(open, node, by)
    },
  })),
  {
    id: 'select.all',
    label: 'action.selectAll',
    group: 'edit',
    keys: ['Mod+A'],
    on: 'map',
    enabled: () => true,
    run({ open }) {
      select(
        open,
        'nodes',
        nodesInOrder(open.model.getState().snapshot).map((node) => node.id),
      )
    },
  },
]
