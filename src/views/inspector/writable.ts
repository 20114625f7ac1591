import { useMayWrite } from '../../document/hooks.ts'

/** Whether the open model can be changed by this person now. */
export function useWritable(): boolean {
  return useMayWrite('model')
}
