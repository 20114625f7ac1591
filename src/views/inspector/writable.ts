import { useOpenModel } from '../../document/hooks.ts'

/** Whether the open model can be changed in this tab. */
export function useWritable(): boolean {
  return useOpenModel().fit === 'current'
}
