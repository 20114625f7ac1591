import { useStore } from 'zustand'
import { person } from '../../actions/person.ts'
import { useTogether } from '../../document/hooks.ts'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'

/** The name that stands with what is done, where no server knows who it is. */
export function PersonField() {
  const alone = useTogether(({ link }) => link === 'alone')
  const name = useStore(person, (state) => state.name)
  if (!alone) return null
  return (
    <TextField
      label={say('versions.person')}
      description={say('versions.person.about')}
      maxLength={200}
      value={name}
      onChange={(typed) => person.setState({ name: typed })}
    />
  )
}
