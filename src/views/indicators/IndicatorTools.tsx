import { writable } from '../../actions/action.ts'
import { duplicateIndicators, removeIndicators } from '../../actions/indicators.ts'
import { useActionContext, useSession } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { AddPeriod } from './AddPeriod.tsx'
import { IndicatorComments } from './IndicatorComments.tsx'

interface IndicatorToolsProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly shown: number
  readonly count: number
  readonly narrow: boolean
  readonly onAdd: () => void
  /** After rows were taken away or made, so that the focus finds its place. */
  readonly onRemoved: () => void
  readonly onDuplicated: () => void
  readonly onPeriod: (period: { readonly start: string; readonly end: string }) => void
}

const NONE: readonly string[] = []

/** The line above the grid: find, add, and what is done to the selected rows. */
export function IndicatorTools(props: IndicatorToolsProps) {
  const context = useActionContext()
  const { open } = context
  const selected = useSession(({ selection }) => (selection?.table === 'indicators' ? selection.ids : NONE))
  const canWrite = writable(context)
  const canAct = canWrite && selected.length > 0
  return (
    <div className="indicators-tools" role="group" aria-label={say('indicators.tools')}>
      <div className="indicators-head">
        <h2>{say('indicators.title')}</h2>
        <span aria-live="polite">
          {props.typed
            ? say('indicators.shown', { shown: props.shown, count: props.count })
            : say('count.indicators', { count: props.count })}
        </span>
        <IndicatorComments />
      </div>
      <div className="indicators-acts">
        <div className="indicators-find">
          <TextField
            label={say('indicators.find')}
            placeholder={say('indicators.find')}
            hideLabel
            type="search"
            value={props.typed}
            onChange={props.onType}
          />
        </div>
        {!props.narrow && (
          <>
            <AddPeriod disabled={!canWrite} onPeriod={props.onPeriod} />
            <Button
              icon="copy"
              disabled={!canAct}
              onPress={() => {
                duplicateIndicators(open, selected, { newId: context.newId, now: context.now() })
                props.onDuplicated()
              }}
            >
              {say('indicators.duplicate', { count: Math.max(1, selected.length) })}
            </Button>
            <Button
              icon="remove"
              disabled={!canAct}
              onPress={() => {
                removeIndicators(open, selected)
                props.onRemoved()
              }}
            >
              {say('indicators.delete', { count: Math.max(1, selected.length) })}
            </Button>
          </>
        )}
        <Button variant="primary" icon="add" disabled={!canWrite} onPress={props.onAdd}>
          {say('indicators.add')}
        </Button>
      </div>
      {!props.narrow && (
        <p className="indicators-keys">{canWrite ? say('indicators.keys') : say('indicators.readOnly')}</p>
      )}
    </div>
  )
}
