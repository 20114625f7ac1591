import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'

/** Something to know or to mend before going on. */
export function Notice({ title, alert = false, children }: { title: string; alert?: boolean; children: ReactNode }) {
  return (
    <div className="import-notice" data-alert={alert || undefined} role={alert ? 'alert' : undefined}>
      <Icon name="warning" />
      <div>
        <p className="import-notice-title">{title}</p>
        <div>{children}</div>
      </div>
    </div>
  )
}
