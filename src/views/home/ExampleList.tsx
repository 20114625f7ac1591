import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import type { Example } from './examples.ts'
import type { Home } from './useHome.ts'

/** Examples to open, each with what it is in a sentence or two. */
export function ExampleList({ home, examples, level }: { home: Home; examples: readonly Example[]; level: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <ul className="home-examples">
      {examples.map((example) => (
        <li key={example.id}>
          <div>
            <Heading>{say(example.title)}</Heading>
            <p>{say(example.words)}</p>
          </div>
          <Button disabled={home.busy} onPress={() => void home.openExample(example)}>
            {say('home.action.open')} <span className="ui-visually-hidden">{say(example.title)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
