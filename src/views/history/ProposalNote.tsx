import { useStore } from 'zustand'
import { versionName } from '../../actions/versions.ts'
import type { HistoryAddress } from '../../actions/historyAddress.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { shelf } from '../../document/shelf.ts'
import { useSurroundings } from '../../document/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { say, sayDate } from '../../words/words.ts'

/** Says of a proposal what it was branched from. Nothing for other models. */
export function ProposalNote({ go }: { readonly go: (address: HistoryAddress) => void }) {
  const { go: leave } = useSurroundings()
  const origin = useVersions(({ origins }) => origins.get('origin'))
  const version = useVersions(({ versions }) => versions.get(origin?.version ?? ''))
  const isHere = useStore(
    shelf,
    ({ entries }) => entries?.some(({ id, deleted }) => id === origin?.model && deleted === '') ?? false,
  )
  if (!origin || !version) return null
  const title = origin.title || say('model.untitled')
  return (
    <section className="history-proposal" aria-label={say('versions.branched', { name: versionName(version), title })}>
      <div>
        <p>{say('versions.proposal', { name: versionName(version), title, date: sayDate(origin.on) })}</p>
        <p className="history-quiet">{say('versions.proposal.advice', { title })}</p>
      </div>
      <div className="history-buttons">
        <Button size="small" onPress={() => go({ at: 'compare', from: version.id, to: null, show: 'list' })}>
          {say('versions.proposal.changes')}
        </Button>
        {isHere ? (
          <Button size="small" onPress={() => leave(`/model/${origin.model}/history`)}>
            {say('versions.proposal.original')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
