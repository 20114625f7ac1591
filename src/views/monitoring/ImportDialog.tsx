import { useEffect, useRef, useState } from 'react'
import { createdFor, mappingProblems } from '../../actions/valuesMapping.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../words/words.ts'
import { FileStep } from './FileStep.tsx'
import { MapStep } from './MapStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { useImport } from './useImport.ts'

/** Brings a file of values in: the file, what its columns are, what will happen. Cancel changes nothing. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const flow = useImport(onClose)
  const [tried, setTried] = useState(false)
  const { mapped, outcome, busy } = flow
  const step = outcome ? 3 : mapped ? 2 : 1
  const missing = mapped ? mappingProblems(mapped.settled, mapped.survey) : null
  const count = outcome?.values.length ?? 0
  const line = useRef<HTMLParagraphElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const shown = useRef(step)

  // What had the focus goes with its step.
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    line.current?.focus()
  }, [step])

  function close() {
    // Once values go in they go in whole; undo takes them out again.
    if (busy !== 'adding') onClose()
  }
  function next() {
    setTried(true)
    if (missing) requestAnimationFrame(() => focusFirstWrong(body.current))
    else void flow.review()
  }
  return (
    <Dialog
      title={say('import.title')}
      closeLabel={say('import.close')}
      size="large"
      onClose={close}
      footer={
        <>
          <Button disabled={busy === 'adding'} onPress={close}>
            {say('import.cancel')}
          </Button>
          {step > 1 && (
            <Button disabled={busy !== null} onPress={() => flow.back()}>
              {say('import.back')}
            </Button>
          )}
          {step === 2 && (
            <Button variant="primary" disabled={busy !== null} onPress={next}>
              {say('import.next')}
            </Button>
          )}
          {step === 3 && (
            <Button variant="primary" disabled={busy !== null || count === 0} onPress={() => void flow.add()}>
              {say('import.add', { count })}
            </Button>
          )}
        </>
      }
    >
      <p className="import-step" ref={line} tabIndex={-1}>
        {say('import.step', { step })}
      </p>
      <div role="status">
        {busy && (
          <p className="import-busy">
            <progress aria-label={say(`import.${busy}`)} {...(busy === 'adding' && { value: flow.done, max: count })} />{' '}
            {say(`import.${busy}`)}
          </p>
        )}
      </div>
      {step === 1 && <FileStep flow={flow} />}
      {step === 2 && mapped && (
        <div ref={body}>
          <MapStep flow={flow} mapped={mapped} missing={tried ? missing : null} />
        </div>
      )}
      {outcome && mapped && (
        <ReviewStep name={mapped.name} outcome={outcome} created={createdFor(mapped.settled, mapped.survey).length} />
      )}
    </Dialog>
  )
}

function focusFirstWrong(body: HTMLElement | null) {
  const wrong = body?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input, [data-open] select')
  wrong?.focus()
  wrong?.scrollIntoView({ block: 'center' })
}
