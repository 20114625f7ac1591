import { useState } from 'react'
import { useStore } from 'zustand'
import { setTargetOf } from '../../actions/inspectTargets.ts'
import { person } from '../../actions/person.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { Target } from '../../model/model.ts'
import { currentTargets, targetHistory } from '../../monitoring/series.ts'
import { sayAmount } from '../../monitoring/standingWords.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say, sayDate } from '../../words/words.ts'
import { More, Part } from './Part.tsx'
import { PeriodField } from './PeriodField.tsx'
import { periodText } from './periodText.ts'
import { AddButton } from './RowButtons.tsx'
import { useFocusFirst, useRows } from './useRows.ts'
import { useWritable } from './writable.ts'

type Span = Pick<Target, 'start' | 'end'>
const keyOf = ({ start, end }: Span) => `${start} ${end}`

/** The targets of an indicator by period. They are never overwritten: what stood before is kept with who, when and why. */
export function TargetsPart({ id }: { readonly id: string }) {
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const targets = useModel((model) => model.targets)
  const unit = useModel((model) => model.indicators.get(id)?.unit ?? '')
  const current = currentTargets({ targets }, id)
  const spans = new Map([...targets.values()].filter((it) => it.indicator === id).map((it) => [keyOf(it), it]))
  const standing = new Set(current.map(keyOf))
  const withdrawn = [...spans.values()].filter((it) => !standing.has(keyOf(it)))
  return (
    <Part
      title={say('inspect.targets')}
      rows={rows}
      action={<AddButton what={say('inspect.targets.add')} onPress={() => setAdding(true)} />}
    >
      {adding ? (
        <NewTarget
          id={id}
          onDone={(span) => {
            setAdding(false)
            if (span) rows.goTo(keyOf(span))
            else rows.goToAdd()
          }}
        />
      ) : null}
      {current.length === 0 && !adding ? <p className="insp-quiet">{say('inspect.targets.none')}</p> : null}
      <ul className="insp-list">
        {current.map((target, at) => (
          <TargetRow
            key={keyOf(target)}
            target={target}
            unit={unit}
            onWithdrawn={() => rows.removed(at)}
            onSettled={() => rows.goTo(keyOf(target))}
          />
        ))}
      </ul>
      {withdrawn.map((target) => (
        <History key={keyOf(target)} target={target} unit={unit} withdrawn />
      ))}
    </Part>
  )
}

interface RowProps {
  readonly target: Target
  readonly unit: string
  readonly onWithdrawn: () => void
  readonly onSettled: () => void
}

function TargetRow({ target, unit, onWithdrawn, onSettled }: RowProps) {
  const context = useActionContext()
  const writable = useWritable()
  const [asked, setAsked] = useState<{ readonly value: number | null } | null>(null)
  const period = periodText(target.start, target.end)
  const { indicator, start, end } = target
  return (
    <li data-row={keyOf(target)} className="insp-item">
      <div className="insp-target">
        <NumberField
          key={asked ? 'asked' : target.id}
          label={period}
          value={asked?.value ?? target.value}
          readOnly={!writable}
          notANumber={say('inspect.notANumber')}
          // After the key press: else the Enter that ends the typing would also send the form that opens.
          onCommit={(value) => setTimeout(() => setAsked({ value }))}
        />
        <Button size="small" variant="quiet" disabled={!writable} onPress={() => setAsked({ value: null })}>
          {say('inspect.targets.withdraw')}
          <span className="ui-visually-hidden">{` ${period}`}</span>
        </Button>
      </div>
      {asked ? (
        <Why
          act={
            asked.value === null
              ? say('inspect.targets.withdrawOf', { period })
              : say('inspect.targets.changeTo', { value: sayAmount(asked.value, unit) })
          }
          onSet={(setBy, reason) => {
            setTargetOf(context, { indicator, start, end, value: asked.value, setBy, reason })
            setAsked(null)
            if (asked.value === null) onWithdrawn()
            else onSettled()
          }}
          onCancel={() => {
            setAsked(null)
            onSettled()
          }}
        />
      ) : null}
      <History target={target} unit={unit} />
    </li>
  )
}

