import { useRef, useState } from 'react'
import { openWorkspaceFile, saveWorkspaceFile } from '../../actions/workspaceFiles.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import type { Problem } from '../../formats/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { FileProblems } from './FileProblems.tsx'
import { ShareSettings } from './ShareSettings.tsx'
import { SettingsSection } from './SettingsSection.tsx'

/** The workspace as one file, and the way to the server. */
export function FileSettings() {
  const open = useOpenWorkspace()
  const around = useSurroundings()
  const picker = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [bad, setBad] = useState<{ readonly name: string; readonly problems: readonly Problem[] } | null>(null)
  /** One act at a time. A failure of the storage is said in words. */
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setBad(null)
    await act().catch(() => around.tell(say('workspace.failed')))
    setBusy(false)
  }
  const save = () =>
    run(async () => around.tell(say('said.fileSaved', { name: await saveWorkspaceFile(open, around) })))
  const take = (file: File) =>
    run(async () => {
      const reading = await openWorkspaceFile(file, around)
      if (reading.ok) around.go(`/workspace/${reading.value}`)
      else setBad({ name: file.name, problems: reading.problems })
    })
  return (
    <SettingsSection title={say('workspace.settings.file')} about={say('workspace.settings.file.about')}>
      <div className="workspace-buttons">
        <Button icon="download" disabled={busy} onPress={() => void save()}>
          {say('workspace.settings.file.save')}
        </Button>
        <Button icon="folder" disabled={busy} onPress={() => picker.current?.click()}>
          {say('workspace.settings.file.open')}
        </Button>
      </div>
      <p className="workspace-quiet" role="status">
        {busy ? say('workspace.settings.file.saving') : say('workspace.settings.file.open.about')}
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={say('workspace.settings.file.open')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void take(file)
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
      {bad ? <FileProblems {...bad} /> : null}
      <ShareSettings />
    </SettingsSection>
  )
}
