import { useEffect } from 'react'
import { loadServer } from '../../document/server.ts'

/** Asks the server anew when a dialog opens: roles and models may have changed since the page was opened. */
export function useServer(): void {
  useEffect(() => {
    void loadServer()
  }, [])
}
