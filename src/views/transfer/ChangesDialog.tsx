import './transfer.css'
import { useState } from 'react'
import { sayProblem } from '../../formats/problemWords.ts'
import { applyChanges, type PackChanges, packFilesOf, readChanges } from '../../actions/packChanges.ts'
import { useActionContext } from '../../document/hooks.ts'
import type { Problem } from '../../formats/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { say } from '../../words/words.ts'
import { useAct } from './useAct.ts'

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'problems'; readonly problems: readonly Problem[] }
  | { readonly at: 'review'; readonly changes: PackChanges }

/** Brings an edited CSV pack back: chosen, shown as a list of changes, then applied. */
export function ChangesDialog({ onClose }: { readonly onClose: () => void }) {
  const context = useActionContext()
  const act = useAct()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const take = (files: readonly File[]) =>
    act(async () => {
      const packed = await packFilesOf(files)
      const reading = packed.ok ? await readChanges(context, packed.value, packed.problems) : packed
      setStep(reading.ok ? { at: 'review', changes: reading.value } : { at: 'problems', problems: reading.problems })
    })
  const apply = (changes: PackChanges) =>
    act(async () => {
      const done = await applyChanges(context, changes)
      if (!done.ok) return setStep({ at: 'problems', problems: done.problems })
      context.tell(say('transfer.changes.done', { count: done.value }))
      return onClose()
    })
  const count = step.at === 'review' ? step.changes.count : 0
  return (
    <Dialog
      title={say('transfer.changes.title')}
      closeLabel={say('transfer.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('transfer.changes.cancel')}</Button>
          {step.at === 'choose' ? null : (
            <Button onPress={() => setStep({ at: 'choose' })}>{say('transfer.changes.other')}</Button>
          )}
          {step.at === 'review' && count > 0 ? (
            <Button variant="primary" autoFocus onPress={() => apply(step.changes)}>
              {say('transfer.changes.apply', { count })}
            </Button>
          ) : null}
        </>
      }
    >
      {step.at === 'choose' ? (
        <>
          <p className="transfer-about">{say('transfer.changes.about')}</p>
          <FileDrop
            label={say('transfer.changes.drop')}
            buttonLabel={say('transfer.changes.choose')}
            hint={say('transfer.changes.hint')}
            accept=".zip,.csv"
            multiple
            autoFocus
            onFiles={take}
          />
        </>
      ) : null}
      {step.at === 'problems' ? (
        <>
          <p className="transfer-about" role="alert">
            {say('transfer.changes.problems')}
          </p>
          <Problems label={say('transfer.changes.problems.list')} problems={step.problems} />
        </>
      ) : null}
      {step.at === 'review' ? <ChangeList changes={step.changes} /> : null}
    </Dialog>
  )
}

function ChangeList({ changes }: { readonly changes: PackChanges }) {
  const { groups, count, warnings, lost } = changes
  return (
    <>
      <p className="transfer-about" role="status">
        {count === 0 ? say('transfer.changes.none') : say('transfer.changes.count', { count })}
      </p>
      {lost > 0 ? <p className="transfer-about">{say('transfer.changes.lost', { count: lost })}</p> : null}
      {count > 0 ? (
        <ScrollBox className="transfer-changes" label={say('transfer.changes.list')}>
          {groups.map((group) => (
            <div key={`${group.part} ${group.id}`}>
              <h3>{group.heading}</h3>
              <ul>
                {group.changes.map((change, at) => (
                  <li key={at} data-kind={change.kind}>
                    {change.sentence}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </ScrollBox>
      ) : null}
      {warnings.length > 0 ? (
        <>
          <h3>{say('transfer.changes.warnings')}</h3>
          <Problems label={say('transfer.changes.warnings')} problems={warnings} />
        </>
      ) : null}
    </>
  )
}

function Problems({ label, problems }: { readonly label: string; readonly problems: readonly Problem[] }) {
  return (
    <ProblemList
      label={label}
      whereLabel={say('transfer.changes.where')}
      problems={problems.map((problem, at) => ({ id: String(at), ...sayProblem(problem) }))}
    />
  )
}
