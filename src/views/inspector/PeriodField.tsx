import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say, sayDate } from '../../words/words.ts'
import { periodField, type TypedPeriod, typedPeriod } from './periodText.ts'

interface PeriodFieldProps {
  readonly label: string
  readonly start: string
  readonly end: string
  /** Called with two dates, or with '' twice when it was emptied. */
  readonly onCommit: (start: string, end: string) => void
  readonly readOnly?: boolean
  readonly error?: string | undefined
}

/** A period as people write it ("2021/22", "Q1 22/23"). What can be read in two ways is asked about, not guessed. */
export function PeriodField(props: PeriodFieldProps) {
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: TypedPeriod & { ok: false } } | null>(
    null,
  )
  function commit(text: string) {
    if (text.trim() === '') {
      setRefused(null)
      props.onCommit('', '')
      return
    }
    const read = typedPeriod(text)
    setRefused(read.ok ? null : { text, why: read })
    if (read.ok) props.onCommit(read.start, read.end)
  }
  return (
    <div className="insp-period">
      <TextField
        label={props.label}
        placeholder={say('inspect.period.invite')}
        value={refused?.text ?? periodField(props.start, props.end)}
        error={refused?.why.error ?? props.error}
        readOnly={props.readOnly}
        onCommit={commit}
      />
      {refused && refused.why.readings.length > 0 ? (
        <div className="insp-period-choices" role="group" aria-label={say('inspect.period.which')}>
          {refused.why.readings.map(({ start, end }) => (
            <Button
              key={start + end}
              size="small"
              onPress={() => {
                setRefused(null)
                props.onCommit(start, end)
              }}
            >
              {say('inspect.period.span', { start: sayDate(start), end: sayDate(end) })}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
