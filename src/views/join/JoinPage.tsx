import './join.css'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { invitation } from '../../actions/join.ts'
import { join } from '../../words/en/join.ts'
import { say, teach } from '../../words/words.ts'
import { CodeForm } from './CodeForm.tsx'
import { LookFailed } from './LookFailed.tsx'
import { NameForm } from './NameForm.tsx'
import { useLook } from './useLook.ts'

// The first screen comes without the words of this one.
teach(join)

/** Where a link or a room's code leads: what it opens, one name, and in. */
export function JoinPage() {
  useEffect(() => {
    document.title = say('join.windowTitle')
  }, [])
  return (
    <div className="join">
      <header className="join-header">
        <a href="#/" aria-label={say('app.home')}>
          <img src="./icon.svg" alt="" width="26" height="26" />
          <span>{say('app.name')}</span>
        </a>
      </header>
      <main id="main" className="join-main">
        <Step />
      </main>
    </div>
  )
}

function Step() {
  const key = useStore(invitation, (state) => state.key)
  const looked = useLook(key)
  if (key === null) return <CodeForm before="" problem={null} />
  switch (looked.state) {
    case 'found':
      return <NameForm invited={key} look={looked.look} />
    case 'failed':
      // Another code can be typed where the one before was wrong; a link can only be opened again.
      return 'code' in key && looked.code === 'code-unknown' ? (
        <CodeForm before={key.code} problem={looked.code} />
      ) : (
        <LookFailed code={looked.code} typed={'code' in key} />
      )
    case 'looking':
    default:
      return (
        <p className="join-wait" role="status">
          {say('join.looking')}
        </p>
      )
  }
}
