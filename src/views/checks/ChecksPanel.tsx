import './checks.css'
import { useId } from 'react'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { findings } from '../../model/checks/findings.ts'
import { say } from '../../words/words.ts'
import { AcceptedList } from './AcceptedList.tsx'
import { Counts } from './Counts.tsx'
import { FindingGroups, Findings } from './FindingList.tsx'
import { useGroups, useSelectedFindings } from './useFindings.ts'
import { useFocusAfter } from './useFocusAfter.ts'

/** What the checks found, beside the view in which it is mended: about what is selected first, then everything. */
export function ChecksPanel() {
  const { id } = useOpenModel()
  const groups = useGroups()
  const selected = useSelectedFindings()
  const anyAccepted = useModel((model) => findings(model).accepted.length > 0)
  const { box, settled } = useFocusAfter()
  const heading = useId()
  return (
    <div ref={box} className="checks checks-panel">
      <h2 className="ui-visually-hidden">{say('review.findings')}</h2>
      <Counts />
      {selected ? (
        <section className="checks-part" aria-labelledby={`${heading}selected`}>
          <h3 id={`${heading}selected`}>{say('review.selected')}</h3>
          {selected.length === 0 ? (
            <p className="checks-why">{say('review.selected.none')}</p>
          ) : (
            <Findings list={selected} alone onSettled={settled} />
          )}
        </section>
      ) : null}
      <section className="checks-part" aria-labelledby={heading}>
        <h3 id={heading} data-findings tabIndex={-1}>
          {say('review.everything')}
        </h3>
        {groups.length === 0 ? (
          <Nothing anyAccepted={anyAccepted} />
        ) : (
          <FindingGroups groups={groups} onSettled={settled} />
        )}
      </section>
      <AcceptedList onReopened={settled} />
      <p className="checks-part">
        <a href={`#/model/${id}/review`}>{say('review.questions.link')}</a>
      </p>
    </div>
  )
}

/** Said where the checks find nothing. */
export function Nothing({ anyAccepted }: { readonly anyAccepted: boolean }) {
  const empty = useModel((model) => model.nodes.size === 0)
  if (empty) return <p className="checks-why">{say('review.none.empty')}</p>
  return (
    <p className="checks-why">
      {say(anyAccepted ? 'review.none.accepted' : 'review.none')} {say('review.none.about')}
    </p>
  )
}
