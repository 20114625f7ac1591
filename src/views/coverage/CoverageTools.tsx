import { COUNTABLE, placeTypes } from '../../actions/coverage.ts'
import type { CoverageAddress } from '../../actions/coverageAddress.ts'
import { sayStatus } from '../../actions/interventions.ts'
import { COVERAGE_BY } from '../../portfolio/columns.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'
import { usePlaces } from './useCoverage.ts'

interface ToolsProps {
  readonly address: CoverageAddress
  readonly onAddress: (next: CoverageAddress) => void
  readonly onPrint: () => void
  readonly onSave: () => void
}

/** What the columns are, what is counted, and the ways out. */
export function CoverageTools({ address, onAddress, onPrint, onSave }: ToolsProps) {
  const types = placeTypes(usePlaces())
  const { by, level, counted, bids } = address
  return (
    <div className="coverage-tools">
      <SelectField
        label={say('coverage.by')}
        description={by === 'money' ? say('coverage.by.money.about') : undefined}
        value={by}
        options={COVERAGE_BY.map((value) => ({ value, label: say(`coverage.by.${value}`) }))}
        onChange={(value) => onAddress({ ...address, by: COVERAGE_BY.find((one) => one === value) ?? by })}
      />
      {by === 'place' && types.length > 0 ? (
        <SelectField
          label={say('coverage.level')}
          value={types.includes(level) ? level : ''}
          emptyLabel={say('coverage.level.named')}
          options={types.map((type) => ({ value: type, label: say('coverage.level.all', { type }) }))}
          onChange={(value) => onAddress({ ...address, level: value })}
        />
      ) : null}
      <fieldset className="coverage-counted">
        <legend>{say('coverage.counted')}</legend>
        {COUNTABLE.map((status) => (
          <CheckboxField
            key={status}
            label={sayStatus(status)}
            checked={counted.includes(status)}
            onChange={(on) =>
              onAddress({
                ...address,
                counted: COUNTABLE.filter((one) => (one === status ? on : counted.includes(one))),
              })
            }
          />
        ))}
        <CheckboxField
          label={say('coverage.counted.bids')}
          checked={bids}
          onChange={(on) => onAddress({ ...address, bids: on })}
        />
      </fieldset>
      <div className="coverage-out">
        <Button icon="download" onPress={onSave}>
          {say('coverage.csv')}
        </Button>
        <Button icon="print" onPress={onPrint}>
          {say('coverage.print')}
        </Button>
      </div>
    </div>
  )
}
