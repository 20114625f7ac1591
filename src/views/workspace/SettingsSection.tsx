import { type ReactNode, useId } from 'react'

interface SettingsSectionProps {
  readonly title: string
  /** What the settings are for, in a sentence or two. */
  readonly about: string
  readonly children: ReactNode
}

/** One group of settings: what it is for on the left, the fields on the right; on a phone one below the other. */
export function SettingsSection({ title, about, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className="workspace-section" aria-labelledby={id}>
      <div className="workspace-section-words">
        <h3 id={id}>{title}</h3>
        <p>{about}</p>
      </div>
      <div className="workspace-section-fields">{children}</div>
    </section>
  )
}
