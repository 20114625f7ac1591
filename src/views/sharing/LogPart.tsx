import { useStore } from 'zustand'
import { sayMoment } from '../../actions/homeWords.ts'
import { sayEntry } from '../../actions/sharingLog.ts'
import { server } from '../../document/server.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Refusal } from './Refusal.tsx'
import { useLog } from './useLog.ts'

/** What happened to who may come in, in sentences, newest first. */
export function LogPart({ model }: { readonly model: string | null }) {
  const models = useStore(server, (state) => state.models)
  const { entries, more, busy, refused, read } = useLog(model)
  return (
    <div className="sharing-form">
      <p className="sharing-soft">{say('sharing.log.about')}</p>
      {entries && entries.length > 0 ? (
        <ol className="sharing-log" aria-label={say('sharing.log.list')}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at}>{sayMoment(entry.at)}</time>
              <span>{sayEntry(entry, { model, models })}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {refused ? <Refusal code={refused} onRetry={read} /> : null}
      <p className="sharing-soft" role="status">
        {busy
          ? say('sharing.loading')
          : entries?.length === 0
            ? say('sharing.log.none')
            : entries && !more
              ? say('sharing.log.all')
              : ''}
      </p>
      {more ? (
        <div className="sharing-buttons">
          <Button disabled={busy} onPress={read}>
            {say('sharing.log.more')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
