import { writeJson } from '../formats/json/write.ts'
import { about } from '../model/queries/about.ts'
import { say } from '../words/words.ts'
import { type Action, writable } from './action.ts'
import { noteTaken } from './homeShared.ts'
import { printView } from './print.ts'

/** A title as the name of a file on any system. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${name || say('model.untitled')}.${ending}`
}

export const FILE_ACTIONS: readonly Action[] = [
  {
    id: 'file.save',
    label: 'action.file.save',
    group: 'file',
    icon: 'download',
    keys: ['Mod+S'],
    enabled: () => true,
    run({ open, download, tell }) {
      const model = open.model.getState().snapshot
      const name = fileName(about(model).title, 'json')
      download(name, 'application/json', writeJson({ model, data: open.data.getState().snapshot }))
      noteTaken(open.id, 'json')
      tell(say('said.fileSaved', { name }))
    },
  },
  {
    id: 'share',
    label: 'action.share',
    group: 'file',
    icon: 'share',
    keys: ['S'],
    enabled: () => true,
    run: ({ open }) => open.session.setState({ dialog: { name: 'share' } }),
  },
  {
    id: 'export',
    label: 'action.export',
    group: 'file',
    icon: 'external',
    keys: ['Mod+E'],
    enabled: () => true,
    run: ({ open }) => open.session.setState({ dialog: { name: 'export' } }),
  },
  {
    id: 'pack.read',
    label: 'action.pack.read',
    group: 'file',
    icon: 'upload',
    enabled: writable,
    run: ({ open }) => open.session.setState({ dialog: { name: 'changes' } }),
  },
  {
    id: 'print',
    label: 'action.print',
    group: 'file',
    icon: 'print',
    keys: ['Mod+P'],
    enabled: () => true,
    run: ({ open, view }) => printView(open, view),
  },
  {
    id: 'home',
    label: 'action.home',
    group: 'file',
    icon: 'home',
    enabled: () => true,
    run: ({ go }) => go('/'),
  },
]
