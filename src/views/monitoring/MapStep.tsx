import { COLUMN_ROLES, type ColumnRole, type MappingProblems, sayNotes } from '../../actions/valuesMapping.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextTable } from '../../ui/TextTable.tsx'
import { say } from '../../words/words.ts'
import { NamesTable } from './NamesTable.tsx'
import { Notice } from './Notice.tsx'
import { QuartersQuestion } from './QuartersQuestion.tsx'
import type { Import, Mapped } from './useImport.ts'

interface MapStepProps {
  readonly flow: Import
  readonly mapped: Mapped
  /** What is missing, once the person tried to go on. */
  readonly missing: MappingProblems | null
}

/** Step 2: which column holds what, and which indicator each name is. */
export function MapStep({ flow, mapped, missing }: MapStepProps) {
  const { file, settled, survey } = mapped
  const notes = sayNotes(file)
  const people = file.people.map((at) => `“${file.header[at]}”`)
  return (
    <div className="import-part">
      {people.length > 0 && (
        <Notice title={say('import.people.title')} alert>
          <p>{say('import.people.words', { count: people.length, columns: people.join(', ') })}</p>
          <p>{say('import.people.check')}</p>
        </Notice>
      )}
      {file.across !== null && (
        <Notice title={say('import.across.title')} alert>
          {say('import.across.words', { heading: file.across })}
        </Notice>
      )}
      {file.across === null && file.guess.period === null && (
        <Notice title={say('import.noPeriod.title')}>{say('import.noPeriod.words')}</Notice>
      )}
      <section aria-labelledby="import-columns">
        <h3 id="import-columns">{say('import.columns')}</h3>
        <div className="import-columns">
          {COLUMN_ROLES.map((role) => (
            <ColumnChoice key={role} role={role} flow={flow} mapped={mapped} error={missing?.columns[role]} />
          ))}
        </div>
      </section>
      <Preview mapped={mapped} />
      {notes.length > 0 && (
        <section aria-labelledby="import-notes">
          <h3 id="import-notes">{say('import.notes')}</h3>
          <ul className="import-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {survey.ambiguous !== null && (
        <QuartersQuestion
          text={survey.ambiguous}
          value={settled.quarters}
          error={missing?.quarters ?? undefined}
          onChange={(quarters) => flow.setQuarters(quarters)}
        />
      )}
      <NamesTable flow={flow} settled={settled} survey={survey} error={missing?.names ?? null} />
    </div>
  )
}

interface ColumnChoiceProps extends Pick<MapStepProps, 'flow' | 'mapped'> {
  readonly role: ColumnRole
  readonly error: string | undefined
}

function ColumnChoice({ role, flow, mapped, error }: ColumnChoiceProps) {
  const { file, settled } = mapped
  const needed = role === 'indicator' || role === 'period' || role === 'value'
  const at = settled.columns[role]
  return (
    <SelectField
      label={say(`import.column.${role}`)}
      note={needed ? undefined : say('import.column.optional')}
      emptyLabel={needed ? say('import.column.choose') : say('import.column.none')}
      value={at === null ? '' : String(at)}
      options={file.header.map((heading, place) =>
        file.people.includes(place)
          ? { value: String(place), label: say('import.column.people', { heading }), disabled: true }
          : { value: String(place), label: heading },
      )}
      error={error}
      onChange={(value) => void flow.setColumn(role, value === '' ? null : Number(value))}
    />
  )
}

function Preview({ mapped: { file, name } }: { readonly mapped: Mapped }) {
  const shown = file.header.flatMap((title, at) => (file.people.includes(at) ? [] : [{ id: String(at), title }]))
  return (
    <TextTable
      caption={say('import.preview', { file: name })}
      columns={[{ id: 'row', title: say('import.preview.row') }, ...shown]}
      rows={file.preview.map(({ line, cells }) => ({
        id: String(line),
        cells: { row: String(line), ...Object.fromEntries(cells.map((cell, at) => [String(at), cell])) },
      }))}
    />
  )
}
