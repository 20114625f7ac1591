import { eventsOf, type HistoryEvent } from '../../actions/historyEvents.ts'
import { mayRelease } from '../../actions/versions.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { useVersions, useVersionsArrived } from '../../document/hooks/versions.ts'
import { about } from '../../model/queries/about.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { say } from '../../words/words.ts'
import type { Ways } from './HistoryView.tsx'
import { EventEntry } from './EventEntry.tsx'
import { NowEntry } from './NowEntry.tsx'
import { ProposalNote } from './ProposalNote.tsx'
import { ReviewNote } from './ReviewNote.tsx'
import { StayNote } from './StayNote.tsx'
import { VersionEntry } from './VersionEntry.tsx'

/** Everything that happened to the model, newest first, with what is now on top. */
export function Timeline({ ways }: { readonly ways: Ways }) {
  const versions = useVersions((all) => all)
  const events = eventsOf(versions)
  return (
    <>
      <header className="history-head">
        <h2 tabIndex={-1}>{say('versions.title')}</h2>
        <p className="history-about">{say('versions.about')}</p>
      </header>
      <ProposalNote go={ways.go} />
      <StayNote />
      {events.length === 0 ? (
        <>
          <NothingYet ways={ways} />
          <div className="history-bare">
            <ReviewNote />
          </div>
        </>
      ) : (
        <ol className="history-line" aria-label={say('versions.timeline')}>
          <NowEntry ways={ways} />
          {events.map((event) => (
            <Entry key={`${event.kind} ${event.id}`} event={event} ways={ways} />
          ))}
        </ol>
      )}
    </>
  )
}

function Entry({ event, ways }: { readonly event: HistoryEvent; readonly ways: Ways }) {
  return event.kind === 'version' ? <VersionEntry version={event.version} ways={ways} /> : <EventEntry event={event} />
}

function NothingYet({ ways }: { readonly ways: Ways }) {
  const context = useActionContext()
  const arrived = useVersionsArrived()
  const isBid = useModel((model) => about(model).status === 'proposed')
  const alone = context.open.together.getState().link === 'alone'
  if (!arrived && !alone) return <p role="status">{say('versions.empty.waiting')}</p>
  return (
    <EmptyState
      title={say('versions.empty.title')}
      action={
        mayRelease(context) ? (
          <Button variant="primary" onPress={() => ways.ask({ what: 'release' })}>
            {say(isBid ? 'versions.release.bid' : 'versions.release')}
          </Button>
        ) : (
          <p>{say('versions.mayNot')}</p>
        )
      }
      example={{ label: say('versions.empty.example.label'), words: say('versions.empty.example') }}
    >
      <p>{say('versions.empty.words')}</p>
    </EmptyState>
  )
}
