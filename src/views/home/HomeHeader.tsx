import { useStore } from 'zustand'
import { dropInvitation } from '../../actions/join.ts'
import { server } from '../../document/server.ts'
import { say } from '../../words/words.ts'

/** The head of the page: the mark and the name of the app, and where there is a server the way into a room. */
export function HomeHeader() {
  const there = useStore(server, ({ state }) => state === 'there')
  return (
    <header className="home-header">
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <path className="home-mark" d="M4 19.5c6 0 5-5.5 9-9.5 2.5-2.5 5-3.5 8-3.5" />
        <circle className="home-mark-from" cx="4.5" cy="19.5" r="2.5" />
        <circle className="home-mark-to" cx="21.5" cy="6.5" r="2.5" />
      </svg>
      <span>{say('app.name')}</span>
      {there ? (
        <a className="home-join" href="#/join" onClick={dropInvitation}>
          {say('home.joinCode')}
        </a>
      ) : null}
    </header>
  )
}
