import { sayPeriod } from '../../monitoring/periodWords.ts'
import { useEffect, useRef, useState } from 'react'
import { readPeriodCell } from '../../actions/indicatorCells.ts'
import { targetPeriods } from '../../actions/indicatorRows.ts'
import { announce } from '../../actions/selection.ts'
import { useOpenModel } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

interface AddPeriodProps {
  readonly disabled: boolean
  readonly onPeriod: (period: { readonly start: string; readonly end: string }) => void
}

/** A button that asks for a period and gives the grid a column for its targets. */
export function AddPeriod({ disabled, onPeriod }: AddPeriodProps) {
  const open = useOpenModel()
  const [asking, setAsking] = useState(false)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()

  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asking) field.current?.focus()
  }, [asking])

  function close() {
    setAsking(false)
    setText('')
    setWrong(undefined)
  }
  function confirm() {
    const reading = readPeriodCell(text)
    if (!reading.ok) return setWrong(reading.why)
    const { start, end } = reading.period
    const period = sayPeriod({ start, end })
    const there = targetPeriods(open.model.getState().snapshot.targets, [])
    if (there.some((one) => one.start === start && one.end === end)) {
      return setWrong(say('indicators.period.there', { period }))
    }
    onPeriod({ start, end })
    announce(open, say('said.periodAdded', { period }))
    return close()
  }
  return (
    <>
      <Button icon="target" disabled={disabled} onPress={() => setAsking(true)}>
        {say('indicators.period.add')}
      </Button>
      {asking && (
        <Dialog
          title={say('indicators.period.add')}
          closeLabel={say('import.cancel')}
          size="small"
          onClose={close}
          footer={
            <>
              <Button onPress={close}>{say('import.cancel')}</Button>
              <Button variant="primary" onPress={confirm}>
                {say('indicators.period.confirm')}
              </Button>
            </>
          }
        >
          <form
            onSubmit={(event) => {
              event.preventDefault()
              confirm()
            }}
          >
            <TextField
              label={say('indicators.period.label')}
              description={say('indicators.period.about')}
              ref={field}
              value={text}
              onChange={setText}
              error={wrong}
            />
          </form>
        </Dialog>
      )}
    </>
  )
}
