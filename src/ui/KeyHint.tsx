import './chip.css'
import { keyNames } from './keyNames.ts'

/** Keys to press, as `Ctrl+Shift+Z`; several strokes in a row are parted by a space, as `g m`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="ui-keys">
      {keyNames(keys).map((name, index) => (
        <kbd key={`${index}${name}`}>{name}</kbd>
      ))}
    </span>
  )
}
