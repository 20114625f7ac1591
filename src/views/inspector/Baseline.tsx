import { setBaselinePeriod } from '../../actions/inspectIndicators.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'
import { NumberOf, TextOf } from './fields.tsx'
import { worded } from './fieldWords.ts'
import { Part } from './Part.tsx'
import { PeriodField } from './PeriodField.tsx'
import { useWritable } from './writable.ts'

/** The situation before: its value, period and source. */
export function BaselinePart({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const writable = useWritable()
  const start = useModel((model) => model.indicators.get(id)?.baselineStart ?? '')
  const end = useModel((model) => model.indicators.get(id)?.baselineEnd ?? '')
  const place = { table: 'indicators', ids: [id] } as const
  return (
    <Part title={say('inspect.baseline')}>
      <div className="insp-rows">
        <NumberOf {...place} field="baseline" {...worded('inspect.baseline', 'inspect.value')} />
        <PeriodField
          label={say('inspect.period')}
          start={start}
          end={end}
          readOnly={!writable}
          onCommit={(from, to) => setBaselinePeriod(open, id, from, to)}
        />
        <TextOf {...place} field="baselineSource" {...worded('inspect.source')} />
        <TextOf {...place} field="baselineNote" {...worded('inspect.note')} />
      </div>
    </Part>
  )
}
