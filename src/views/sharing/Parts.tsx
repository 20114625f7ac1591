import { type ReactNode, useId, useState } from 'react'
import { say } from '../../words/words.ts'
import { PANE_HEADING } from './focusPane.ts'

export interface Part {
  readonly id: 'invite' | 'room' | 'links' | 'log' | 'name' | 'delete'
  readonly content: ReactNode
}

/** The parts of a dialog about sharing, one shown at a time. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const [chosen, setChosen] = useState<Part['id'] | undefined>(parts[0]?.id)
  const id = useId()
  const shown = parts.find((part) => part.id === chosen) ?? parts[0]
  if (!shown) return null
  return (
    <div className="sharing">
      <div className="sharing-parts" role="group" aria-label={say('sharing.parts')}>
        {parts.map((part) => (
          <button
            key={part.id}
            type="button"
            className="sharing-part"
            aria-pressed={part.id === shown.id}
            onClick={() => setChosen(part.id)}
          >
            {say(`sharing.part.${part.id}`)}
          </button>
        ))}
      </div>
      <section className="sharing-pane" aria-labelledby={id}>
        <h3 id={id} className={PANE_HEADING} tabIndex={-1}>
          {say(`sharing.part.${shown.id}`)}
        </h3>
        {shown.content}
      </section>
    </div>
  )
}
