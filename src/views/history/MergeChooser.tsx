import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { sayAgo } from '../../actions/homeWords.ts'
import { useNow } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { PartHead } from './PartHead.tsx'
import { useProposals } from './useProposals.ts'

/** The proposals that were branched from this model, to choose one for merging. */
export function MergeChooser({ go }: { readonly go: (address: HistoryAddress) => void }) {
  const now = useNow()
  const proposals = useProposals()
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
