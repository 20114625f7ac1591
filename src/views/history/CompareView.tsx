import { useDeferredValue, useMemo } from 'react'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { countChanges, modelChanges, reasonsBetween } from '../../actions/historyChanges.ts'
import { comparedSide, sideName, sidesToChoose } from '../../actions/historySides.ts'
import { compareSides, type Comparison as Sides } from '../../actions/versionsCompare.ts'
import { useActionContext, useModel, useOpenModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import type { Comparison } from '../../formats/changes/document.ts'
import { drawCompared } from '../../formats/compared/figure.ts'
import type { Reading } from '../../formats/problem.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { usePrinting } from '../../ui/usePrinting.ts'
import { localDay } from '../../words/localDay.ts'
import { say } from '../../words/words.ts'
import { ChangeList } from './ChangeList.tsx'
import { FigureBox } from './FigureBox.tsx'
import { HandOutMenu } from './HandOutMenu.tsx'
import { PartHead } from './PartHead.tsx'
import { PrintedSides } from './PrintedSides.tsx'
import { ProblemNote } from './ProblemNote.tsx'

type Address = Extract<HistoryAddress, { at: 'compare' }>

interface CompareViewProps {
  readonly address: Address
  readonly go: (address: HistoryAddress) => void
}

/** Any two versions, or one and the model as it is now: the changes as a list, on the map, and to hand out. */
export function CompareView({ address, go }: CompareViewProps) {
  const versions = useVersions((all) => all)
  const { from, to, show } = address
  const reading = useSides(address)
  const choices = sidesToChoose(versions)
  return (
    <>
      <PartHead title={say('versions.compare.title')} go={go} />
      <div className="history-sides">
        <SelectField
          label={say('versions.compare.from')}
          value={from ?? ''}
          emptyLabel={choices[0]?.label ?? ''}
          options={choices.slice(1)}
          onChange={(value) => go({ ...address, from: value || null })}
        />
        <Button onPress={() => go({ ...address, from: to, to: from })}>{say('versions.compare.swap')}</Button>
        <SelectField
          label={say('versions.compare.to')}
          value={to ?? ''}
          emptyLabel={choices[0]?.label ?? ''}
          options={choices.slice(1)}
          onChange={(value) => go({ ...address, to: value || null })}
        />
      </div>
      {reading.ok ? (
        <Compared key={`${from} ${to}`} sides={reading.value} address={address} go={go} show={show} />
      ) : (
        <ProblemNote problems={reading.problems} />
      )}
    </>
  )
}

function useSides({ from, to }: Address): Reading<Sides> {
  const open = useOpenModel()
  // Between versions nothing of the model counts but which system model its contributions name.
  const now = useDeferredValue(useModel((model) => (from === null || to === null ? model : model.contributions)))
  const versions = useVersions((all) => all)
  // What is read again when the model or its versions change.
  return useMemo(
    () => (now && versions ? compareSides(open, from, to) : { ok: false, problems: [] }),
    [open, from, to, now, versions],
  )
}

interface ComparedProps extends CompareViewProps {
  readonly sides: Sides
  readonly show: Address['show']
}

function Compared({ sides, address, go, show }: ComparedProps) {
  const { now } = useActionContext()
  const versions = useVersions((all) => all)
  const printing = usePrinting()
  const { from, to } = address
  const date = localDay(now())
  const comparison = useMemo((): Comparison => {
    const { before, after } = sides
    return {
      title: about(after).title || say('model.untitled'),
      from: comparedSide(versions, from),
      to: comparedSide(versions, to),
      on: date,
      groups: modelChanges(before, after),
      reasonsOf: reasonsBetween(versions, { from, to }, { before, after }),
    }
  }, [sides, versions, from, to, date])
  const isDrawn = show === 'map' || printing
  const names = { from: sideName(versions, from), to: sideName(versions, to) }
  const draw = () => drawCompared({ before: sides.before, after: sides.after, ...names, date })
  const figure = useMemo(
    () =>
      isDrawn ? drawCompared({ before: sides.before, after: sides.after, from: names.from, to: names.to, date }) : null,
    [isDrawn, sides, names.from, names.to, date],
  )
  const count = countChanges(comparison.groups)
  return (
    <>
      <PrintedSides comparison={comparison} />
      <div className="history-bar">
        <p role="status">{count === 0 ? say('versions.compare.none') : say('versions.compare.count', { count })}</p>
        <div className="history-switch" role="group" aria-label={say('versions.compare.as')}>
          {(['list', 'map'] as const).map((form) => (
            <Button key={form} size="small" pressed={show === form} onPress={() => go({ ...address, show: form })}>
              {say(`versions.compare.${form}`)}
            </Button>
          ))}
        </div>
        <HandOutMenu comparison={comparison} draw={draw} />
      </div>
      {show === 'list' || printing ? <ChangeList groups={comparison.groups} reasonsOf={comparison.reasonsOf} /> : null}
      {show === 'map' ? <p className="history-quiet ui-no-print">{say('versions.figure.hint')}</p> : null}
      {figure ? <FigureBox label={say('versions.figure.label')} figure={figure} /> : null}
    </>
  )
}
