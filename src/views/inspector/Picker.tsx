import { ComboBox, type ComboBoxProps } from '../../ui/ComboBox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'
import { useFocusFirst } from './useRows.ts'

interface PickerProps extends Pick<
  ComboBoxProps,
  'label' | 'options' | 'noneWords' | 'placeholder' | 'create' | 'most'
> {
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** A box that opens to pick one thing by typing, and can be closed again without. */
export function Picker({ onPick, onClose, ...rest }: PickerProps) {
  const box = useFocusFirst<HTMLDivElement>()
  return (
    <div ref={box} className="insp-picker">
      <ComboBox {...rest} hideLabel value={null} clearAfter onChange={(id) => id !== null && onPick(id)} />
      <IconButton icon="close" size="small" label={say('inspect.cancel')} onPress={onClose} />
    </div>
  )
}
