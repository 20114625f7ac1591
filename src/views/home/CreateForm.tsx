import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import type { Home } from './useHome.ts'

export interface CreateFormProps {
  home: Home
  title: string
  onTitle: (title: string) => void
  onCreate: () => void
  canCreate: boolean
  children: ReactNode
  /** What will be made, beside the buttons. */
  outcome?: ReactNode
}

/** A form that makes a model: its own fields, then the title and the buttons. */
export function CreateForm({ home, title, onTitle, onCreate, canCreate, children, outcome }: CreateFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canCreate && !home.busy) onCreate()
      }}
    >
      {children}
      <div className="home-name">
        <TextField label={say('home.name')} value={title} maxLength={300} onChange={onTitle} />
      </div>
      <div className="home-foot">
        <div className="home-outcome" role="status">
          {outcome}
        </div>
        <Button onPress={home.close}>{say('home.cancel')}</Button>
        <Button variant="primary" type="submit" disabled={!canCreate || home.busy}>
          {say('home.create')}
        </Button>
      </div>
    </form>
  )
}
