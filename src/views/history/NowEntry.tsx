import { lastVersion } from '../../actions/historySides.ts'
import { mayRelease, versionName } from '../../actions/versions.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useVersions } from '../../document/hooks/versions.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import type { Ways } from './HistoryView.tsx'
import { ReviewNote } from './ReviewNote.tsx'
import { useProposals } from './useProposals.ts'
import { useSince } from './useSince.ts'

/** The model as it is now: what has changed since the last version, and what can be done with it. */
export function NowEntry({ ways }: { readonly ways: Ways }) {
  const context = useActionContext()
  const proposals = useProposals()?.length ?? 0
  const isBid = useModel((model) => about(model).status === 'proposed')
  const may = mayRelease(context)
  return (
    <li className="history-entry" data-kind="now">
      <h3>{say('versions.now')}</h3>
      <Since ways={ways} />
      <div className="history-buttons">
        {may ? (
          <Button variant="primary" onPress={() => ways.ask({ what: 'release' })}>
            {say(isBid ? 'versions.release.bid' : 'versions.release')}
          </Button>
        ) : null}
        {proposals > 0 ? (
          <Button onPress={() => ways.go({ at: 'merge', proposal: '' })}>{say('versions.merge.start')}</Button>
        ) : null}
      </div>
      {may ? null : <p className="history-quiet">{say('versions.mayNot')}</p>}
      <ReviewNote />
    </li>
  )
}

/** How far the model has gone since its last version. */
function Since({ ways }: { readonly ways: Ways }) {
  const isBid = useModel((model) => about(model).status === 'proposed')
  const last = useVersions((versions) => lastVersion(versions, isBid ? 'bid' : 'version'))
  const since = useSince(last)
  if (!last) return <p>{say('versions.now.none')}</p>
  const name = versionName(last)
  const compare = () => ways.go({ at: 'compare', from: last.id, to: null, show: 'list' })
  if (since === null) return <p>{say('versions.now.counting')}</p>
  if (since === 0) return <p>{say('versions.now.same', { name })}</p>
  return (
    <p className="history-since">
      <span>{say('versions.now.changes', { name, count: since })}</span>
      <Button size="small" onPress={compare}>
        {say('versions.now.compare')}
      </Button>
    </p>
  )
}
