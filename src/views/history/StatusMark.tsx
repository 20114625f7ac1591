import type { VersionStatus } from '../../model/records/version.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { StatusWords, type Tone } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'

const MARKS: Readonly<Record<VersionStatus, { readonly icon: IconName; readonly tone: Tone }>> = {
  draft: { icon: 'edit', tone: 'quiet' },
  'in-review': { icon: 'show', tone: 'accent' },
  approved: { icon: 'check', tone: 'good' },
  superseded: { icon: 'history', tone: 'quiet' },
}

/** Where a version stands, in words and with a mark. */
export function StatusMark({ status }: { readonly status: VersionStatus }) {
  const { icon, tone } = MARKS[status]
  return (
    <StatusWords tone={tone}>
      <span className="history-status">
        <Icon name={icon} size={14} />
        {say(`versions.status.${status}`)}
      </span>
    </StatusWords>
  )
}
