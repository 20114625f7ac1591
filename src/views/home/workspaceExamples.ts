import type { WordKey } from '../../words/words.ts'

/** A whole workspace that comes with the app; its file is fetched only when asked for. */
export interface WorkspaceExample {
  readonly id: string
  readonly title: WordKey
  readonly words: WordKey
  readonly load: () => Promise<{ readonly default: string }>
}

export const WORKSPACE_EXAMPLES: readonly WorkspaceExample[] = [
  {
    id: 'merseyside',
    title: 'workspace.home.example.merseyside',
    words: 'workspace.home.example.merseyside.words',
    load: () => import('../../../examples/workspaces/merseyside.json?raw'),
  },
  {
    id: 'hampshire',
    title: 'workspace.home.example.hampshire',
    words: 'workspace.home.example.hampshire.words',
    load: () => import('../../../examples/workspaces/hampshire.json?raw'),
  },
]
