import { type BidPartShown, bidHref } from '../../actions/bidAddress.ts'
import { type Pinned, pinnable, sayPinned } from '../../actions/bidAlignment.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { System } from '../../document/systemHere.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'

interface AgainstFieldProps {
  readonly system: System
  readonly pinned: Pinned
  readonly part: BidPartShown
}

/** Which version of the system model the bid is held against. The address keeps it. */
export function AgainstField({ system, pinned, part }: AgainstFieldProps) {
  const { id } = useOpenModel()
  const options = pinnable(system).map((version) => ({
    value: version.id,
    label: sayPinned(system.versions, version),
  }))
  if (!pinned.version) {
    return (
      <p className="bid-against-now">
        {say('bid.against')} <strong>{say('bid.against.now')}</strong>
      </p>
    )
  }
  return (
    <div className="bid-against">
      <SelectField
        label={say('bid.against')}
        value={pinned.version.id}
        options={options}
        onChange={(against) => {
          location.hash = bidHref(id, { part, against })
        }}
      />
    </div>
  )
}
