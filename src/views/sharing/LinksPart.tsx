import { useRef } from 'react'
import { labelOf, sortLinks } from '../../actions/sharingLinks.ts'
import { useSurroundings } from '../../document/hooks.ts'
import type { Link } from '../../model/sharing/api.ts'
import { announce } from '../../ui/Announcer.tsx'
import { say } from '../../words/words.ts'
import { LinkItem } from './LinkItem.tsx'
import { Refusal } from './Refusal.tsx'
import { useLinks } from './useLinks.ts'

/** Every way in: those that work, to be ended; and folded away those that do not any more. */
export function LinksPart({ model }: { readonly model: string | null }) {
  const { now } = useSurroundings()
  const { links, refused, readAgain } = useLinks(model)
  const list = useRef<HTMLHeadingElement>(null)
  if (refused) return <Refusal code={refused} onRetry={readAgain} />
  if (!links) {
    return (
      <p className="sharing-soft" role="status">
        {say('sharing.loading')}
      </p>
    )
  }
  const moment = now()
  const { working, past } = sortLinks(links, moment)
  const ended = (link: Link) => {
    announce(say('sharing.links.done', { label: labelOf(link) }))
    // The button that was pressed is gone.
    list.current?.focus()
    readAgain()
  }
  return (
    <div className="sharing-form">
      <p className="sharing-soft">{say('sharing.links.about')}</p>
      <h4 id="sharing-links" tabIndex={-1} ref={list}>
        {say('sharing.links.list')}
      </h4>
      {working.length === 0 ? (
        <p className="sharing-soft">{say('sharing.links.none')}</p>
      ) : (
        <ul className="sharing-links" aria-labelledby="sharing-links">
          {working.map((link) => (
            <LinkItem key={link.id} link={link} now={moment} onEnded={() => ended(link)} />
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <details className="sharing-past">
          <summary>{say('sharing.links.past', { count: past.length })}</summary>
          <ul className="sharing-links">
            {past.map((link) => (
              <LinkItem key={link.id} link={link} now={moment} onEnded={null} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
