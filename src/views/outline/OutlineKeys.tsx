import { keyName } from '../../actions/keys.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { say, type WordKey } from '../../words/words.ts'

const KEYS: readonly (readonly [words: WordKey, ...keys: string[]])[] = [
  ['outline.keys.below', 'Enter'],
  ['outline.keys.walk', 'ArrowUp', 'ArrowDown'],
  ['outline.keys.move', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  ['outline.keys.stage', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
  ['outline.keys.linked', 'Mod+Enter'],
  ['outline.keys.tab', 'Tab'],
  ['outline.keys.empty', 'Backspace'],
  ['outline.keys.delete', 'Mod+Shift+Backspace'],
  ['outline.keys.leave', 'Escape'],
]

/** The keys of the outline: the two that matter in a line, all of them on demand. */
export function OutlineKeys() {
  const mac = navigator.platform.startsWith('Mac')
  return (
    <details className="outline-keys">
      <summary>
        <strong>{say('outline.keys')}</strong>
        <span>{say('outline.keys.short')}</span>
      </summary>
      <dl>
        {KEYS.map(([words, ...keys]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <KeyHint key={key} keys={keyName(key, mac)} />
              ))}
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('outline.keys.paste')}</p>
    </details>
  )
}
