import './printed.css'
import { useVersions } from '../../document/hooks/versions.ts'
import { useModel } from '../../document/hooks.ts'
import { sayVersion } from '../../actions/bidAlignment.ts'
import type { Decision } from '../../model/model.ts'
import { about } from '../../model/queries/about.ts'
import { versionOf } from '../../model/queries/versions.ts'
import { say } from '../../words/words.ts'
import { PaperDecision, PaperHead, PaperPin, PaperSignatures } from './paperPieces.tsx'

/** The decision on paper, without the working: for who may not see that. */
export function PrintedDecision({ decision }: { readonly decision: Decision }) {
  const { title, provider } = useModel(about)
  const version = useVersions((versions) => versionOf(versions, decision.version))
  return (
    <article className="bid-paper">
      <PaperHead kind="record" title={title} provider={provider} />
      <PaperDecision decision={{ ...decision, by: decision.byName }} />
      <div className="bid-paper-pins">
        {version ? <PaperPin title={title} called={sayVersion(version)} on={version.on} hash={version.hash} /> : null}
        <PaperPin title={decision.systemTitle} called={say('bid.against')} on="" hash={decision.systemHash} />
      </div>
      <PaperSignatures />
    </article>
  )
}
