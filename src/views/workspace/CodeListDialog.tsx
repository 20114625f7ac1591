import { useState } from 'react'
import { keepCodeList, readCodeFile, sayPlaces } from '../../actions/codeLists.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { useOpenWorkspace } from '../../document/hooks/workspace.ts'
import type { CodeReading } from '../../formats/codes/read.ts'
import type { Problem } from '../../formats/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextTable } from '../../ui/TextTable.tsx'
import { say } from '../../words/words.ts'
import { FileProblems } from './FileProblems.tsx'

interface CodeListDialogProps {
  /** The id of the list that the new one replaces; '' for none. */
  readonly replaces: string
  readonly onClose: () => void
}

type Read =
  | { readonly state: 'none' }
  | { readonly state: 'bad'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly state: 'read'; readonly reading: CodeReading }

/** Loads a code list from a file: what it holds is shown before it is kept. */
export function CodeListDialog({ replaces, onClose }: CodeListDialogProps) {
  const open = useOpenWorkspace()
  const { newId, now, tell } = useSurroundings()
  const replaced = open.workspace.getState().snapshot.codeLists.get(replaces)
  const [read, setRead] = useState<Read>({ state: 'none' })
  const [name, setName] = useState(replaced?.name ?? '')
  const [source, setSource] = useState(replaced?.source ?? '')
  const take = async (file: File) => {
    const reading = await readCodeFile(file)
    if (!reading.ok) return setRead({ state: 'bad', name: file.name, problems: reading.problems })
    if (name.trim() === '') setName(reading.value.name)
    return setRead({ state: 'read', reading: reading.value })
  }
  const keep = ({ rows }: CodeReading) => {
    const called = name.trim() || say('workspace.settings.places.untitled')
    keepCodeList(open, { id: replaces || newId(), name: called, source: source.trim(), loadedOn: now(), rows })
    tell(say('workspace.settings.places.kept', { name: called, places: sayPlaces(rows) }))
    onClose()
  }
  return (
    <Dialog
      title={say(replaces ? 'workspace.settings.places.replacing' : 'workspace.settings.places.load')}
      closeLabel={say('ui.close')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('ui.cancel')}</Button>
          <Button
            variant="primary"
            disabled={read.state !== 'read'}
            onPress={() => read.state === 'read' && keep(read.reading)}
          >
            {say('workspace.settings.places.save')}
          </Button>
        </>
      }
    >
      <FileDrop
        label={say('workspace.settings.places.file')}
        hint={say('workspace.settings.places.file.hint')}
        buttonLabel={say('workspace.settings.places.file.choose')}
        accept=".csv,text/csv"
        onFiles={([file]) => void (file && take(file))}
      />
      {read.state === 'bad' ? <FileProblems name={read.name} problems={read.problems} /> : null}
      {read.state === 'read' ? (
        <>
          <div className="workspace-pair">
            <TextField label={say('workspace.settings.places.name')} value={name} maxLength={200} onChange={setName} />
            <TextField
              label={say('workspace.settings.places.source')}
              description={say('workspace.settings.places.source.about')}
              value={source}
              maxLength={300}
              onChange={setSource}
            />
          </div>
          <Preview reading={read.reading} />
        </>
      ) : null}
    </Dialog>
  )
}

/** So many places are shown of a file. */
const SHOWN = 6

function Preview({ reading }: { readonly reading: CodeReading }) {
  const { rows, used, notUsed, problems } = reading
  return (
    <section className="workspace-preview" aria-label={say('workspace.settings.places.columns')}>
      <p role="status">
        <strong>{sayPlaces(rows)}</strong>
      </p>
      <p className="workspace-quiet">{say('workspace.settings.places.used', { columns: used.join(', ') })}</p>
      {notUsed.length > 0 ? (
        <p className="workspace-quiet">{say('workspace.settings.places.notUsed', { columns: notUsed.join(', ') })}</p>
      ) : null}
      <TextTable
        caption={say('workspace.settings.places.first')}
        columns={[
          { id: 'code', title: say('workspace.settings.places.code') },
          { id: 'name', title: say('workspace.settings.places.placeName') },
          { id: 'type', title: say('workspace.settings.places.type') },
          { id: 'in', title: say('workspace.settings.places.in') },
        ]}
        rows={rows.slice(0, SHOWN).map(([code, name, type, parent], at) => ({
          id: String(at),
          cells: { code, name, type, in: parent },
        }))}
      />
      {problems.length > 0 ? <FileProblems problems={problems} /> : null}
    </section>
  )
}
