import { facetsInOrder, sayChoice, toggled } from '../../actions/listFilters.ts'
import type { Facet } from '../../portfolio/facets.ts'
import type { Choice, PortfolioFilter } from '../../portfolio/filter.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { say, sayNumber } from '../../words/words.ts'

/** Fields whose few values are all in sight; the values of others are found by typing. */
const IN_SIGHT: readonly Choice[] = ['statuses', 'tiers', 'deliveryModels']

interface FilterChoiceProps {
  readonly field: Choice
  readonly facets: readonly Facet[]
  readonly filter: PortfolioFilter
  readonly onFilter: (filter: PortfolioFilter) => void
}

/** The values of one field, with how many interventions each would leave. */
export function FilterChoice({ field, facets: known, filter, onFilter }: FilterChoiceProps) {
  const facets = facetsInOrder(field, known)
  const chosen: readonly string[] = filter[field]
  const toggle = (value: string) => onFilter(toggled(filter, field, value))
  const words = (facet: Facet) =>
    say('workspace.filter.option', { value: sayChoice(field, facet), count: sayNumber(facet.count) })
  if (facets.length === 0) return null
  if (IN_SIGHT.includes(field)) {
    return (
      <fieldset className="workspace-choice">
        <legend>{say(`workspace.filter.${field}`)}</legend>
        {facets.map((facet) => (
          <CheckboxField
            key={facet.value}
            label={words(facet)}
            checked={chosen.includes(facet.value)}
            onChange={() => toggle(facet.value)}
          />
        ))}
      </fieldset>
    )
  }
  return (
    <ComboBox
      label={say(`workspace.filter.${field}`)}
      description={field === 'places' ? say('workspace.filter.place.about') : undefined}
      placeholder={say('workspace.filter.any')}
      noneWords={say('workspace.filter.none')}
      options={facets
        .filter(({ value }) => !chosen.includes(value))
        .map((facet) => ({ id: idOf(facet.value), label: words(facet) }))}
      value={null}
      clearAfter
      onChange={(id) => {
        if (id !== null) toggle(valueOf(id))
      }}
    />
  )
}

/** A list of options takes no empty id, which "not known" would have. */
function idOf(value: string): string {
  return `=${value}`
}

function valueOf(id: string): string {
  return id.slice(1)
}
