import { sayBad } from '../../actions/indicatorWords.ts'
import type { ValuesOutcome } from '../../actions/valuesFile.ts'
import { badCellsTable } from '../../actions/valuesTake.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { writeCsv } from '../../formats/csv/write.ts'
import { Button } from '../../ui/Button.tsx'
import { TextTable } from '../../ui/TextTable.tsx'
import { say } from '../../words/words.ts'

/** Bad cells that are shown; the download has them all. */
const SHOWN = 100

interface ReviewStepProps {
  readonly name: string
  readonly outcome: ValuesOutcome
  readonly created: number
}

/** Step 3: what will happen, and what cannot be read with the reason. */
export function ReviewStep({ name, outcome, created }: ReviewStepProps) {
  const { download } = useSurroundings()
  const { values, bad, left } = outcome
  const replaced = values.filter((value) => value.replaces !== null).length
  return (
    <div className="import-part">
      <h3>{say('import.will')}</h3>
      <ul className="import-will">
        {values.length === 0 ? (
          <li>{say('import.will.none')}</li>
        ) : (
          <li>{say('import.will.added', { count: values.length })}</li>
        )}
        {replaced > 0 && <li>{say('import.will.replaced', { count: replaced })}</li>}
        {created > 0 && <li>{say('import.will.created', { count: created })}</li>}
        {bad.length > 0 && <li>{say('import.will.bad', { count: bad.length })}</li>}
        {left > 0 && <li>{say('import.will.left', { count: left })}</li>}
      </ul>
      {bad.length > 0 && (
        <div className="import-bad">
          <div className="import-bad-head">
            <h3>{say('import.bad')}</h3>
            <Button
              size="small"
              icon="download"
              onPress={() =>
                download(say('import.bad.file', { name: plainName(name) }), 'text/csv', writeCsv(badCellsTable(bad)))
              }
            >
              {say('import.bad.download')}
            </Button>
          </div>
          <p className="import-quiet">{say('import.bad.about')}</p>
          <TextTable
            caption={say('import.bad')}
            hideCaption
            columns={[
              { id: 'row', title: say('import.bad.row') },
              { id: 'column', title: say('import.bad.column') },
              { id: 'cell', title: say('import.bad.cell') },
              { id: 'why', title: say('import.bad.why') },
            ]}
            rows={bad.slice(0, SHOWN).map(({ line, column, cell, code, params }, at) => ({
              id: String(at),
              cells: { row: String(line), column, cell: cell || say('import.bad.blank'), why: sayBad(code, params) },
            }))}
          />
          {bad.length > SHOWN && (
            <p className="import-quiet">{say('import.bad.more', { count: bad.length - SHOWN })}</p>
          )}
        </div>
      )}
    </div>
  )
}

function plainName(name: string): string {
  return name.replace(/\.[A-Za-z]{1,4}$/, '')
}
