import { Button, type ButtonVariant } from '../../ui/Button.tsx'
import type { IconName } from '../../ui/Icon.tsx'

interface NamedButtonProps {
  /** What is seen, such as "Accept". */
  readonly words: string
  /** What it is called among many of its like: the words with what they are about. */
  readonly name: string
  readonly icon?: IconName
  readonly variant?: ButtonVariant
  readonly autoFocus?: boolean
  readonly onPress: () => void
}

/** A small button in a row of a list: short to look at, whole to hear. */
export function NamedButton({ words, name, icon, variant = 'secondary', autoFocus, onPress }: NamedButtonProps) {
  return (
    <Button size="small" variant={variant} icon={icon} autoFocus={autoFocus} onPress={onPress}>
      <span aria-hidden="true">{words}</span>
      <span className="ui-visually-hidden">{name}</span>
    </Button>
  )
}
