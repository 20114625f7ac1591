import { useEffect, useState } from 'react'
import { type OpenWorkspace, openWorkspace } from '../document/openWorkspace.ts'

export type OpenedWorkspace =
  | { readonly state: 'opening' | 'missing' | 'failed' }
  | { readonly state: 'open'; readonly open: OpenWorkspace }

/** Opens a workspace for as long as a page shows it. */
export function useOpenedWorkspace(id: string): OpenedWorkspace {
  const [opened, setOpened] = useState<OpenedWorkspace>({ state: 'opening' })
  useEffect(() => {
    let left = false
    let leave = (): void => {}
    openWorkspace(id).then(
      (open) => {
        if (left) return void open.close()
        leave = () => void open.close()
        return setOpened({ state: 'open', open })
      },
      () => setOpened({ state: 'failed' }),
    )
    return () => {
      left = true
      leave()
    }
  }, [id])
  return opened
}
