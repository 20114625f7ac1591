import type { AssumptionStatus } from '../../model/records/assumption.ts'

/** The mark of an assumption, as on the map: hollow untested, filled supported, crossed when challenged or failed. */
export function Diamond({ status }: { readonly status: AssumptionStatus }) {
  return (
    <svg className="insp-diamond" data-status={status} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <path d="M0 -7 L7 0 L0 7 L-7 0 Z" />
      {status === 'challenged' || status === 'failed' ? <path d="M-3 -3 L3 3 M3 -3 L-3 3" /> : null}
    </svg>
  )
}
