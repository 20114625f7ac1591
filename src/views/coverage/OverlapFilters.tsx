import type { OverlapFilter, pairChoices } from '../../actions/coverageOverlaps.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

interface FiltersProps {
  readonly choices: ReturnType<typeof pairChoices>
  readonly filter: OverlapFilter
  readonly onFilter: (filter: OverlapFilter) => void
}

/** What the pairs can be filtered by. */
export function OverlapFilters({ choices, filter, onFilter }: FiltersProps) {
  const select = (field: 'place' | 'outcome' | 'model', options: readonly { id: string; label: string }[]) => (
    <SelectField
      label={say(field === 'model' ? 'overlap.filter.with' : `overlap.filter.${field}`)}
      value={filter[field]}
      emptyLabel={say('overlap.filter.any')}
      options={options.map(({ id, label }) => ({ value: id, label }))}
      onChange={(value) => onFilter({ ...filter, [field]: value })}
    />
  )
  return (
    <section className="coverage-tools overlap-tools" aria-label={say('overlap.filter')}>
      {select('place', choices.places)}
      {select('outcome', choices.outcomes)}
      {select('model', choices.models)}
      <div className="coverage-counted">
        <CheckboxField
          label={say('overlap.filter.bids')}
          checked={filter.bids}
          onChange={(bids) => onFilter({ ...filter, bids })}
        />
        <CheckboxField
          label={say('overlap.filter.together')}
          checked={filter.together}
          onChange={(together) => onFilter({ ...filter, together })}
        />
      </div>
    </section>
  )
}
