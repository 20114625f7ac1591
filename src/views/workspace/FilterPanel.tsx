import type { Choice, PortfolioFilter } from '../../portfolio/filter.ts'
import type { Facets } from '../../portfolio/facets.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { OWN_UNDO } from '../../ui/ownUndo.ts'
import { say } from '../../words/words.ts'
import { FilterChoice } from './FilterChoice.tsx'

interface FilterPanelProps {
  readonly filter: PortfolioFilter
  readonly facets: Facets
  readonly onFilter: (filter: PortfolioFilter) => void
}

const FIRST: readonly Choice[] = ['statuses', 'tiers', 'deliveryModels']
const THEN: readonly Choice[] = ['places', 'providers', 'priorities', 'groups']

/** What the list can be filtered by, each value with how many it would leave. */
export function FilterPanel({ filter, facets, onFilter }: FilterPanelProps) {
  const choice = (field: Choice) => (
    <FilterChoice key={field} field={field} facets={facets[field]} filter={filter} onFilter={onFilter} />
  )
  return (
    <section className="workspace-filters" {...OWN_UNDO} aria-label={say('workspace.list.filters')}>
      <div className="workspace-filters-grid">
        {FIRST.map(choice)}
        <div className="workspace-filters-ranges">
          <div className="workspace-pair">
            <DateField
              label={say('workspace.filter.from')}
              value={filter.from}
              onCommit={(from) => onFilter({ ...filter, from })}
            />
            <DateField
              label={say('workspace.filter.to')}
              value={filter.to}
              onCommit={(to) => onFilter({ ...filter, to })}
            />
          </div>
          <div className="workspace-pair">
            <NumberField
              label={say('workspace.filter.least')}
              notANumber={say('workspace.filter.money.number')}
              value={filter.least}
              onCommit={(least) => onFilter({ ...filter, least })}
            />
            <NumberField
              label={say('workspace.filter.most')}
              notANumber={say('workspace.filter.money.number')}
              value={filter.most}
              onCommit={(most) => onFilter({ ...filter, most })}
            />
          </div>
          <CheckboxField
            label={say('workspace.filter.unknown')}
            checked={filter.moneyUnknown}
            onChange={(moneyUnknown) => onFilter({ ...filter, moneyUnknown })}
          />
        </div>
        <div className="workspace-filters-more">{THEN.map(choice)}</div>
      </div>
    </section>
  )
}
