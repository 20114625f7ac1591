import { type FilterChip, onlyWords } from '../../actions/listFilters.ts'
import type { PortfolioFilter } from '../../portfolio/filter.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

interface FilterChipsProps {
  readonly chips: readonly FilterChip[]
  readonly filter: PortfolioFilter
  readonly onFilter: (filter: PortfolioFilter) => void
}

/** What is filtered for, each to be removed with one press. */
export function FilterChips({ chips, filter, onFilter }: FilterChipsProps) {
  if (chips.length === 0) return null
  return (
    <ul className="workspace-chips" aria-label={say('workspace.list.filters')}>
      {chips.map(({ id, words, without }) => (
        <li key={id}>
          <button type="button" className="workspace-chip" onClick={() => onFilter(without)}>
            <span className="ui-visually-hidden">{say('workspace.list.remove', { filter: words })}</span>
            <span aria-hidden="true">{words}</span>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
      <li>
        <Button size="small" variant="quiet" onPress={() => onFilter(onlyWords(filter))}>
          {say('workspace.list.filters.clear')}
        </Button>
      </li>
    </ul>
  )
}
