import { useEffect, useState } from 'react'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { sayAgo } from '../../actions/homeWords.ts'
import { proposalsHere } from '../../actions/versionsMerge.ts'
import { useActionContext, useNow } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { PartHead } from './PartHead.tsx'

type Proposals = Awaited<ReturnType<typeof proposalsHere>>

/** The proposals that were branched from this model, to choose one for merging. */
export function MergeChooser({ go }: { readonly go: (address: HistoryAddress) => void }) {
  const { open } = useActionContext()
  const now = useNow()
  const [proposals, setProposals] = useState<Proposals | null>(null)
  useEffect(() => {
    let gone = false
    void proposalsHere({ open }).then((found) => {
      if (!gone) setProposals(found)
    })
    return () => {
      gone = true
    }
  }, [open])
  return (
    <>
      <PartHead title={say('versions.merge.title')} go={go} />
      {proposals?.length === 0 ? <p role="status">{say('versions.merge.none')}</p> : null}
      {proposals && proposals.length > 0 ? (
        <section aria-label={say('versions.merge.choose')}>
          <p className="history-about">{say('versions.merge.choose')}</p>
          <ul className="history-proposals">
            {proposals.map(({ id, title, changed }) => (
              <li key={id}>
                <div>
                  <h3>{title || say('model.untitled')}</h3>
                  <p className="history-quiet">{say('versions.merge.changed', { ago: sayAgo(changed, now) })}</p>
                </div>
                <Button variant="primary" onPress={() => go({ at: 'merge', proposal: id })}>
                  {say('versions.merge.review', { title: title || say('model.untitled') })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
