import './workspaceParts.css'
import './settings.css'
import { useRef } from 'react'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { BidFormSettings } from './BidFormSettings.tsx'
import { CodeListSettings } from './CodeListSettings.tsx'
import { FileSettings } from './FileSettings.tsx'
import { PartnershipSettings } from './PartnershipSettings.tsx'
import { PrioritySettings } from './PrioritySettings.tsx'
import { ReadOnlyNote } from './ReadOnlyNote.tsx'
import { ReviewSettings } from './ReviewSettings.tsx'
import { say } from '../../words/words.ts'

/** What holds for the whole partnership: title, system model, bid form, priorities, places, and the way to a file. */
export function SettingsPart() {
  const page = useRef<HTMLDivElement>(null)
  useFocusKept(page)
  return (
    <div ref={page} className="workspace-page workspace-settings">
      <h2 className="workspace-heading">{say('workspace.settings')}</h2>
      <ReadOnlyNote />
      <PartnershipSettings />
      <BidFormSettings />
      <PrioritySettings />
      <CodeListSettings />
      <ReviewSettings />
      <FileSettings />
    </div>
  )
}
