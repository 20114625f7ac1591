import { sayPeriod } from '../../monitoring/periodWords.ts'
import { readPeriod } from '../../monitoring/periods.ts'
import type { Quarters } from '../../monitoring/spans.ts'
import { say, sayDate } from '../../words/words.ts'

interface QuartersQuestionProps {
  /** A period of the file that reads in two ways. */
  readonly text: string
  readonly value: Quarters | null
  readonly error: string | undefined
  readonly onChange: (quarters: Quarters) => void
}

/** Asks whether quarters with a single year follow the financial or the calendar year. Nothing is guessed. */
export function QuartersQuestion({ text, value, error, onChange }: QuartersQuestionProps) {
  return (
    <fieldset
      className="import-quarters"
      data-wrong={error ? true : undefined}
      aria-describedby={error ? 'import-quarters-error' : undefined}
    >
      <legend>{say('import.quarters', { text })}</legend>
      {(['financial', 'calendar'] as const).map((quarters) => (
        <label key={quarters} className="ui-check">
          <input type="radio" name="import-quarters" checked={value === quarters} onChange={() => onChange(quarters)} />
          <span>{say(`import.quarters.${quarters}`, { text, period: spanWords(text, quarters) })}</span>
        </label>
      ))}
      {error && (
        <p id="import-quarters-error" className="import-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

function spanWords(text: string, quarters: Quarters): string {
  const reading = readPeriod(text, { quarters })
  if (!reading.ok) return ''
  const { start, end } = reading.period
  return say('import.quarters.span', { label: sayPeriod(reading.period), start: sayDate(start), end: sayDate(end) })
}
