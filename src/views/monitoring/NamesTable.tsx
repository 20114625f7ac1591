import { indicatorName } from '../../actions/inspectIndicators.ts'
import { indicatorsInOrder } from '../../actions/indicators.ts'
import type { FoundName, Survey } from '../../actions/valuesFile.ts'
import { choiceOf, MOST_NAMES, sayChoice, type Settled } from '../../actions/valuesMapping.ts'
import { useModel } from '../../document/hooks.ts'
import { SKIP } from '../../monitoring/values.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'
import type { Import } from './useImport.ts'

interface NamesTableProps {
  readonly flow: Import
  readonly settled: Settled
  readonly survey: Survey
  readonly error: string | null
}

/** Which indicator each name of the file is. Same titles are settled; anything else is asked. */
export function NamesTable({ flow, settled, survey, error }: NamesTableProps) {
  const indicators = useModel((model) => model.indicators)
  if (survey.names.length === 0) return null
  const options = indicatorsInOrder({ indicators }).map((one) => ({ value: one.id, label: indicatorName(one) }))
  return (
    <section aria-labelledby="import-names">
      <h3 id="import-names">{say('import.names')}</h3>
      {error && (
        <p className="import-error" role="alert">
          {error}
        </p>
      )}
      {survey.names.length <= MOST_NAMES && (
        <ul className="import-names">
          {survey.names.map((found) => (
            <NameRow
              key={found.name}
              found={found}
              settled={settled}
              options={options}
              suggested={found.suggestion === null ? null : (indicators.get(found.suggestion)?.title ?? null)}
              onChoose={(choice) => flow.choose(found.name, choice)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface NameRowProps {
  readonly found: FoundName
  readonly settled: Settled
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly suggested: string | null
  readonly onChoose: (choice: string | null) => void
}

function NameRow({ found, settled, options, suggested, onChoose }: NameRowProps) {
  const choice = choiceOf(settled, found)
  const isCreated = choice !== null && settled.created.get(found.name)?.id === choice
  const type = say(`indicator.type.${found.type}`).toLowerCase()
  return (
    <li data-open={choice === null || undefined}>
      <div>
        <p className="import-name">{found.name}</p>
        <p className="import-quiet">{say('import.rows', { count: found.rows })}</p>
      </div>
      <div>
        <SelectField
          label={say('import.names.for', { name: found.name })}
          hideLabel
          emptyLabel={say('import.names.choose')}
          value={isCreated ? 'create' : (choice ?? '')}
          options={[
            { value: 'create', label: say('import.names.create', { type }) },
            { value: SKIP, label: say('import.names.skip') },
            ...options,
          ]}
          onChange={(value) => onChoose(value === '' ? null : value)}
        />
        {choice !== null && <p className="import-quiet">{sayChoice(settled, found)}</p>}
        {choice === null && suggested !== null && (
          <p className="import-suggestion">
            {say('import.names.suggestion', { title: suggested })}{' '}
            <Button size="small" onPress={() => onChoose(found.suggestion)}>
              {say('import.names.confirm')}
            </Button>
          </p>
        )}
      </div>
    </li>
  )
}
