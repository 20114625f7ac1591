import { writeJson } from '../formats/json/write.ts'
import { about } from '../model/queries/about.ts'
import { say } from '../words/words.ts'
import type { Action } from './action.ts'

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
      tell(say('said.fileSaved', { name }))
    },
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