interface WhyProps {
  readonly act: string
  readonly onSet: (setBy: string, reason: string) => void
  readonly onCancel: () => void
}

/** Who changes a target and, if they like to say, why. */
function Why({ act, onSet, onCancel }: WhyProps) {
  const name = useStore(person, (state) => state.name)
  const form = useFocusFirst<HTMLFormElement>()
  const [reason, setReason] = useState('')
  const [setBy, setSetBy] = useState(name)
  return (
    <form
      ref={form}
      className="insp-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSet(setBy.trim(), reason.trim())
      }}
    >
      <TextField
        label={say('inspect.targets.reason')}
        note={say('inspect.optional')}
        value={reason}
        onChange={setReason}
      />
      <TextField label={say('inspect.targets.by')} note={say('inspect.optional')} value={setBy} onChange={setSetBy} />
      <div className="insp-actions">
        <Button size="small" variant="primary" type="submit">
          {act}
        </Button>
        <Button size="small" onPress={onCancel}>
          {say('inspect.cancel')}
        </Button>
      </div>
    </form>
  )
}

function NewTarget({ id, onDone }: { readonly id: string; readonly onDone: (span?: Span) => void }) {
  const context = useActionContext()
  const name = useStore(person, (state) => state.name)
  const form = useFocusFirst<HTMLFormElement>()
  const [span, setSpan] = useState<Span>({ start: '', end: '' })
  const [value, setValue] = useState<number | null>(null)
  const [setBy, setSetBy] = useState(name)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = { span: span.start === '', value: value === null }
  const submit = () => {
    setAsked(true)
    if (missing.span || missing.value) return
    setTargetOf(context, { indicator: id, ...span, value, setBy: setBy.trim(), reason: reason.trim() })
    onDone(span)
  }
  return (
    <form
      ref={form}
      className="insp-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PeriodField
        label={say('inspect.period')}
        start={span.start}
        end={span.end}
        error={asked && missing.span ? say('inspect.period.period-blank') : undefined}
        onCommit={(start, end) => setSpan({ start, end })}
      />
      <NumberField
        label={say('inspect.targets.value')}
        value={value}
        error={asked && missing.value ? say('inspect.targets.value.missing') : undefined}
        notANumber={say('inspect.notANumber')}
        onCommit={setValue}
      />
      <TextField label={say('inspect.targets.by')} note={say('inspect.optional')} value={setBy} onChange={setSetBy} />
      <TextField
        label={say('inspect.targets.reason')}
        note={say('inspect.optional')}
        value={reason}
        onChange={setReason}
      />
      <div className="insp-actions">
        <Button size="small" variant="primary" type="submit">
          {say('inspect.targets.set')}
        </Button>
        <Button size="small" onPress={() => onDone()}>
          {say('inspect.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What was set for a period, newest first. Folded, and not there at all for a target that was set once without a word. */
function History({
  target,
  unit,
  withdrawn = false,
}: {
  readonly target: Target
  readonly unit: string
  readonly withdrawn?: boolean
}) {
  const targets = useModel((model) => model.targets)
  const all = targetHistory({ targets }, target.indicator, target.start, target.end).toReversed()
  if (all.length === 1 && !target.setBy && !target.reason) return null
  const period = periodText(target.start, target.end)
  return (
    <More
      summary={
        withdrawn
          ? say('inspect.targets.withdrawnFor', { period })
          : say('inspect.targets.history', { count: all.length })
      }
    >
      <ol className="insp-history">
        {all.map((one) => (
          <li key={one.id}>
            <strong>{one.value === null ? say('inspect.targets.none.value') : sayAmount(one.value, unit)}</strong>
            <span className="insp-quiet">
              {[
                one.setOn && sayDate(one.setOn),
                one.setBy && say('inspect.targets.setBy', { name: one.setBy }),
                one.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </More>
  )
}
