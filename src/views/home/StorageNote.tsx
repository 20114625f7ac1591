import { useStore } from 'zustand'
import { sayBytes } from '../../actions/homeWords.ts'
import { server } from '../../document/server.ts'
import { shelf } from '../../document/shelf.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import type { Home } from './useHome.ts'
import { useStorage } from './useStorage.ts'

/** Where the models are kept, how much that is, and what would remove them. */
export function StorageNote({ home }: { home: Home }) {
  const { used, kept, keep } = useStorage()
  const joined = useStore(server, (state) => state.person !== null)
  const shares = useStore(shelf, ({ entries }) => entries?.some(({ shared }) => shared !== null) ?? false)
  return (
    <footer className="home-storage">
      <p>
        {say(joined || shares ? 'home.storage.shared' : 'home.storage.where')}{' '}
        {used !== null && say('home.storage.used', { size: sayBytes(used) })} {say('home.storage.clearing')}{' '}
        {kept === true && say('home.storage.kept')} <a href="./third-party-notices.txt">{say('home.licences')}</a>
      </p>
      {kept === false && (
        <Button size="small" onPress={() => void home.keep(keep)}>
          {say('home.storage.keep')}
        </Button>
      )}
    </footer>
  )
}
