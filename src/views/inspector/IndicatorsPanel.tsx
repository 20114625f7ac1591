import { deleteIndicators } from '../../actions/inspectIndicators.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { DIRECTIONS, FREQUENCIES } from '../../model/records/indicator.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { ChoiceOf, choices, TextOf } from './fields.tsx'
import { useWritable } from './writable.ts'

/** What makes sense for several indicators at once. */
export function IndicatorsPanel({ ids }: { readonly ids: readonly string[] }) {
  const open = useOpenModel()
  const writable = useWritable()
  const place = { table: 'indicators', ids } as const
  return (
    <>
      <h2 className="insp-eyebrow insp-name">{say('inspect.indicators.title', { count: ids.length })}</h2>
      <div className="insp-head">
        <div className="insp-rows">
          <ChoiceOf
            {...place}
            field="direction"
            label={say('indicator.direction')}
            options={choices('indicator.direction', DIRECTIONS)}
            none={say('indicator.direction.unknown')}
          />
          <ChoiceOf
            {...place}
            field="frequency"
            label={say('indicator.frequency')}
            options={choices('indicator.frequency', FREQUENCIES)}
            none={say('indicator.frequency.unknown')}
          />
          <TextOf {...place} field="source" label={say('inspect.source')} invite={say('inspect.source.invite')} />
          <TextOf {...place} field="owner" label={say('inspect.owner')} invite={say('inspect.owner.invite')} />
        </div>
      </div>
      <div className="insp-foot">
        <Button
          size="small"
          variant="danger"
          icon="remove"
          disabled={!writable}
          onPress={() => deleteIndicators(open, ids)}
        >
          {say('inspect.indicators.delete', { count: ids.length })}
        </Button>
      </div>
    </>
  )
}
