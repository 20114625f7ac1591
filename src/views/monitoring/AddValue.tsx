import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { addTypedValue, type TypedValue, type ValueErrors } from '../../actions/values.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Indicator } from '../../model/model.ts'
import { OBSERVATION_STATUSES } from '../../model/records/observation.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

const EMPTY: TypedValue = { period: '', value: '', status: 'final', place: '' }

/** Adds a value by typing its period and its number. The focus goes back to the period, for the next one. */
export function AddValue({ indicator }: { readonly indicator: Indicator }) {
  const { open, newId } = useActionContext()
  const [typed, setTyped] = useState(EMPTY)
  const [errors, setErrors] = useState<ValueErrors>(null)
  const first = useRef<HTMLInputElement>(null)
  function add(event: FormEvent) {
    event.preventDefault()
    const wrong = addTypedValue(open, indicator, typed, newId())
    setErrors(wrong)
    if (wrong) return
    setTyped({ ...EMPTY, place: typed.place })
    first.current?.focus()
  }
  return (
    <form className="monitoring-add" aria-label={say('values.add.title')} onSubmit={add}>
      <TextField
        label={say('values.add.period')}
        placeholder={say('values.add.periodAbout')}
        value={typed.period}
        error={errors?.period}
        onChange={(period) => setTyped({ ...typed, period })}
        ref={first}
      />
      <TextField
        label={say('values.add.value')}
        inputMode="decimal"
        value={typed.value}
        error={errors?.value}
        onChange={(value) => setTyped({ ...typed, value })}
      />
      <SelectField
        label={say('values.column.status')}
        value={typed.status}
        options={OBSERVATION_STATUSES.map((status) => ({ value: status, label: say(`value.status.${status}`) }))}
        onChange={(text) => {
          const status = OBSERVATION_STATUSES.find((one) => one === text)
          if (status) setTyped({ ...typed, status })
        }}
      />
      <TextField
        label={say('values.add.place')}
        note={say('values.optional')}
        value={typed.place}
        onChange={(place) => setTyped({ ...typed, place })}
      />
      <Button type="submit" icon="add">
        {say('values.add')}
      </Button>
    </form>
  )
}
